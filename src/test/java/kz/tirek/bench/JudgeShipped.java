package kz.tirek.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.RandomFamily;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Parameter;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.vocabulary.DailyLifeFacts;
import kz.tirek.rulebook.vocabulary.DebtFacts;
import kz.tirek.rulebook.vocabulary.EncounterFacts;
import kz.tirek.rulebook.vocabulary.EncounterFacts.Office;
import kz.tirek.rulebook.vocabulary.EncounterFacts.Outcome;
import kz.tirek.rulebook.vocabulary.EncounterFacts.RefusalReason;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts;
import kz.tirek.rulebook.vocabulary.HousingFacts.Defect;
import kz.tirek.rulebook.vocabulary.IncomeFacts;
import kz.tirek.rulebook.vocabulary.member.DutyFacts.Cost;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts.Relation;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts.Kind;
import kz.tirek.rulebook.vocabulary.member.RegistrationFacts.Place;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts.Level;
import kz.tirek.rulebook.vocabulary.member.SchoolingFacts.Status;

/**
 * Nanoseconds a rule of the shipped rulebook, beside the same rules in plain Java over the same
 * records, in turns within one run, on families of whom everything is recorded. Every answer is
 * compared first. Processor time of this thread.
 */
final class JudgeShipped {

  private static final int FAMILIES = 500;
  private static final int ROUNDS = 400;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Set<Place> CITY = EnumSet.of(Place.THIS_DWELLING, Place.OTHER_IN_CITY);

  private static final Set<Defect> UNHEALTHY =
      EnumSet.of(
          Defect.DAMP,
          Defect.MOULD,
          Defect.NO_AIR,
          Defect.NO_WATER,
          Defect.NO_HEATING,
          Defect.NO_SEWERAGE,
          Defect.VERMIN);

  private static final Set<Cost> TOO_MUCH =
      EnumSet.of(
          Cost.MISSED_CLUBS,
          Cost.NO_FREE_TIME,
          Cost.EXHAUSTION,
          Cost.ILLNESS,
          Cost.LOST_WORK,
          Cost.OWN_NEEDS_UNMET,
          Cost.DANGER);

  private static final Set<RefusalReason> AWAY =
      EnumSet.of(
          RefusalReason.NO_PLACES,
          RefusalReason.QUOTA_USED_UP,
          RefusalReason.NOT_ATTACHED,
          RefusalReason.NOT_INSURED);

  /** A family, one of its members or nobody, and the day. */
  private record Case(FamilyFacts family, MemberFacts member, LocalDate today) {}

  private record Rule(BarrierRule barrier, Predicate<Case> plain) {}

  private final Rulebook rulebook = RulebookFiles.shipped("almaty");
  private final Map<String, Long> parameters = new TreeMap<>();
  private final List<Rule> ofFamily;
  private final List<Rule> ofMember;

  private JudgeShipped() {
    for (String code : rulebook.language().parameterCodes().keySet()) {
      parameters.put(
          code,
          rulebook.parameter(code).values().stream()
              .map(Parameter.Value::value)
              .filter(Objects::nonNull)
              .reduce((earlier, later) -> later)
              .orElse(60_000L));
    }
    long minimum = parameters.get("budget-subsistence-minimum");
    long peoplePerRoom = parameters.get("people-per-room");
    long leastArea = parameters.get("least-area");
    long debtShare = parameters.get("debt-share");
    long rentShare = parameters.get("rent-share");
    long months = parameters.get("waiting-months");
    ofFamily =
        List.of(
            rule("low-income", c -> income(c.family) < minimum * atHome(c.family)),
            rule("overcrowding", c -> overcrowded(c.family.housing(), peoplePerRoom, leastArea)),
            rule(
                "unhealthy-housing",
                c -> c.family.housing().defects().items().stream().anyMatch(UNHEALTHY::contains)),
            rule("debt-burden", c -> inDebt(c.family, debtShare)),
            rule("rent-burden", c -> rentIsDear(c.family, rentShare)),
            rule("nobody-works", c -> nobodyWorks(c.family)),
            rule("clinic-turned-away", c -> turnedAway(c.family)));
    ofMember =
        List.of(
            rule("no-city-registration", c -> age(c.member) >= 14 && !registered(c.member, null)),
            rule(
                "temporary-registration-only",
                c ->
                    age(c.member) >= 14
                        && registered(c.member, Kind.TEMPORARY)
                        && !registered(c.member, Kind.PERMANENT)),
            rule("child-not-in-school", c -> notInSchool(c.member)),
            rule("school-uniform-missing", c -> lacksUniform(c.member)),
            rule("child-carries-too-much", c -> carriesTooMuch(c.member)),
            rule(
                "waiting-for-care",
                c -> {
                  for (var need : c.member.neededCare().items()) {
                    if (need.waitingSince().earliest().until(c.today, ChronoUnit.MONTHS)
                        >= months) {
                      return true;
                    }
                  }
                  return false;
                }));
  }

  private Rule rule(String barrier, Predicate<Case> plain) {
    return new Rule(
        rulebook.barriers().stream()
            .filter(each -> each.code().equals(barrier))
            .findFirst()
            .orElseThrow(),
        plain);
  }

  private static long age(MemberFacts member) {
    return member.age().atLeast();
  }

  private static long income(FamilyFacts family) {
    long sum = 0;
    for (IncomeFacts income : family.incomes().items()) {
      sum += income.monthly().atLeast();
    }
    return sum;
  }

  private static long atHome(FamilyFacts family) {
    long count = 0;
    for (MemberFacts member : family.members().items()) {
      count += member.relation() != Relation.UNRELATED ? 1 : 0;
    }
    return count;
  }

  private static boolean overcrowded(HousingFacts housing, long peoplePerRoom, long leastArea) {
    long people = housing.people().atLeast();
    return people > housing.rooms() * peoplePerRoom || housing.area() < people * leastArea;
  }

  private static boolean inDebt(FamilyFacts family, long share) {
    long monthly = 0;
    for (DebtFacts debt : family.debts().items()) {
      if (debt.overdue()) {
        return true;
      }
      monthly += debt.monthly();
    }
    return hardToPay(family, DailyLifeFacts.Expense.DEBTS)
        || monthly > Math.floorDiv(income(family) * share, 100);
  }

  private static boolean rentIsDear(FamilyFacts family, long share) {
    return hardToPay(family, DailyLifeFacts.Expense.RENT)
        || family.housing().rent() > Math.floorDiv(income(family) * share, 100);
  }

  private static boolean hardToPay(FamilyFacts family, DailyLifeFacts.Expense what) {
    return family.dailyLife().hardToPay().items().contains(what);
  }

  private static boolean nobodyWorks(FamilyFacts family) {
    boolean couldWork = false;
    for (MemberFacts member : family.members().items()) {
      boolean parent = member.relation() == Relation.HEAD || member.relation() == Relation.SPOUSE;
      couldWork |= parent && age(member) >= 18 && age(member) < 58;
      if (member.relation() != Relation.UNRELATED
          && age(member) >= 16
          && !member.jobs().items().isEmpty()) {
        return false;
      }
    }
    return couldWork;
  }

  private static boolean turnedAway(FamilyFacts family) {
    for (var visit : family.encounters().items()) {
      if ((visit.office() == Office.POLYCLINIC || visit.office() == Office.HOSPITAL)
          && (visit.outcome() == Outcome.QUEUE_FULL
              || visit.outcome() == Outcome.QUOTA_USED_UP
              || visit.outcome() == Outcome.SENT_ELSEWHERE
              || turnsAway(visit))) {
        return true;
      }
    }
    return false;
  }

  private static boolean turnsAway(EncounterFacts visit) {
    for (RefusalReason reason : visit.refusedFor().items()) {
      if (AWAY.contains(reason)) {
        return true;
      }
    }
    return false;
  }

  private static boolean registered(MemberFacts member, Kind kind) {
    for (RegistrationFacts each : member.registrations().items()) {
      boolean counts = kind == null ? each.kind() != Kind.NONE : each.kind() == kind;
      if (counts && CITY.contains(each.place())) {
        return true;
      }
    }
    return false;
  }

  private static boolean notInSchool(MemberFacts member) {
    Status status = member.schooling().status();
    return (age(member) >= 7 || age(member) >= 5 && member.schooling().level() == Level.SCHOOL)
        && age(member) <= 17
        && (status == Status.NOT_ENROLLED || status == Status.REFUSED || status == Status.IN_QUEUE);
  }

  private static boolean lacksUniform(MemberFacts member) {
    SchoolingFacts schooling = member.schooling();
    return age(member) >= 6
        && age(member) <= 18
        && (age(member) >= 7
            || schooling.level() == Level.SCHOOL
            || schooling.grade().atLeast() >= 1)
        && !schooling.uniform();
  }

  private static boolean carriesTooMuch(MemberFacts member) {
    if (age(member) < 6 || age(member) > 20) {
      return false;
    }
    for (var duty : member.duties().items()) {
      for (Cost cost : duty.costs().items()) {
        if (cost == Cost.MISSED_SCHOOL || age(member) < 18 && TOO_MUCH.contains(cost)) {
          return true;
        }
      }
    }
    return false;
  }

  static void measure() {
    new JudgeShipped().run();
  }

  /** Compares every answer. */
  static void check() {
    JudgeShipped judged = new JudgeShipped();
    Facts facts = judged.facts();
    judged.check(facts, judged.ofFamily, judged.cases(false));
    judged.check(facts, judged.ofMember, judged.cases(true));
  }

  private void run() {
    Facts facts = facts();
    Map<Subject, List<Case>> cases =
        Map.of(Subject.FAMILY, cases(false), Subject.MEMBER, cases(true));
    for (Subject subject : Subject.values()) {
      List<Rule> rules = subject == Subject.FAMILY ? ofFamily : ofMember;
      check(facts, rules, cases.get(subject));
      for (int round = 0; round < 8; round++) {
        double ours = ours(facts, rules, cases.get(subject));
        double plain = plain(rules, cases.get(subject));
        System.out.printf(
            "%d shipped rules for each %s, round %d: %.1f ns a rule, %.1f ns in plain Java, %.1f"
                + " times%n",
            rules.size(), subject, round, ours, plain, ours / plain);
      }
    }
  }

  private Facts facts() {
    Map<String, Range> values = new TreeMap<>();
    parameters.forEach((code, value) -> values.put(code, Range.exactly(value)));
    return rulebook.language().facts().parameters(rulebook.language().parameters(values));
  }

  private List<Case> cases(boolean ofMembers) {
    Random random = new Random(1);
    List<String> codes = rulebook.benefits().stream().map(Benefit::code).toList();
    List<Case> cases = new ArrayList<>();
    while (cases.size() < FAMILIES) {
      RandomFamily at =
          new RandomFamily(
              random,
              codes,
              Map.of(
                  "budget-subsistence-minimum",
                  List.of(50_000L),
                  "regional-subsistence-minimum",
                  List.of(60_000L)));
      FamilyFacts family = at.family();
      Known<MemberFacts> members = family.members();
      cases.add(new Case(family, ofMembers ? members.items().get(0) : null, at.today()));
    }
    return cases;
  }

  private void check(Facts facts, List<Rule> rules, List<Case> cases) {
    for (Case one : cases) {
      set(facts, one);
      for (Rule rule : rules) {
        if (rule.barrier.when().test(facts) != Truth.of(rule.plain.test(one))) {
          throw new IllegalStateException(rule.barrier.code());
        }
      }
    }
  }

  private void set(Facts facts, Case one) {
    facts
        .set(rulebook.language().slot("family"), one.family)
        .set(rulebook.language().slot("housing"), one.family.housing())
        .set(rulebook.language().slot("member"), one.member)
        .set(rulebook.language().slot(Facts.TODAY), one.today);
  }

  private double ours(Facts facts, List<Rule> rules, List<Case> cases) {
    Condition[] conditions =
        rules.stream().map(rule -> rule.barrier.when()).toArray(Condition[]::new);
    long found = 0;
    long started = THREADS.getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      for (Case one : cases) {
        set(facts, one);
        for (Condition condition : conditions) {
          found += condition.test(facts) == Truth.YES ? 1 : 0;
        }
      }
    }
    return each(started, cases.size() * conditions.length, found);
  }

  private static double plain(List<Rule> rules, List<Case> cases) {
    Rule[] all = rules.toArray(new Rule[0]);
    long found = 0;
    long started = THREADS.getCurrentThreadCpuTime();
    for (int round = 0; round < ROUNDS; round++) {
      for (Case one : cases) {
        for (Rule rule : all) {
          found += rule.plain.test(one) ? 1 : 0;
        }
      }
    }
    return each(started, cases.size() * all.length, found);
  }

  private static double each(long started, long rules, long found) {
    double nanos = THREADS.getCurrentThreadCpuTime() - started;
    if (found == 0) {
      throw new IllegalStateException("no barrier was found");
    }
    return nanos / ROUNDS / rules;
  }
}
