package kz.tirek.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.language.Language;

/**
 * Nanoseconds a condition, beside the same conditions in plain Java over the same records, in turns
 * within one run. Every answer is compared first.
 */
public final class JudgeConditions {

  public enum Kind {
    NONE,
    TEMPORARY,
    PERMANENT
  }

  public enum Place {
    THIS_DWELLING,
    OTHER_DWELLING,
    OUTSIDE_CITY
  }

  public record Registration(Kind kind, Place place, DayRange since) {}

  public record School(Boolean attends, Long grade) {}

  public record Member(Long age, Boolean pregnant, Registration registration, School school) {}

  public record Income(Long monthly, Boolean formal) {}

  public record Dwelling(Boolean damp, Boolean stove, Boolean wiringFaulty, Long rooms) {}

  public record Household(
      Long size, Dwelling dwelling, Known<Income> incomes, Known<Member> members) {}

  /** One case: a household, one of its members and the day. */
  private record Case(Household family, Member member, LocalDate today) {}

  private record Rule(String source, Predicate<Case> plain) {}

  private static final long PM = 50_851;

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "member.age >= 14 && (member.registration.kind == 'NONE'"
                  + " || member.registration.place == 'OUTSIDE_CITY')",
              c ->
                  c.member.age >= 14
                      && (c.member.registration.kind == Kind.NONE
                          || c.member.registration.place == Place.OUTSIDE_CITY)),
          new Rule(
              "member.registration.kind == 'PERMANENT'"
                  + " && monthsBetween(member.registration.since, today) >= 36",
              c ->
                  c.member.registration.kind == Kind.PERMANENT
                      && c.member
                              .registration
                              .since
                              .earliest()
                              .until(c.today, java.time.temporal.ChronoUnit.MONTHS)
                          >= 36),
          new Rule(
              "member.registration.kind in ['NONE', 'TEMPORARY']",
              c ->
                  c.member.registration.kind == Kind.NONE
                      || c.member.registration.kind == Kind.TEMPORARY),
          new Rule(
              "sum(family.incomes.map(i, i.monthly)) < percent(param('pm'), 70) * family.size",
              c -> {
                long sum = 0;
                for (Income income : c.family.incomes.items()) {
                  sum += income.monthly;
                }
                return sum < Math.floorDiv(PM * 70, 100) * c.family.size;
              }),
          new Rule(
              "family.size > 2 * family.dwelling.rooms",
              c -> c.family.size > 2 * c.family.dwelling.rooms),
          new Rule(
              "family.dwelling.damp || family.dwelling.stove && family.dwelling.wiringFaulty",
              c ->
                  c.family.dwelling.damp
                      || c.family.dwelling.stove && c.family.dwelling.wiringFaulty),
          new Rule(
              "member.age >= 6 && member.age <= 17 && !member.school.attends",
              c -> c.member.age >= 6 && c.member.age <= 17 && !c.member.school.attends),
          new Rule(
              "member.school.attends && member.school.grade <= 4",
              c -> c.member.school.attends && c.member.school.grade <= 4),
          new Rule(
              "size(family.members.filter(m, m.age < 18)) >= 4",
              c -> {
                int children = 0;
                for (Member member : c.family.members.items()) {
                  children += member.age < 18 ? 1 : 0;
                }
                return children >= 4;
              }),
          new Rule(
              "family.members.exists(m, m.pregnant)",
              c -> {
                for (Member member : c.family.members.items()) {
                  if (member.pregnant) {
                    return true;
                  }
                }
                return false;
              }),
          new Rule(
              "member.pregnant && member.age < 18", c -> c.member.pregnant && c.member.age < 18),
          new Rule(
              "member.age < 7 || member.age in [14, 16, 18]",
              c ->
                  c.member.age < 7
                      || c.member.age == 14
                      || c.member.age == 16
                      || c.member.age == 18));

  private JudgeConditions() {}

  public static void main(String... args) {
    Map<String, Class<?>> variables = new LinkedHashMap<>();
    variables.put("family", Household.class);
    variables.put("member", Member.class);
    variables.put("today", LocalDate.class);
    Language language = Language.over(variables, Set.of("pm"));
    Condition[] conditions =
        RULES.stream().map(rule -> language.compile(rule.source)).toArray(Condition[]::new);
    Rule[] rules = RULES.toArray(new Rule[0]);
    Facts facts = language.facts().parameters(language.parameters(Map.of("pm", Range.exactly(PM))));
    List<Case> cases = cases();

    for (Case one : cases) {
      set(facts, one);
      for (int i = 0; i < rules.length; i++) {
        if (conditions[i].test(facts) != Truth.of(rules[i].plain.test(one))) {
          throw new IllegalStateException(rules[i].source);
        }
      }
    }
    for (int round = 0; round < 12; round++) {
      double ours = ours(facts, conditions, cases);
      double plain = plain(rules, cases);
      System.out.printf(
          "round %2d: %5.1f ns a condition, %5.1f ns in plain Java, %.1f times%n",
          round, ours, plain, ours / plain);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    ours(facts, conditions, cases);
    long made = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf("%d bytes made in 12,000,000 conditions%n", made);
    for (int i = 0; i < rules.length; i++) {
      double ours = ours(facts, new Condition[] {conditions[i]}, cases);
      double plain = plain(new Rule[] {rules[i]}, cases);
      System.out.printf("%5.1f  %5.1f  %s%n", ours, plain, rules[i].source);
    }
  }

  private static double ours(Facts facts, Condition[] conditions, List<Case> cases) {
    long count = 0;
    int rounds = 12_000 / conditions.length;
    long start = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      for (Case one : cases) {
        set(facts, one);
        for (Condition condition : conditions) {
          count += condition.test(facts) == Truth.YES ? 1 : 0;
        }
      }
    }
    return each(start, rounds, cases, conditions.length, count);
  }

  private static double plain(Rule[] rules, List<Case> cases) {
    long count = 0;
    int rounds = 12_000 / rules.length;
    long start = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      for (Case one : cases) {
        for (Rule rule : rules) {
          count += rule.plain.test(one) ? 1 : 0;
        }
      }
    }
    return each(start, rounds, cases, rules.length, count);
  }

  private static double each(long start, int rounds, List<Case> cases, int rules, long count) {
    double nanos = System.nanoTime() - start;
    if (count < 0) {
      throw new IllegalStateException();
    }
    return nanos / rounds / cases.size() / rules;
  }

  private static void set(Facts facts, Case one) {
    facts.set(0, one.family).set(1, one.member).set(2, one.today);
  }

  private static List<Case> cases() {
    Random random = new Random(1);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      List<Member> members = new ArrayList<>();
      for (int m = 0; m < 2 + random.nextInt(6); m++) {
        members.add(member(random));
      }
      List<Income> incomes = new ArrayList<>();
      for (int n = 0; n < random.nextInt(4); n++) {
        incomes.add(new Income((long) random.nextInt(200_000), random.nextBoolean()));
      }
      Household family =
          new Household(
              (long) members.size(),
              new Dwelling(
                  random.nextInt(4) == 0,
                  random.nextBoolean(),
                  random.nextInt(4) == 0,
                  1L + random.nextInt(3)),
              new Known<>(incomes, true),
              new Known<>(members, true));
      cases.add(new Case(family, members.get(0), LocalDate.of(2026, 3, 1)));
    }
    return cases;
  }

  private static Member member(Random random) {
    return new Member(
        (long) random.nextInt(60),
        random.nextInt(20) == 0,
        new Registration(
            Kind.values()[random.nextInt(3)],
            Place.values()[random.nextInt(3)],
            DayRange.exactly(LocalDate.of(2019 + random.nextInt(7), 1 + random.nextInt(12), 5))),
        new School(random.nextBoolean(), 1L + random.nextInt(11)));
  }
}
