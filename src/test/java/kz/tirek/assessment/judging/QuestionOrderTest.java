package kz.tirek.assessment.judging;

import static kz.tirek.assessment.judging.JudgeTest.JUDGE;
import static kz.tirek.assessment.judging.JudgeTest.NAMES_ONLY;
import static kz.tirek.assessment.judging.JudgeTest.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tirek.assessment.finding.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is asked, of whom, and in which order. */
class QuestionOrderTest {

  private static List<Question> questions(String family) {
    return JUDGE.assess(CaseFiles.of(family), TODAY).questions();
  }

  private static List<String> paths(String family) {
    return questions(family).stream().map(each -> each.rule().path()).toList();
  }

  private static String family(String... members) {
    return "members:\n  complete: true\n  items:\n"
        + String.join("", List.of(members).stream().map(each -> "    - {" + each + "}\n").toList());
  }

  private static final String WOMAN =
      "person: {birthDate: '1995', sex: FEMALE, relation: HEAD%s}, health: {insurance: NOT_INSURED}";

  @Test
  void whether_there_is_a_roof_and_food_comes_before_who_they_are() {
    List<Question> asked = questions(NAMES_ONLY);
    List<String> first =
        asked.stream().map(each -> each.rule().path()).distinct().limit(6).toList();

    assertEquals(
        List.of("family.housing.tenure", "family.dailyLife.foodSufficient"), first.subList(0, 2));
    assertEquals(
        Set.of("member.age", "family.members", "member.relation", "family.incomes"),
        Set.copyOf(first.subList(2, 6)));
  }

  @Test
  void a_pregnancy_that_is_recorded_is_first_asked_for_its_care() {
    String family =
        family(WOMAN.formatted(", pregnant: true"))
            + "housing: {tenure: WITH_KIN, noticeToLeave: false, defects: {complete: true, items: []}}";

    assertEquals("member.health.pregnancyCare", paths(family).get(0));
    assertTrue(questions(family).get(0).urgent());
  }

  @Test
  void notice_defects_and_food_are_asked_for_before_money() {
    List<String> asked = paths(family(WOMAN.formatted("")) + "housing: {tenure: WITH_KIN}");

    List<String> urgent =
        List.of(
            "family.housing.noticeToLeave",
            "family.housing.defects",
            "member.pregnant",
            "family.dailyLife.foodSufficient");
    assertEquals(urgent, asked.subList(0, 4));
  }

  @Test
  void an_ill_child_in_a_damp_dwelling_is_asked_for_before_money() {
    List<String> asked =
        paths(
            family("person: {birthDate: '2020-01-01', relation: CHILD}")
                + "housing: {tenure: WITH_KIN, noticeToLeave: false, defects: {complete: true, items: [DAMP]}}\n"
                + "dailyLife: {foodSufficient: true}");

    assertEquals(
        Set.of("member.health.chronicIllness", "member.health.hospitalStays"),
        Set.copyOf(asked.subList(0, 2)));
  }

  @Test
  void what_decides_most_money_comes_before_what_decides_less() {
    List<Question> rest =
        questions(
                family(
                    "person: {birthDate: '1995', sex: FEMALE, relation: HEAD}",
                    "person: {birthDate: '2013-01-01', relation: CHILD}, schooling: {status: ENROLLED, provider: STATE}",
                    "person: {birthDate: '2014-01-01', relation: CHILD}"))
            .stream()
            .filter(each -> !each.urgent() && !each.rule().basic() && each.lastTold() == null)
            .toList();

    for (int i = 1; i < rest.size(); i++) {
      assertTrue(rest.get(i - 1).tengeAtStake() >= rest.get(i).tengeAtStake());
    }
    Question grade =
        rest.stream()
            .filter(each -> each.rule().path().equals("member.schooling.grade"))
            .findFirst()
            .orElseThrow();
    // the aid for the uniform is paid once a year, and both kinds of meals are no money
    assertEquals(55_000 / 12, grade.tengeAtStake());
  }

  @Test
  void an_amount_that_nobody_knows_counts_as_the_median_of_those_known() {
    List<Question> asked =
        questions(
            family(
                "person: {birthDate: '1989', relation: HEAD, citizenship: KZ}",
                "person: {birthDate: '2014-01-01', relation: CHILD}",
                "person: {birthDate: '2015-01-01', relation: CHILD}",
                "person: {birthDate: '2016-01-01', relation: CHILD}",
                "person: {birthDate: '2017-01-01', relation: CHILD}"));
    Question registrations =
        asked.stream()
            .filter(each -> each.rule().path().equals("member.registrations"))
            .findFirst()
            .orElseThrow();

    assertTrue(registrations.benefits().contains("targeted-assistance"));
    assertTrue(registrations.tengeAtStake() > 0);
  }

  @Nested
  class Nobody {

    @Test
    void asks_a_man_a_boy_or_a_girl_about_a_pregnancy() {
      List<String> asked =
          paths(
              family(
                  "person: {sex: MALE, birthDate: '1950', relation: HEAD}",
                  "person: {sex: MALE, birthDate: '1988', relation: SPOUSE}",
                  "person: {sex: MALE, birthDate: '2018', relation: CHILD}",
                  "person: {sex: FEMALE, birthDate: '2013', relation: CHILD}"));

      assertFalse(asked.contains("member.pregnant"));
      assertFalse(asked.contains("member.health.pregnancyCare"));
    }

    @Test
    void asks_an_owner_for_the_lease_or_a_family_without_a_dwelling_for_its_rooms() {
      List<String> owner = paths("housing: {tenure: OWNED}\nmembers: {complete: true, items: []}");
      List<String> nowhere = paths("housing: {tenure: NONE}\nmembers: {complete: true, items: []}");

      assertFalse(owner.contains("family.housing.leaseUntil"));
      assertFalse(nowhere.contains("family.housing.slatedForDemolition"));
      assertFalse(nowhere.contains("family.housing.rooms"));
    }

    @Test
    void asks_why_a_family_did_not_apply_that_did() {
      String applied = "members: {complete: true, items: []}\ndailyLife: {everApplied: %s}";

      assertFalse(paths(applied.formatted("true")).contains("family.dailyLife.notAppliedFor"));
      assertTrue(paths(applied.formatted("false")).contains("family.dailyLife.notAppliedFor"));
    }

    @Test
    void asks_what_hangs_on_an_answer_before_that_answer() {
      List<Question> asked = questions("members: {complete: true, items: []}");

      assertFalse(
          asked.stream()
              .anyMatch(each -> each.rule().path().equals("family.dailyLife.notAppliedFor")));
      Question applied =
          asked.stream()
              .filter(each -> each.rule().path().equals("family.dailyLife.everApplied"))
              .findFirst()
              .orElseThrow();
      assertTrue(applied.barriers().contains("not-informed"));
    }

    @Test
    void asks_about_the_grade_of_a_student_at_college() {
      List<String> asked =
          paths(
              family(
                  "person: {birthDate: '2010-03-01', relation: CHILD}, schooling: {status: ENROLLED, level: COLLEGE}"));

      assertFalse(asked.contains("member.schooling.grade"));
    }

    @Test
    void asks_for_what_only_an_uncertain_rule_reads_where_the_office_is_asked_anyway() {
      List<Question> asked =
          questions(
              family(
                      "person: {birthDate: '1990', relation: HEAD, citizenship: KZ},"
                          + " registrations: {complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING}]}")
                  + "incomes: {complete: true, items: [{kind: WAGES, monthly: 20000}]}\n"
                  + "benefitsReceived: {complete: true, items: []}");

      // the line in tenge is not known, so that no answer about loans changes what is said
      assertTrue(
          asked.stream()
              .filter(each -> each.rule().path().startsWith("family.debts"))
              .allMatch(each -> each.benefits().isEmpty()));
    }
  }

  @Test
  void whether_the_kindergarten_can_be_paid_is_asked_of_a_child_that_goes_to_none() {
    assertTrue(
        paths(
                family(
                    "person: {birthDate: '2022-01-01', relation: CHILD},"
                        + " schooling: {status: NOT_ENROLLED, level: KINDERGARTEN, fee: 35000}"))
            .contains("member.schooling.feeAffordable"));
  }

  @Test
  void what_was_told_long_ago_still_counts_and_is_asked_for_again() {
    String family =
        """
        members:
          complete: true
          items:
            - person: {birthDate: "1990", relation: HEAD, citizenship: KZ}
              registrations: {complete: true, items: [{kind: NONE}]}
        """;
    LocalDate later = TODAY.plusDays(400);

    List<Question> now = JUDGE.assess(CaseFiles.of(family), TODAY).questions();
    List<Question> then = JUDGE.assess(CaseFiles.of(family), later).questions();

    assertTrue(now.stream().noneMatch(each -> each.lastTold() != null));
    assertEquals(
        Set.of("no-city-registration"),
        JudgeTest.barriers(JUDGE.assess(CaseFiles.of(family), later)));
    Question again =
        then.stream()
            .filter(each -> each.rule().path().equals("member.registrations.kind"))
            .findFirst()
            .orElseThrow();
    assertEquals(LocalDate.of(2026, 2, 1), again.lastTold());
  }
}
