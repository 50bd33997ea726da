package kz.tirek.assessment.judging;

import static kz.tirek.rulebook.known.Truth.NO;
import static kz.tirek.rulebook.known.Truth.UNKNOWN;
import static kz.tirek.rulebook.known.Truth.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.reading.RulebookFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is recorded of a family, asked in the words of the rulebook. */
class FactsForRulesTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static Weighing weighing(String yaml, int member) {
    Weighing weighing =
        new Weighing(
            RULEBOOK,
            Weighing.Slots.of(RULEBOOK.language()),
            RULEBOOK.language().facts(),
            FactsForRules.of(CaseFiles.of(yaml), TODAY),
            TODAY);
    weighing.member(member);
    return weighing;
  }

  private static Truth ask(String yaml, int member, String condition) {
    return weighing(yaml, member).test(RULEBOOK.language().compile(condition));
  }

  private static String mother(String facts) {
    return """
        members:
          complete: true
          items:
            - person: {name: {given: M}, birthDate: "1990", relation: HEAD}
              %s
        """
        .formatted(facts);
  }

  @Nested
  class Jobs {

    private static final String NO_WORK = "size(member.jobs) == 0";

    @Test
    void none_in_a_whole_list_are_no_work() {
      assertEquals(YES, ask(mother("jobs: {complete: true, items: []}"), 0, NO_WORK));
      assertEquals(UNKNOWN, ask(mother("jobs: {complete: false, items: []}"), 0, NO_WORK));
      assertEquals(UNKNOWN, ask(mother("schooling: {grade: 1}"), 0, NO_WORK));
    }

    @Test
    void may_be_several() {
      String two =
          mother(
              "jobs: {complete: false, items: [{kind: FORMAL}, {kind: MARKET, since: '2025-11'}]}");

      assertEquals(NO, ask(two, 0, NO_WORK));
      assertEquals(YES, ask(two, 0, "size(member.jobs) >= 2"));
      assertEquals(YES, ask(two, 0, "member.jobs.exists(j, j.kind == 'FORMAL')"));
      assertEquals(
          YES, ask(two, 0, "member.jobs.exists(j, monthsBetween(j.since, today) in [3, 4])"));
    }

    @Test
    void of_which_nothing_more_is_known_are_work() {
      assertEquals(NO, ask(mother("jobs: {complete: false, items: [{}]}"), 0, NO_WORK));
    }
  }

  @Test
  void two_services_may_be_needed_each_with_what_stands_before_it() {
    String needs =
        mother(
            "neededCare: {complete: true, items: ["
                + "{service: ULTRASOUND, obstacles: {complete: true, items: [QUEUE_FULL]}},"
                + "{service: SPECIALIST, waitingSince: '2026-01', sentTo: Kalkaman,"
                + " obstacles: {complete: true, items: [NO_SPECIALIST, SENT_FAR]}}]}");

    assertEquals(
        YES,
        ask(
            needs,
            0,
            "member.neededCare.exists(n, n.service == 'ULTRASOUND' && n.obstacles.exists(o, o == 'QUEUE_FULL'))"));
    assertEquals(
        NO,
        ask(
            needs,
            0,
            "member.neededCare.exists(n, n.service == 'ULTRASOUND' && n.obstacles.exists(o, o == 'SENT_FAR'))"));
    Assessment assessment = new Judge(RULEBOOK).assess(CaseFiles.of(needs), TODAY);
    assertTrue(JudgeTest.barriers(assessment).contains("care-out-of-reach"));
    Evidence evidence =
        assessment.barriers().stream()
            .filter(barrier -> barrier.rule().code().equals("care-out-of-reach"))
            .flatMap(barrier -> barrier.reasons().evidence().stream())
            .filter(each -> each.path().equals("member.neededCare.obstacles"))
            .findFirst()
            .orElseThrow();
    assertEquals(CaseFiles.member(0), evidence.member());
    assertTrue(evidence.fact() != null, "a need is a fact of its own");
  }

  @Nested
  class Who_is_cared_for {

    private static final String CARES =
        "member.caredFor.exists(c, c.disability in ['CHILD', 'GROUP_1'])";

    private String family(String cared, String disability) {
      return """
          members:
            complete: true
            items:
              - person: {birthDate: "1990", relation: HEAD, carerOf: %s}
              - person: {birthDate: "2016", relation: CHILD, disability: NONE}
              - person: {birthDate: "1950", relation: PARENT%s}
          """
          .formatted(cared, disability);
    }

    private String of(int... numbers) {
      StringBuilder items = new StringBuilder();
      for (int number : numbers) {
        items.append(items.isEmpty() ? "" : ", ").append(CaseFiles.member(number));
      }
      return "{complete: true, items: [" + items + "]}";
    }

    @Test
    void is_known_with_age_and_disability() {
      String ofGroupOne = family(of(1, 2), ", disability: GROUP_1");

      assertEquals(YES, ask(ofGroupOne, 0, CARES));
      assertEquals(YES, ask(ofGroupOne, 0, "member.caredFor.exists(c, c.age >= 70)"));
      assertEquals(NO, ask(family(of(1), ", disability: GROUP_1"), 0, CARES));
      assertEquals(NO, ask(family("{complete: true, items: []}", ""), 0, CARES));
      assertEquals(UNKNOWN, ask(family("{complete: false, items: []}", ""), 0, CARES));
    }

    @Test
    void is_asked_for_what_is_missing_and_not_the_carer() {
      Weighing weighing = weighing(family(of(2), ""), 0);
      Condition cares = RULEBOOK.language().compile(CARES);

      assertEquals(UNKNOWN, weighing.test(cares));
      assertEquals(
          List.of(new MissingFact("member.disability", CaseFiles.member(2))),
          new Tracing(weighing).reasons(cares.explain(weighing.facts)).missing());
    }

    @Test
    void shows_as_evidence_of_that_person() {
      Weighing weighing = weighing(family(of(1, 2), ", disability: GROUP_1"), 0);
      Condition cares = RULEBOOK.language().compile(CARES);

      List<Evidence> evidence =
          new Tracing(weighing).reasons(cares.explain(weighing.facts)).evidence();

      assertEquals(
          List.of("member.caredFor", "member.disability"),
          evidence.stream().map(Evidence::path).toList());
      assertEquals(CaseFiles.member(2), evidence.get(1).member());
      assertEquals("GROUP_1", evidence.get(1).value());
    }
  }

  @Nested
  class Incomes {

    private static final String PENSION =
        "family.incomes.exists(i, i.kind == 'PENSION' && i.member == member.number)";

    private String family(String incomes) {
      return """
          members:
            complete: true
            items:
              - person: {birthDate: "1990", relation: HEAD}
              - person: {birthDate: "1950", relation: PARENT}
          incomes: %s
          """
          .formatted(incomes);
    }

    @Test
    void are_somebodys_so_that_a_rule_can_ask_who_has_a_pension() {
      String grandmothers =
          family(
              "{complete: true, items: [{kind: WAGES, member: '0'}, {kind: PENSION, member: '1'}]}");

      assertEquals(NO, ask(grandmothers, 0, PENSION));
      assertEquals(YES, ask(grandmothers, 1, PENSION));
    }

    @Test
    void of_nobody_in_particular_may_be_anybodys() {
      String whose = family("{complete: true, items: [{kind: PENSION}, {kind: CHARITY}]}");

      assertEquals(UNKNOWN, ask(whose, 0, PENSION));
      assertEquals(UNKNOWN, ask(whose, 1, PENSION));
      assertEquals(NO, ask(family("{complete: true, items: [{kind: CHARITY}]}"), 1, PENSION));
    }

    @Test
    void all_together_do_not_say_that_there_is_no_pension() {
      String together = family("{complete: true, items: [{kind: ALL_TOGETHER, monthly: 200000}]}");

      assertEquals(UNKNOWN, ask(together, 1, PENSION));
      assertEquals(YES, ask(together, 1, "sum(family.incomes.map(i, i.monthly)) == 200000"));
    }
  }

  @Test
  void a_tie_is_known_with_the_dwelling_that_is_its_own_and_what_helping_cost() {
    String uncle =
        """
        members: {complete: true, items: [{person: {relation: HEAD}}]}
        ties: {complete: true, items: [{kind: KIN, ownsDwelling: true, costs: {complete: true, items: [TIME]}}]}
        """;

    assertEquals(YES, ask(uncle, 0, "family.ties.exists(t, t.kind == 'KIN' && t.ownsDwelling)"));
    assertEquals(YES, ask(uncle, 0, "family.ties.exists(t, t.costs.exists(c, c == 'TIME'))"));
    assertEquals(NO, ask(uncle, 0, "family.ties.exists(t, t.costs.exists(c, c == 'FINE'))"));
  }

  @Test
  void a_visit_is_known_with_whom_it_was_for_when_it_was_and_the_reasons_given() {
    String visited =
        """
        members:
          complete: true
          items:
            - person: {birthDate: "1990", relation: HEAD}
            - person: {birthDate: "2017", relation: CHILD}
        encounters:
          complete: true
          items:
            - {office: SCHOOL, service: free-school-meals, member: "1", on: "2025-12", outcome: REFUSED,
               refusedFor: {complete: true, items: [NO_REGISTRATION]}, treatment: {complete: false, items: [BLAMED]},
               advisedTo: {complete: true, items: [REGISTER]}}
        """;
    String refused =
        "family.encounters.exists(e, e.member == member.number && e.refusedFor.exists(r, r == 'NO_REGISTRATION'))";

    assertEquals(NO, ask(visited, 0, refused));
    assertEquals(YES, ask(visited, 1, refused));
    assertEquals(
        YES, ask(visited, 1, "family.encounters.exists(e, monthsBetween(e.on, today) <= 3)"));
    assertEquals(
        NO, ask(visited, 1, "family.encounters.exists(e, monthsBetween(e.on, today) > 3)"));
    assertEquals(
        UNKNOWN, ask(visited, 1, "family.encounters.exists(e, monthsBetween(e.on, today) < 3)"));
    assertEquals(
        UNKNOWN,
        ask(visited, 1, "family.encounters.exists(e, e.treatment.exists(t, t == 'QUARREL'))"));
    assertEquals(
        YES,
        ask(visited, 1, "family.encounters.exists(e, e.advisedTo.exists(a, a == 'REGISTER'))"));
  }

  @Test
  void an_orphan_a_foreigner_with_a_permit_and_an_awarded_mother_can_be_asked_about() {
    String family =
        """
        members:
          complete: true
          items:
            - person: {orphan: true, citizenship: OTHER, permanentResidence: true, motherAward: KUMIS_ALQA}
            - person: {orphan: false, motherAward: NONE}
        """;

    assertEquals(YES, ask(family, 0, "member.orphan && member.permanentResidence"));
    assertEquals(YES, ask(family, 0, "member.motherAward in ['KUMIS_ALQA', 'ALTYN_ALQA']"));
    assertEquals(NO, ask(family, 1, "member.orphan || member.motherAward != 'NONE'"));
    assertEquals(UNKNOWN, ask(family, 1, "member.permanentResidence"));
  }

  @Test
  void how_a_dwelling_was_looked_for_and_why_it_was_chosen_can_be_asked() {
    String family =
        """
        members: {complete: true, items: []}
        housing: {chosenFor: {complete: false, items: [NEAR_SCHOOL]}}
        dailyLife: {dwellingSearch: {complete: true, items: [ON_FOOT]}}
        """;

    assertEquals(YES, ask(family, -1, "housing.chosenFor.exists(c, c == 'NEAR_SCHOOL')"));
    assertEquals(UNKNOWN, ask(family, -1, "housing.chosenFor.exists(c, c == 'CHEAP')"));
    assertEquals(NO, ask(family, -1, "family.dailyLife.dwellingSearch.exists(s, s == 'AGENT')"));
  }

  @Test
  void who_cares_for_somebody_who_is_no_member_any_more_is_asked_for_whom() {
    String left =
        """
        members:
          complete: true
          items:
            - person: {relation: HEAD, carerOf: {complete: true, items: [%s]}}
        """
            .formatted(new UUID(9, 9));
    Weighing weighing = weighing(left, 0);
    Condition cares =
        RULEBOOK.language().compile("member.caredFor.exists(c, c.disability == 'GROUP_1')");

    assertEquals(UNKNOWN, weighing.test(cares));
    assertEquals(
        List.of(new MissingFact("member.caredFor", CaseFiles.member(0))),
        new Tracing(weighing).reasons(cares.explain(weighing.facts)).missing());
  }
}
