package kz.tirek.support.matching;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.situation.network.Tie;
import kz.tirek.support.fitting.FittingTie;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.fitting.Ties;

/** Weighs a family's own ties by the same terms as offers. */
final class TieWeighing {

  private final MatchingRules rules;
  private final Weighing weighing;

  TieWeighing(MatchingRules rules, Weighing weighing) {
    this.rules = rules;
    this.weighing = weighing;
  }

  /** The tie with all its terms but that of variety, for what of it fits best. */
  Match weigh(FittingTie fitting, Need need) {
    Tie tie = fitting.tie();
    Tie.Help help = null;
    int best = -1;
    for (Tie.Help each : fitting.gives()) {
      int value = fit(each) * weighing.kindShare(need, each.what().code()) / 100;
      if (value > best) {
        best = value;
        help = each;
      }
    }
    List<Term> terms = new ArrayList<>(TermName.values().length);
    terms.add(weighing.term(TermName.FIT, best, fitKey(help)));
    terms.add(condition(tie, help));
    terms.add(distance(tie));
    terms.add(weighing.term(TermName.COST, 100, "own-network"));
    terms.add(weighing.term(TermName.LANGUAGE, 100, "own-network"));
    terms.add(weighing.term(TermName.OPENING, rules.unknown(), "ask"));
    terms.add(
        Boolean.TRUE.equals(help.agreed())
            ? weighing.term(TermName.CAPACITY, 100, "agreed")
            : weighing.term(TermName.CAPACITY, rules.unknown(), "ask"));
    terms.add(outcome(help));
    terms.add(weighing.load(fitting.asked(), rules.load().tieMost()));
    return new Match(null, fitting, help.what().code(), terms, Weighing.points(terms), false);
  }

  private int fit(Tie.Help help) {
    return help.lastAnswer() == Tie.Answer.COULD_NOT
        ? rules.fit().couldNot()
        : Boolean.TRUE.equals(help.agreed()) ? rules.fit().agreed() : rules.fit().notAsked();
  }

  private static String fitKey(Tie.Help help) {
    return help.lastAnswer() == Tie.Answer.COULD_NOT
        ? "could-not"
        : Boolean.TRUE.equals(help.agreed()) ? "agreed" : "not-asked";
  }

  private Term condition(Tie tie, Tie.Help help) {
    List<String> notRecorded = Ties.notRecorded(tie, help.what());
    if (notRecorded.contains("adult")) {
      return weighing.term(TermName.CONDITION, 0, "adult-not-known");
    }
    if (notRecorded.contains("ownsDwelling")) {
      return weighing.term(TermName.CONDITION, 0, "owner-not-known");
    }
    return Boolean.TRUE.equals(help.agreed())
        ? weighing.term(TermName.CONDITION, 100, "agreed")
        : weighing.term(TermName.CONDITION, 0, "ask");
  }

  private Term distance(Tie tie) {
    if (tie.kind() == Tie.Kind.NEIGHBOUR || Boolean.TRUE.equals(tie.ownsDwelling())) {
      return weighing.term(TermName.DISTANCE, 100, "near");
    }
    return Boolean.FALSE.equals(tie.inCity())
        ? weighing.term(TermName.DISTANCE, 0, "not-in-city")
        : weighing.term(TermName.DISTANCE, rules.unknown(), "place-not-known");
  }

  private Term outcome(Tie.Help help) {
    int prior = rules.outcome().prior();
    if (help.lastAnswer() == null) {
      return weighing.term(TermName.OUTCOME, prior, "none");
    }
    return switch (help.lastAnswer()) {
      case HELPED -> weighing.term(TermName.OUTCOME, 100, "tie-helped");
      case HELPED_IN_PART -> weighing.term(TermName.OUTCOME, (100 + prior) / 2, "tie-in-part");
      case PROMISED -> weighing.term(TermName.OUTCOME, prior, "tie-promised");
      case COULD_NOT, WOULD_NOT ->
          weighing.term(TermName.OUTCOME, rules.fit().couldNot(), "tie-could-not");
    };
  }
}
