package kz.tirek.assessment.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What steps may close, chains of steps, and several ways to one benefit, by made-up rules. */
class ClosingStepsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String T = "{kk: a, ru: b, en: c}";

  private static final String CLAUSES =
      "clauses: {c: {when: \"%s\", fixableBy: [%s], source: Tirek, certainty: A, text: " + T + "}}";

  private static String benefit(String code, String subject, long value, String when, String step) {
    return benefit(code, subject, Long.toString(value), when, step);
  }

  private static String benefit(
      String code, String subject, String value, String when, String step) {
    return ("- {code: %s, for: %s, value: \"%s\", "
            + CLAUSES
            + ", title: %s, office: %s, sayAtCounter: %s}\n")
        .formatted(code, subject, value, when, step, T, T, T);
  }

  private static String step(String code, String more) {
    return "- {code: %s, source: Tirek, certainty: A, title: %s, %s}\n".formatted(code, T, more);
  }

  private static final String FORMAL_WORK =
      step(
          "take-formal-work",
          "days: 14, visits: 2, raisesIncome: \"true\", needs: \"member.age >= 18\","
              + " adds: {member.jobs: {kind: FORMAL, since: TODAY}}");

  private static Rulebook rules(String benefits, String steps) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : List.of("rulebook", "parameters", "questions")) {
      String file = "rulebook/kz/" + name + ".yaml";
      try (InputStream stream = RulebookFiles.class.getClassLoader().getResourceAsStream(file)) {
        texts.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    for (String empty : List.of("barriers", "deadlines", "refusals", "cautions")) {
      texts.put("kz/" + empty + ".yaml", "[]\n");
    }
    texts.put("kz/benefits.yaml", benefits);
    texts.put("kz/steps.yaml", steps);
    return RulebookFiles.read("almaty", texts);
  }

  private static FamilyPlan plan(Rulebook rulebook, String yaml) {
    CaseFile file = CaseFiles.of(yaml);
    return new PlanMaker(rulebook).plan(file, new Judge(rulebook).assess(file, TODAY));
  }

  private static final String MOTHER_AND_CHILD =
      """
      members:
        complete: true
        items:
          - person: {birthDate: "1990-01-01", relation: HEAD}
            health: {attached: false}
            work: {registeredUnemployed: false}
            jobs: {complete: true, items: []}
          - person: {birthDate: "2012-01-01", relation: CHILD}
            health: {attached: false}
            jobs: {complete: true, items: []}
      incomes: {complete: true, items: [{kind: WAGES, monthly: 50000, member: "0"}]}
      benefitsReceived: {complete: true, items: []}
      """;

  @Test
  void formal_work_raises_the_income_and_what_hangs_on_it_is_not_counted_any_more()
      throws IOException {
    Rulebook rulebook =
        rules(
            benefit("bonus", "member", 200_000, "size(member.jobs) > 0", "take-formal-work")
                + benefit(
                    "aid",
                    "family",
                    30_000,
                    "sum(family.incomes.map(i, i.monthly)) < 100000",
                    "take-formal-work"),
            FORMAL_WORK);

    Way best = plan(rulebook, MOTHER_AND_CHILD).best();

    assertEquals(1, best.steps().size());
    PlannedStep work = best.steps().get(0);
    assertEquals(CaseFiles.member(0), work.by());
    assertEquals(TODAY.plusDays(14), work.takesEffect());
    assertEquals("bonus", work.opens().get(0).benefit().code());
    assertEquals("aid", best.losses().get(0).benefit().code());
    assertEquals(Level.WITHIN_REACH, best.losses().get(0).after());
    assertEquals("aid", work.closes().get(0).benefit().code());
    assertEquals(30_000, best.tengeBefore());
    assertEquals(200_000, best.tengeAfter());
  }

  @Test
  void an_amount_of_which_nothing_is_known_makes_the_sum_one_at_least() throws IOException {
    Rulebook rulebook =
        rules(
            benefit("bonus", "member", 20_000, "size(member.jobs) > 0", "take-formal-work")
                + benefit(
                    "aid",
                    "family",
                    "param('regional-median-income')",
                    "size(family.benefitsReceived) == 0",
                    "take-formal-work"),
            FORMAL_WORK);

    Way best = plan(rulebook, MOTHER_AND_CHILD).best();

    assertTrue(best.atLeast());
    assertEquals(20_000, best.tengeAfter());
  }

  @Test
  void what_would_cost_more_than_it_brings_is_not_advised() throws IOException {
    Rulebook rulebook =
        rules(
            benefit("bonus", "member", 20_000, "size(member.jobs) > 0", "take-formal-work")
                + benefit(
                    "aid",
                    "family",
                    30_000,
                    "sum(family.incomes.map(i, i.monthly)) < 100000",
                    "take-formal-work"),
            FORMAL_WORK);

    Way best = plan(rulebook, MOTHER_AND_CHILD).best();

    assertTrue(best.steps().isEmpty());
    assertEquals(30_000, best.tengeAfter());
  }

  @Test
  void of_two_ways_to_one_benefit_the_sooner_is_taken_and_steps_that_make_its_needs_come_first()
      throws IOException {
    String when = "member.age >= 18 && member.work.registeredUnemployed";
    Rulebook rulebook =
        rules(
            benefit("aid", "member", 30_000, when, "slow, quick"),
            step("slow", "days: 30, sets: {member.work.registeredUnemployed: \"true\"}")
                + step(
                    "quick",
                    "days: 2, visits: 3, needs: \"member.health.attached\", sets: {member.work.registeredUnemployed: \"true\"}")
                + step("first", "days: 1, sets: {member.health.attached: \"true\"}"));

    Way best = plan(rulebook, MOTHER_AND_CHILD).best();

    assertEquals(
        List.of("first", "quick"), best.steps().stream().map(each -> each.step().code()).toList());
    assertEquals(List.of(1), best.steps().get(1).needsFirst());
    assertEquals(TODAY.plusDays(3), best.openings().get(0).on());
    assertEquals(30_000, best.tengeAfter());
  }

  @Test
  void a_benefit_that_is_had_may_open_another() throws IOException {
    Rulebook rulebook =
        rules(
            benefit("aid", "family", 30_000, "size(family.members) > 1", "")
                + benefit(
                    "meals",
                    "member",
                    10_000,
                    "member.age < 18 && family.benefitsReceived.exists(b, b.code == 'aid')",
                    "ask-for-aid"),
            step("ask-for-aid", "days: 15, visits: 1, appliesFor: aid"));

    Way best = plan(rulebook, MOTHER_AND_CHILD).best();

    assertEquals("ask-for-aid", best.steps().get(0).step().code());
    assertEquals(40_000, best.tengeAfter());
    assertEquals("meals", best.steps().get(0).opens().get(0).benefit().code());
    assertEquals(TODAY.plusDays(15), best.steps().get(0).opens().get(0).on());
  }

  @Test
  void what_comes_by_waiting_alone_is_told_with_its_day() throws IOException {
    Rulebook rulebook =
        rules(
            benefit("grown", "member", 5_000, "member.age >= 15", "first")
                + benefit(
                    "seen", "member", 0, "member.age > 90 && member.health.attached", "first"),
            step("first", "days: 1, sets: {member.health.attached: \"true\"}"));

    Way best = plan(rulebook, MOTHER_AND_CHILD.replace("2012-01-01", "2011-06-15")).best();

    Opening grown =
        best.openings().stream()
            .filter(each -> CaseFiles.member(1).equals(each.member()))
            .findFirst()
            .orElseThrow();
    assertTrue(best.steps().isEmpty());
    assertTrue(grown.byWaiting());
    assertEquals(LocalDate.of(2026, 6, 15), grown.on());
  }
}
