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
 * Who of a family's own network can be asked, and what speaks against it: said once, for whoever
 * shows them and for whoever sends the family there.
 *
 * <p>Nobody under 18 or of the household itself is ever help, nor a tie who said no, now or when
 * asked last, was asked often, is strained, or in conflict about the very thing. Registration is
 * asked of nobody who does not own the dwelling that the family lives in: registering people where
 * they do not live is punishable for the helper. Whether the person owns it may be open where it
 * was said that they would register the family there. What else is not recorded keeps nobody out
 * who was said to give the help. It is marked. To intercede at an office is never suggested.
 */
public final class Ties {

  private final CaseFile file;
  private final Load load;
  private final Map<UUID, Integer> asked;

  /**
   * @param asked how often each tie was asked lately, as it was counted here
   */
  public Ties(CaseFile file, Load load, Map<UUID, Integer> asked) {
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
        Clause clause = inTheWay(recorded, help, true);
        if (clause == null) {
          given.add(help);
        } else if (first == null) {
          first = clause;
        }
      }
      int times = times(recorded, offered);
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

  /**
   * What speaks against asking somebody for a kind of help, whether it was said that the person
   * gives it or not; null where nothing does.
   */
  public Clause inTheWay(Recorded<Tie> tie, HelpKind kind) {
    List<Tie.Help> said = said(tie, kind);
    if (said.isEmpty()) {
      return inTheWay(tie, new Tie.Help(kind, null, null, null, null, null), false);
    }
    Clause first = null;
    for (Tie.Help help : said) {
      Clause clause = inTheWay(tie, help, true);
      if (clause == null) {
        return null;
      }
      first = first == null ? clause : first;
    }
    return first;
  }

  /** How often somebody was asked for a kind of help lately. */
  public int times(Recorded<Tie> tie, HelpKind kind) {
    return times(tie, said(tie, kind));
  }

  private static List<Tie.Help> said(Recorded<Tie> tie, HelpKind kind) {
    return Listed.itemsOf(tie.value().gives()).stream()
        .filter(help -> help.what() == kind)
        .toList();
  }

  /**
   * Null where nothing is in the way. What a person is and said comes first, and what helping costs
   * the person last: of that alone a reason can be stronger.
   *
   * @param said whether it was said that the person gives it
   */
  private Clause inTheWay(Recorded<Tie> recorded, Tie.Help help, boolean said) {
    Tie tie = recorded.value();
    if (isOfHousehold(tie)) {
      return Clause.OWN_HOUSEHOLD;
    }
    if (Boolean.FALSE.equals(tie.adult())) {
      return Clause.UNDER_AGE;
    }
    if (Boolean.FALSE.equals(help.agreed()) || help.lastAnswer() == Tie.Answer.WOULD_NOT) {
      return Clause.REFUSED;
    }
    if (help.what() == HelpKind.REGISTRATION && registersElsewhere(tie, help, said)) {
      return Clause.REGISTRATION_BY_OTHERS;
    }
    if (Conflicts.forbid(tie, help.what(), file)) {
      return Clause.CONFLICT;
    }
    if (Boolean.TRUE.equals(tie.strained())) {
      return Clause.STRAINED;
    }
    return times(recorded, List.of(help)) > load.tieMost() ? Clause.ASKED_OFTEN : null;
  }

  /** Somebody who left and came back. */
  private boolean isOfHousehold(Tie tie) {
    return tie.formerMember() != null
        && file.members().items().stream()
            .anyMatch(member -> member.id().toString().equals(tie.formerMember()));
  }

  /**
   * Who is not known to own the dwelling is asked only where it was said that they would register
   * the family there, or that the landlord would: anything else may be a registration where nobody
   * lives.
   */
  private static boolean registersElsewhere(Tie tie, Tie.Help help, boolean said) {
    boolean saidThere =
        said
            && (help.atWhere() == Tie.Where.WHERE_THE_FAMILY_LIVES
                || tie.kind() == Tie.Kind.LANDLORD);
    return Boolean.FALSE.equals(tie.ownsDwelling())
        || help.atWhere() == Tie.Where.ELSEWHERE
        || tie.ownsDwelling() == null && !saidThere;
  }

  /**
   * Names of facts of a tie that would tell whether this help can be asked for, and that are not
   * recorded: whether the person is an adult, and owns the dwelling that the family lives in.
   */
  public static List<String> notRecorded(Tie tie, HelpKind help) {
    List<String> names = new ArrayList<>();
    if (tie.adult() == null && !tie.kind().isReligious()) {
      names.add("adult");
    }
    if (help == HelpKind.REGISTRATION && tie.ownsDwelling() == null) {
      names.add("ownsDwelling");
    }
    return List.copyOf(names);
  }

  /** As the family told it or as it was counted here, whichever is more. */
  private int times(Recorded<Tie> recorded, List<Tie.Help> gives) {
    Tie tie = recorded.value();
    int told =
        gives.stream()
            .mapToInt(help -> help.timesAsked() == null ? 0 : help.timesAsked())
            .reduce(tie.timesAsked() == null ? 0 : tie.timesAsked(), Math::max);
    return Math.max(told, asked.getOrDefault(recorded.id(), 0));
  }
}
