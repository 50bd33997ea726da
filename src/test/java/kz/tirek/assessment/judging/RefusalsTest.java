package kz.tirek.assessment.judging;

import static kz.tirek.assessment.judging.JudgeTest.JUDGE;
import static kz.tirek.assessment.judging.JudgeTest.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kz.tirek.assessment.finding.ContestableRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that the rules do not support. */
class RefusalsTest {

  private static List<ContestableRefusal> refusals(String members, String encounter) {
    return JUDGE
        .assess(
            CaseFiles.of(
                """
                members:
                  complete: true
                  items:
                %s
                encounters: {complete: false, items: [%s]}
                """
                    .formatted(members.indent(4), encounter)),
            TODAY)
        .contestableRefusals();
  }

  private static final String MOTHER =
      "- {person: {birthDate: '1990', relation: HEAD, citizenship: KZ}, registrations: {complete: true, items: [{kind: %s}]}}\n";

  private static String pupil(String birthDate, int grade) {
    return "- {person: {birthDate: '%s', relation: CHILD}, schooling: {status: ENROLLED, level: SCHOOL, grade: %d, provider: STATE}}\n"
        .formatted(birthDate, grade);
  }

  private static String refused(String service, String reasons, String more) {
    return "{service: %s, office: OTHER, outcome: REFUSED, refusedFor: {complete: true, items: [%s]}%s}"
        .formatted(service, reasons, more);
  }

  @Test
  void who_was_told_to_pay_for_what_nothing_says_is_free_has_nothing_to_contest() {
    assertEquals(
        List.of(),
        refusals(
            MOTHER.formatted("NONE")
                + "- {person: {birthDate: '2023-02-01', relation: CHILD}, schooling: {status: NOT_ENROLLED, level: KINDERGARTEN}}\n",
            "{service: kindergarten-place, office: KINDERGARTEN, member: '1', outcome: TOLD_TO_PAY}"));
    assertEquals(
        List.of(),
        refusals(
            "- {person: {birthDate: '1985-01-01', sex: MALE, relation: HEAD, citizenship: KZ, disability: NONE},"
                + " health: {insurance: NOT_INSURED}, work: {registeredUnemployed: false},"
                + " jobs: {complete: true, items: [{kind: MARKET}]}}\n",
            "{service: health-insurance, office: POLYCLINIC, member: '0', outcome: TOLD_TO_PAY}"));
  }

  @Test
  void who_was_told_to_pay_for_insurance_that_the_state_pays_can_contest_it() {
    List<ContestableRefusal> found =
        refusals(
            "- {person: {birthDate: '1985-01-01', sex: MALE, relation: HEAD, citizenship: KZ, disability: GROUP_2},"
                + " health: {insurance: NOT_INSURED, attached: true}}\n",
            "{service: health-insurance, office: POLYCLINIC, member: '0', outcome: TOLD_TO_PAY}");

    assertEquals(1, found.size());
    assertEquals("state-paid-insurance", found.get(0).benefit().code());
  }

  @Test
  void who_was_told_to_pay_for_what_is_free_can_contest_it_without_another_reason() {
    List<ContestableRefusal> found =
        refusals(
            MOTHER.formatted("NONE"),
            "{service: polyclinic-attachment, office: POLYCLINIC, member: '0', outcome: TOLD_TO_PAY}");

    assertEquals(1, found.size());
    assertEquals(List.of("TOLD_TO_PAY"), found.get(0).reasons());
    assertEquals("polyclinic-attachment", found.get(0).benefit().code());
  }

  @Test
  void the_family_doctor_belongs_to_the_guaranteed_package() {
    List<ContestableRefusal> found =
        refusals(
            MOTHER.formatted("NONE"), refused("family-doctor", "NOT_INSURED", ", member: '0'"));

    assertEquals("guaranteed-care", found.get(0).benefit().code());
  }

  @ParameterizedTest
  @CsvSource({"2021-05, 0", "2022, 0", "2022-09, 1", "2026-02, 1"})
  void what_was_refused_before_the_rule_began_is_not_contestable(String on, int expected) {
    assertEquals(
        expected,
        refusals(
                MOTHER.formatted("NONE") + pupil("2018-01-01", 2),
                refused("free-school-meals", "NO_REGISTRATION", ", on: '" + on + "', member: '1'"))
            .size());
  }

  @Test
  void a_refusal_of_nobody_in_particular_is_told_once() {
    String children =
        pupil("2016-01-01", 4)
            + pupil("2018-01-01", 2)
            + "- {person: {birthDate: '2020-10-01', relation: CHILD}, schooling: {status: ENROLLED, level: KINDERGARTEN}}\n";

    List<ContestableRefusal> found =
        refusals(
            MOTHER.formatted("NONE") + children,
            refused("free-school-meals", "NO_REGISTRATION", ""));

    assertEquals(1, found.size());
    assertNull(found.get(0).member());
  }

  @Test
  void an_unregistered_family_is_told_first_what_a_complaint_may_cost() {
    String meals = refused("free-school-meals", "NO_REGISTRATION", ", member: '1'");
    String child = pupil("2018-01-01", 2);

    List<ContestableRefusal> unregistered = refusals(MOTHER.formatted("NONE") + child, meals);
    List<ContestableRefusal> registered =
        refusals(MOTHER.formatted("PERMANENT, place: THIS_DWELLING") + child, meals);

    assertEquals(1, unregistered.get(0).cautions().size());
    assertTrue(unregistered.get(0).cautions().get(0).text().en().contains("30,275 tenge"));
    assertEquals(List.of(), registered.get(0).cautions());
  }

  @Test
  void a_place_at_school_refused_for_registration_is_contestable_without_a_visit() {
    String child =
        "- {person: {birthDate: '2019-05-05', relation: CHILD}, schooling: {status: REFUSED, level: %s, placeRefused: NO_REGISTRATION}}\n";

    List<ContestableRefusal> school =
        refusals(MOTHER.formatted("NONE") + child.formatted("SCHOOL"), "");
    List<ContestableRefusal> kindergarten =
        refusals(MOTHER.formatted("NONE") + child.formatted("KINDERGARTEN"), "");

    assertEquals("school-place", school.get(0).benefit().code());
    assertEquals(CaseFiles.member(1), school.get(0).member());
    // of kindergartens the sources do not say
    assertEquals(List.of(), kindergarten);
  }

  @Test
  void a_kindergarten_queue_that_asks_for_registration_is_not_said_to_be_wrong() {
    assertEquals(
        List.of(),
        refusals(
            MOTHER.formatted("NONE")
                + "- {person: {birthDate: '2022-05-05', relation: CHILD}, schooling: {status: REFUSED, level: KINDERGARTEN}}\n",
            refused("kindergarten-place", "NO_REGISTRATION", ", member: '1'")));
  }

  @Test
  void sources_to_show_are_citations() {
    List<String> sources =
        refusals(
                MOTHER.formatted("NONE") + pupil("2018-01-01", 2),
                refused("free-school-meals", "NO_REGISTRATION", ", member: '1'"))
            .get(0)
            .sources();

    assertTrue(
        sources.contains(
            "profit.kz 13.02.2026 and 05.03.2026; zakon.kz 12.02.2026; open-almaty.kz"));
  }

  @Test
  void what_offices_demand_beyond_the_rule_is_told_to_whom_it_may_meet() {
    String family =
        "members: {complete: true, items: [{person: {birthDate: '1990', relation: HEAD}, registrations: {complete: true, items: [{kind: %s}]}}]}";

    assertTrue(warnings(family.formatted("TEMPORARY")).contains("NOT_PERMANENTLY_REGISTERED"));
    assertFalse(
        warnings(family.formatted("PERMANENT, place: THIS_DWELLING"))
            .contains("NOT_PERMANENTLY_REGISTERED"));
  }

  private static List<String> warnings(String family) {
    return JUDGE.assess(CaseFiles.of(family), TODAY).warnings().stream()
        .map(each -> each.reason())
        .toList();
  }
}
