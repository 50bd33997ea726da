package kz.tirek.assessment.judging;

import static kz.tirek.assessment.judging.JudgeTest.JUDGE;
import static kz.tirek.assessment.judging.JudgeTest.TODAY;
import static kz.tirek.assessment.judging.JudgeTest.barriers;
import static kz.tirek.assessment.judging.JudgeTest.benefit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.parameter.Certainty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other days: rules that begin, ages that go on while one waits, grades of another school year. */
class TimeTest {

  private static final String REGISTERED =
      "registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: %s}]}";

  @Nested
  class While_one_waits {

    @Test
    void ages_go_on() {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  "members: {complete: true, items: [{person: {birthDate: '2008-09-01', relation: HEAD, citizenship: KZ, orphan: false}, "
                      + REGISTERED.formatted("2022-01-01")
                      + "}]}\nhousing: {tenure: RENTED_WITH_CONTRACT, ownsElsewhere: false, ownedInFiveYears: false}"),
              TODAY);

      BenefitFinding queue = benefit(assessment, "housing-queue", 0);
      assertEquals(Status.BLOCKED, queue.status());
      assertEquals(LocalDate.of(2026, 9, 1), queue.opensOn());
    }

    @Test
    void what_will_have_ceased_to_hold_opens_nothing() {
      // the step takes a day, on which the child who is to be enrolled comes of age
      String family =
          "members: {complete: true, items: [{person: {birthDate: '%s', relation: CHILD}, health: {attached: false, insurance: NOT_INSURED},"
              + " work: {contributionsPaid: false}, jobs: {complete: true, items: []}}]}\nfamily: {wellbeingLevel: E}";
      BenefitFinding grown =
          benefit(
              JUDGE.assess(CaseFiles.of(family.formatted("2000-01-01")), TODAY),
              "local-budget-insurance",
              0);

      assertEquals(Status.BLOCKED, grown.status());
      assertEquals(LocalDate.of(2026, 3, 2), grown.opensOn());
    }

    @Test
    void a_registration_runs_out() {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  """
                  members:
                    complete: true
                    items:
                      - person: {birthDate: "1990", relation: HEAD, citizenship: KZ, orphan: false}
                        registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: 2024-06-01, until: 2026-06-01}]}
                  """),
              TODAY);

      assertNull(benefit(assessment, "housing-queue", 0).opensOn());
    }
  }

  @Nested
  class Before_the_rules_are_known {

    private final Assessment in1995 =
        JUDGE.assess(
            CaseFiles.of(
                "members: {complete: true, items: [{person: {birthDate: '1960', relation: HEAD, citizenship: KZ}}]}"),
            LocalDate.of(1995, 6, 1));

    @Test
    void nothing_is_decided_and_the_answer_says_from_when_it_would_be() {
      for (BenefitFinding finding : in1995.benefits()) {
        assertTrue(
            finding.status() == Status.ASK_OFFICE
                || finding.status() == Status.NEEDS_FACTS
                || finding.status() == Status.NOT_IN_FORCE,
            () -> finding.benefit().code() + " " + finding.status());
      }
      BenefitFinding care = benefit(in1995, "guaranteed-care", 0);
      assertEquals(LocalDate.of(2025, 10, 16), care.knownFrom());
      assertEquals(Certainty.D, care.clauses().get(0).certainty());
    }

    @Test
    void every_shipped_clause_that_decides_has_a_first_day() {
      List<String> without =
          JUDGE.rulebook().benefits().stream()
              .flatMap(benefit -> benefit.clauses().stream())
              .filter(clause -> clause.certainty().decides() && clause.from() == null)
              .map(Clause::code)
              .toList();

      assertEquals(List.of(), without);
    }

    @Test
    void what_a_rule_says_is_what_it_said_on_the_day() {
      assertTrue(line(LocalDate.of(2024, 3, 1)).contains("70 percent"));
      assertFalse(line(LocalDate.of(2024, 3, 1)).contains("median"));
      assertTrue(line(LocalDate.of(2025, 3, 1)).contains("35 percent"));
      assertTrue(office(LocalDate.of(2025, 5, 24)).contains("Otbasy"));
      assertFalse(office(LocalDate.of(2025, 5, 23)).contains("Otbasy"));
    }

    private static String line(LocalDate day) {
      return on(day, "targeted-assistance").clauses().stream()
          .filter(each -> each.clause().code().equals("below-the-line"))
          .findFirst()
          .orElseThrow()
          .text()
          .text()
          .en();
    }

    private static String office(LocalDate day) {
      return on(day, "housing-queue").office().text().en();
    }

    private static BenefitFinding on(LocalDate day, String code) {
      return benefit(
          JUDGE.assess(
              CaseFiles.of(
                  "members: {complete: true, items: [{person: {birthDate: '1990', relation: HEAD, citizenship: KZ}}]}"),
              day),
          code,
          0);
    }
  }

  /** Facts in {@link CaseFiles} are told on 1 February 2026. */
  @Nested
  class A_grade {

    private static Assessment pupil(int grade, String birthDate, LocalDate day) {
      return JUDGE.assess(
          CaseFiles.of(
              ("members: {complete: true, items: [{person: {birthDate: '%s', relation: CHILD},"
                      + " schooling: {status: ENROLLED, level: SCHOOL, grade: %d, provider: STATE}}]}")
                  .formatted(birthDate, grade)),
          day);
    }

    @ParameterizedTest
    @CsvSource({
      "2, 2018-01-01, 2026-08-31, ELIGIBLE",
      "2, 2018-01-01, 2026-09-01, ELIGIBLE",
      "4, 2016-01-01, 2026-08-31, ELIGIBLE",
      "4, 2016-01-01, 2026-09-01, NEEDS_FACTS",
    })
    void moves_on_every_first_of_september(
        int grade, String birthDate, LocalDate day, Status expected) {
      assertEquals(
          expected, benefit(pupil(grade, birthDate, day), "free-school-meals-1-4", 0).status());
    }

    @Test
    void was_a_lower_one_before_and_the_answer_says_of_whom_it_speaks() {
      Assessment in2023 = pupil(6, "2014-01-01", LocalDate.of(2023, 10, 1));

      // of grade 6 in 2026: grade 3 then, or a higher one that was repeated
      assertEquals(Status.NEEDS_FACTS, benefit(in2023, "free-school-meals-1-4", 0).status());
      BenefitFinding now = benefit(pupil(2, "2018-01-01", TODAY), "free-school-meals-1-4", 0);
      assertTrue(
          now.who().evidence().stream()
              .anyMatch(each -> each.path().equals("member.schooling.grade")));
    }

    @Test
    void that_no_child_of_the_age_is_in_is_asked_for_again() {
      Assessment assessment = pupil(11, "2018-01-01", TODAY);

      assertNull(benefit(assessment, "free-school-meals-5-11", 0).worth());
      assertTrue(
          assessment.questions().stream()
              .anyMatch(each -> each.rule().path().equals("member.schooling.grade")));
    }

    @ParameterizedTest
    @CsvSource({
      "'level: COLLEGE, grade: 2, status: ENROLLED'",
      "'level: UNIVERSITY, grade: 1, status: ENROLLED'",
      "'level: SCHOOL, grade: 9, status: FINISHED'"
    })
    void is_one_of_a_school_that_the_child_goes_to(String schooling) {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  "members: {complete: true, items: [{person: {birthDate: '2009-05-01', relation: CHILD}, schooling: {"
                      + schooling
                      + "}}]}"),
              TODAY);

      for (String code :
          List.of("free-school-meals-1-4", "free-school-meals-5-11", "school-uniform-aid")) {
        assertNull(benefit(assessment, code, 0), code);
      }
    }
  }

  @Test
  void a_kindergarten_of_three_years_ago_decides_nothing() {
    String family =
        "members: {complete: true, items: [{person: {birthDate: '2020-05-01', relation: CHILD}, schooling: {status: %s, level: KINDERGARTEN}}]}";

    assertTrue(
        barriers(JUDGE.assess(CaseFiles.of(family.formatted("REFUSED")), TODAY))
            .contains("child-not-in-kindergarten"));
    Assessment later =
        JUDGE.assess(CaseFiles.of(family.formatted("REFUSED")), LocalDate.of(2028, 11, 1));
    assertFalse(barriers(later).contains("child-not-in-kindergarten"));
    assertFalse(barriers(later).contains("child-not-in-school"));
    assertTrue(
        later.questions().stream()
            .anyMatch(each -> each.rule().path().equals("member.schooling.status")));
  }

  @Test
  void an_uncertain_clause_blocks_no_more_than_it_decides() {
    Assessment assessment =
        JUDGE.assess(
            CaseFiles.of(
                """
                members:
                  complete: true
                  items:
                    - person: {birthDate: "1986", relation: HEAD}
                      registrations: {complete: true, items: [{kind: NONE}]}
                incomes: {complete: true, items: [{kind: WAGES, monthly: 100000}]}
                debts: {complete: true, items: [{kind: BANK_LOAN, monthly: 90000}]}
                """),
            TODAY);

    assertEquals(Status.BLOCKED, benefit(assessment, "targeted-assistance", 0).status());
    assertEquals(
        List.of(Status.ASK_OFFICE),
        assessment.barriers().stream()
            .filter(each -> each.rule().code().equals("debt-burden"))
            .flatMap(each -> each.blocks().stream())
            .map(each -> each.status())
            .toList());
    assertTrue(
        benefit(assessment, "targeted-assistance", 0).clauses().stream()
            .anyMatch(each -> each.standing() == Standing.DOUBTFUL));
  }
}
