package kz.tirek.assessment.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.planning.SmallRulebook.SmallBenefit;
import kz.tirek.assessment.planning.SmallRulebook.SmallClause;
import kz.tirek.assessment.planning.SmallRulebook.SmallStep;
import kz.tirek.rulebook.known.Truth;

/**
 * The best plan by trying every set of steps and walking through every day. Slow and plain on
 * purpose: it shares nothing with the planner but what a step, a benefit and a weight are.
 */
final class Exhaustive {

  private static final int CLOSED = 0;
  private static final int LATER = 1;
  private static final int WITHIN_REACH = 2;
  private static final int OPEN = 3;

  private final SmallRulebook rules;
  private final SmallFamily family;
  private final int horizon;
  final List<Taken> possible = new ArrayList<>();
  private boolean[][] doubtful;

  /** A step for somebody; member -1 for the family. */
  record Taken(int number, SmallStep step, int member) {}

  /** A step begun. */
  record Begun(Taken taken, int effect) {}

  Exhaustive(SmallRulebook rules, SmallFamily family, int horizon) {
    this.rules = rules;
    this.family = family;
    this.horizon = horizon;
    for (SmallStep step : rules.steps()) {
      boolean ofMembers =
          step.raisesIncome()
              || step.sets().keySet().stream().anyMatch(path -> path.startsWith("member."))
              || (step.asksFor() != null && benefit(step.asksFor()).ofMembers());
      for (int member = ofMembers ? 0 : -1;
          member < (ofMembers ? family.flags.length : 0);
          member++) {
        possible.add(new Taken(possible.size(), step, member));
      }
    }
    doubtful = new boolean[rules.benefits().size()][family.flags.length + 1];
    for (int b = 0; b < rules.benefits().size(); b++) {
      for (int member = -1; member < family.flags.length; member++) {
        doubtful[b][member + 1] = inDoubt(rules.benefits().get(b), member);
      }
    }
  }

  private SmallBenefit benefit(String code) {
    return rules.benefits().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The weight of the best set. */
  Weight best() {
    Weight best = null;
    for (long set = 0; set < 1L << possible.size(); set++) {
      List<Taken> taken = new ArrayList<>();
      for (Taken each : possible) {
        if ((set >> each.number() & 1) == 1) {
          taken.add(each);
        }
      }
      if (!taken.stream().allMatch(this::matters)) {
        continue;
      }
      Weight weight = weight(taken);
      if (weight != null && (best == null || weight.compareTo(best) > 0)) {
        best = weight;
      }
    }
    return best;
  }

  /** Whether it does anything but ask for a benefit on which nothing else hangs. */
  private boolean matters(Taken taken) {
    String asked = taken.step().asksFor();
    if (asked == null || !taken.step().sets().isEmpty()) {
      return true;
    }
    for (SmallBenefit benefit : rules.benefits()) {
      boolean others =
          !benefit.code().equals(asked) || family.flags.length > 1 && benefit.ofMembers();
      if (others && mentions(benefit, asked)) {
        return true;
      }
    }
    for (Taken other : possible) {
      boolean sameAsked = asked.equals(other.step().asksFor()) && other.member() == taken.member();
      if (other.number() != taken.number()
          && (sameAsked || mentions(other.step().needs(), asked))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(SmallBenefit benefit, String code) {
    return mentions(benefit.who(), code)
        || mentions(benefit.received(), code)
        || benefit.clauses().stream()
            .anyMatch(clause -> mentions(clause.when(), code) || mentions(clause.orAsk(), code));
  }

  private static boolean mentions(Formula formula, String code) {
    return formula != null && formula.cel().contains("'" + code + "'");
  }

  /** Null where one of them can never be begun in time. */
  Weight weight(List<Taken> taken) {
    List<Begun> begun = run(taken);
    if (begun.size() < taken.size()) {
      return null;
    }
    long tenge = 0;
    int[] reached = new int[4];
    long days = 0;
    for (int b = 0; b < rules.benefits().size(); b++) {
      SmallBenefit benefit = rules.benefits().get(b);
      for (int member = benefit.ofMembers() ? 0 : -1;
          member < (benefit.ofMembers() ? family.flags.length : 0);
          member++) {
        long[] gain = gain(benefit, member, begun);
        for (int level = LATER; level <= gain[0]; level++) {
          reached[level]++;
        }
        days += gain[1];
        tenge += gain[2];
      }
    }
    return new Weight(
        tenge,
        reached[OPEN],
        reached[WITHIN_REACH],
        reached[LATER],
        days,
        taken.stream().mapToInt(each -> each.step().visits()).sum(),
        taken.stream().mapToInt(each -> each.step().papers()).sum(),
        taken.size());
  }

  private List<Begun> run(List<Taken> taken) {
    List<Begun> begun = new ArrayList<>();
    for (int day = 0; day <= horizon; day++) {
      boolean again = true;
      while (again) {
        List<Begun> now = new ArrayList<>();
        for (Taken each : taken) {
          int effect = day + (each.step().days() == null ? 0 : each.step().days());
          if (begun.stream().noneMatch(earlier -> earlier.taken() == each)
              && effect <= horizon
              && ready(each, day, begun)) {
            now.add(new Begun(each, effect));
          }
        }
        begun.addAll(now);
        again = !now.isEmpty();
      }
    }
    return begun;
  }

  private boolean ready(Taken taken, int day, List<Begun> begun) {
    SmallFamily then = state(day, begun);
    if (taken.step().asksFor() != null) {
      SmallBenefit asked = benefit(taken.step().asksFor());
      if (doubtful[rules.benefits().indexOf(asked)][taken.member() + 1]
          || !"ELIGIBLE".equals(status(asked, taken.member(), then))) {
        return false;
      }
    }
    return taken.step().needs() == null
        || taken.step().needs().in(then, Math.max(0, taken.member())) == Truth.YES;
  }

  /** The family on a day. */
  private SmallFamily state(int day, List<Begun> begun) {
    SmallFamily then = family.copy(day);
    List<Begun> inOrder = new ArrayList<>(begun);
    inOrder.sort(
        (one, other) ->
            one.effect() != other.effect()
                ? one.effect() - other.effect()
                : one.taken().number() - other.taken().number());
    for (Begun each : inOrder) {
      if (each.effect() <= day) {
        take(each, then);
      }
    }
    return then;
  }

  private static void take(Begun begun, SmallFamily then) {
    int member = begun.taken().member();
    SmallStep step = begun.taken().step();
    for (Map.Entry<String, String> set : step.sets().entrySet()) {
      Truth truth = set.getValue().equals("true") ? Truth.YES : Truth.NO;
      switch (set.getKey()) {
        case "family.housing.ownersConsent" -> then.consent = set.getValue();
        case "family.dailyLife.timeForOffices" -> then.time = truth;
        case "member.permanentInCitySince" ->
            then.since[member] = SmallFamily.START.plusDays(begun.effect());
        default -> {
          for (SmallFamily.Flag flag : SmallFamily.Flag.values()) {
            if (set.getKey().equals("member." + flag.path)) {
              then.flags[member][flag.ordinal()] = truth;
            }
          }
        }
      }
    }
    then.moreIncome |= step.raisesIncome();
    if (step.asksFor() != null) {
      then.received.add(step.asksFor() + "/" + member);
    }
  }

  /** Level, day, tenge a month. */
  private long[] gain(SmallBenefit benefit, int member, List<Begun> begun) {
    SmallFamily end = state(horizon, begun);
    int level = level(benefit, member, end);
    if (level >= WITHIN_REACH) {
      int since = horizon;
      while (since > 0 && level(benefit, member, state(since - 1, begun)) >= level) {
        since--;
      }
      return new long[] {level, since, level == OPEN ? tenge(benefit, member, end) : 0};
    }
    int before = horizon;
    for (int month = 1; month <= 120; month++) {
      LocalDate date = SmallFamily.START.plusDays(horizon).plusMonths(month);
      int day = Math.toIntExact(date.toEpochDay() - SmallFamily.START.toEpochDay());
      if (level(benefit, member, state(day, begun)) >= WITHIN_REACH) {
        int first = before + 1;
        while (level(benefit, member, state(first, begun)) < WITHIN_REACH) {
          first++;
        }
        return new long[] {LATER, first, 0};
      }
      before = day;
    }
    return new long[] {CLOSED, 0, 0};
  }

  private static long tenge(SmallBenefit benefit, int member, SmallFamily end) {
    if (benefit.worth() == null) {
      return 0;
    }
    boolean more = benefit.flagPays() != null && benefit.flagPays().in(end, member) == Truth.YES;
    long worth = benefit.worth() + (more ? benefit.more() : 0);
    return benefit.once() ? worth / 12 : worth;
  }

  private int level(SmallBenefit benefit, int member, SmallFamily then) {
    boolean doubt = doubtful[rules.benefits().indexOf(benefit)][member + 1];
    return switch (status(benefit, member, then)) {
      case "ELIGIBLE", "RECEIVING" -> doubt ? WITHIN_REACH : OPEN;
      case "ASK_OFFICE" -> WITHIN_REACH;
      case "NEEDS_FACTS" -> blocked(benefit, member, then) ? CLOSED : WITHIN_REACH;
      default -> CLOSED;
    };
  }

  private static boolean blocked(SmallBenefit benefit, int member, SmallFamily then) {
    for (SmallClause clause : benefit.clauses()) {
      String standing = standing(clause, member, then);
      if (standing.equals("FAILS") || standing.equals("FIXABLE")) {
        return true;
      }
    }
    return false;
  }

  private static String status(SmallBenefit benefit, int member, SmallFamily then) {
    if (then.received.contains(benefit.code() + "/" + member)) {
      return "RECEIVING";
    }
    Truth who = benefit.who() == null ? Truth.YES : benefit.who().in(then, member);
    if (who == Truth.NO) {
      return "NOBODY";
    }
    if (benefit.from() != null && then.today().isBefore(benefit.from())) {
      return "NOT_IN_FORCE";
    }
    if (who == Truth.UNKNOWN) {
      return "NEEDS_FACTS";
    }
    if (benefit.received() != null && benefit.received().in(then, member) == Truth.YES) {
      return "RECEIVING";
    }
    List<String> standings = new ArrayList<>();
    boolean certain = false;
    for (SmallClause clause : benefit.clauses()) {
      String standing = standing(clause, member, then);
      standings.add(standing);
      certain |= certain(clause, then) && (standing.equals("HOLDS") || standing.equals("PRESUMED"));
    }
    String[][] order = {
      {"FAILS", "NOT_ELIGIBLE"},
      {"FIXABLE", "BLOCKED"},
      {"DOUBTFUL", "ASK_OFFICE"},
      {"UNKNOWN", "NEEDS_FACTS"},
      {"UNCLEAR", "ASK_OFFICE"}
    };
    for (String[] each : order) {
      if (standings.contains(each[0])) {
        return each[1];
      }
    }
    return certain ? "ELIGIBLE" : "ASK_OFFICE";
  }

  private static boolean certain(SmallClause clause, SmallFamily then) {
    return clause.certain() && (clause.from() == null || !then.today().isBefore(clause.from()));
  }

  private static String standing(SmallClause clause, int member, SmallFamily then) {
    boolean certain = certain(clause, then);
    Truth holds = clause.when().in(then, member);
    if (holds == Truth.YES) {
      return "HOLDS";
    }
    if (holds == Truth.UNKNOWN) {
      return clause.presumed() ? "PRESUMED" : certain ? "UNKNOWN" : "UNCLEAR";
    }
    if (!certain) {
      return "DOUBTFUL";
    }
    Truth asked = clause.orAsk() == null ? Truth.NO : clause.orAsk().in(then, member);
    if (asked != Truth.NO) {
      return asked == Truth.YES ? "DOUBTFUL" : "UNKNOWN";
    }
    if (clause.byTime() || clause.fixable()) {
      return "FIXABLE";
    }
    return clause.discretion() ? "DOUBTFUL" : "FAILS";
  }

  /** Whether without any step nothing but uncertain rules stands in the way at the horizon. */
  private boolean inDoubt(SmallBenefit benefit, int member) {
    if (benefit.ofMembers() != member >= 0) {
      return false;
    }
    SmallFamily end = family.copy(horizon);
    if (!status(benefit, member, end).equals("ASK_OFFICE")) {
      return false;
    }
    boolean doubt = false;
    for (SmallClause clause : benefit.clauses()) {
      String standing = standing(clause, member, end);
      boolean holds = standing.equals("HOLDS") || standing.equals("PRESUMED");
      if (!holds && certain(clause, end)) {
        return false;
      }
      doubt |= !holds;
    }
    return doubt;
  }
}
