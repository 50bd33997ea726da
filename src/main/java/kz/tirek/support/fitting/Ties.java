package kz.tirek.support.fitting;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.matching.MatchingRules.Load;
import kz.tirek.shared.Listed;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.network.Tie;
import kz.tirek.situation.network.Tie.HelpKind;

/**
 * Who of a family's own network can be asked.
 *
 * <p>Nobody under 18 is ever help, nor a tie who said no, now or when asked last, was asked often,
 * is strained, or in conflict about the very thing. Registration is asked only of somebody who owns
 * the dwelling that the family lives in: registering people where they do not live is punishable
 * for the helper. To intercede at an office is never suggested.
 */
final class Ties {

  private final CaseFile file;
  private final Load load;
  private final Map<UUID, Integer> asked;

  /**
   * @param asked how often each tie was asked lately, as it was counted here
   */
  Ties(CaseFile file, Load load, Map<UUID, Integer> asked) {
    this.file = file;
    this.load = load;
    this.asked = asked;
  }

  /**
   * @param explain whether it is told of everybody who cannot be asked
   */
  void find(List<String> wanted, boolean explain, List<FittingTie> fitting, List<KeptOut> out) {
    for (Recorded<Tie> recorded : Listed.itemsOf(file.ties())) {
      Tie tie = recorded.value();
      List<Tie.Help> offered =
          Listed.itemsOf(tie.gives()).stream()
              .filter(help -> help.what() != HelpKind.INTERCEDE)
              .filter(help -> wanted.contains(help.what().code()))
              .sorted(comparingInt(help -> wanted.indexOf(help.what().code())))
              .toList();
      List<Tie.Help> given = new ArrayList<>();
      Clause first = offered.isEmpty() ? Clause.OTHER_HELP : null;
      for (Tie.Help help : offered) {
        Clause clause = inTheWay(recorded.id(), tie, help);
        if (clause == null) {
          given.add(help);
        } else if (first == null) {
          first = clause;
        }
      }
      int times = times(recorded.id(), tie, offered);
      if (!given.isEmpty()) {
        fitting.add(new FittingTie(recorded.id(), tie, given, times));
      } else if (explain || first == Clause.ASKED_OFTEN) {
        out.add(
            new KeptOut(
                null,
                recorded.id(),
                tie.kind().name(),
                first,
                null,
                first == Clause.ASKED_OFTEN ? times : null));
      }
    }
  }

  /** Null where nothing is in the way; that somebody was asked often is said last. */
  private Clause inTheWay(UUID id, Tie tie, Tie.Help help) {
    if (Boolean.FALSE.equals(tie.adult())) {
      return Clause.UNDER_AGE;
    }
    if (Boolean.FALSE.equals(help.agreed()) || help.lastAnswer() == Tie.Answer.WOULD_NOT) {
      return Clause.REFUSED;
    }
    if (help.what() == HelpKind.REGISTRATION
        && (!Boolean.TRUE.equals(tie.ownsDwelling()) || help.atWhere() == Tie.Where.ELSEWHERE)) {
      return Clause.REGISTRATION_BY_OTHERS;
    }
    if (Conflicts.forbid(tie, help.what(), file)) {
      return Clause.CONFLICT;
    }
    if (Boolean.TRUE.equals(tie.strained())) {
      return Clause.STRAINED;
    }
    return times(id, tie, List.of(help)) > load.tieMost() ? Clause.ASKED_OFTEN : null;
  }

  /** As the family told it or as it was counted here, whichever is more. */
  private int times(UUID id, Tie tie, List<Tie.Help> gives) {
    int told =
        gives.stream()
            .mapToInt(help -> help.timesAsked() == null ? 0 : help.timesAsked())
            .reduce(tie.timesAsked() == null ? 0 : tie.timesAsked(), Math::max);
    return Math.max(told, asked.getOrDefault(id, 0));
  }
}
