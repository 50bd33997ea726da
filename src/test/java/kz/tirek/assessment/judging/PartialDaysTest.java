package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.DeadlineFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Families of which a day is known to the month or the year. */
class PartialDaysTest {

  private static Assessment assess(String registration, String housing) {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1986", relation: HEAD, citizenship: KZ}
                  registrations: {complete: true, items: [{place: THIS_DWELLING, %s}]}
            housing: {tenure: RENTED_WITH_CONTRACT, ownsElsewhere: false, %s}
            """
                .formatted(registration, housing));
    return JudgeTest.JUDGE.assess(file, JudgeTest.TODAY);
  }

  private static BenefitFinding queue(String registration, String housing) {
    return JudgeTest.benefit(assess(registration, housing), "housing-queue", 0);
  }

  @Test
  void the_queue_opens_on_the_day_from_which_three_years_have_surely_passed() {
    BenefitFinding queue = queue("kind: PERMANENT, since: '2024'", "ownedInFiveYears: false");

    assertEquals(Status.BLOCKED, queue.status());
    assertEquals(LocalDate.of(2027, 12, 31), queue.opensOn());
  }

  @Test
  void a_month_is_enough_where_every_day_of_it_is_long_enough_ago() {
    BenefitFinding queue = queue("kind: PERMANENT, since: '2023-02'", "ownedInFiveYears: false");

    assertFalse(
        queue.clauses().stream()
            .anyMatch(
                clause ->
                    !clause.reasons().missing().isEmpty()
                        && clause.clause().code().equals("registered-three-years")));
    assertEquals(
        List.of("2023-02-01..2023-02-28"),
        queue.clauses().stream()
            .filter(clause -> clause.clause().code().equals("registered-three-years"))
            .flatMap(clause -> clause.reasons().evidence().stream())
            .filter(evidence -> evidence.path().equals("member.registration.since"))
            .map(evidence -> evidence.value())
            .toList());
  }

  @Test
  void the_day_is_asked_where_the_month_leaves_it_open() {
    Assessment assessment = assess("kind: PERMANENT, since: '2023-03'", "ownedInFiveYears: false");

    assertTrue(
        assessment.questions().stream()
            .anyMatch(question -> question.rule().path().equals("member.registration.since")));
  }

  @Test
  void a_dwelling_owned_until_some_day_of_a_year_counts_as_long_as_it_surely_does() {
    BenefitFinding queue =
        queue("kind: PERMANENT, since: '2015'", "ownedInFiveYears: true, ownedUntil: '2022'");

    assertEquals(Status.BLOCKED, queue.status());
    assertEquals(LocalDate.of(2027, 12, 31), queue.opensOn());
  }

  @Test
  void a_lease_until_some_month_runs_out_at_its_beginning_or_later_and_the_day_is_asked() {
    Assessment assessment = assess("kind: PERMANENT", "leaseUntil: '2026-03'");

    DeadlineFinding lease = assessment.deadlines().get(0);
    assertEquals("lease-ends", lease.rule().code());
    assertEquals(LocalDate.of(2026, 3, 1), lease.date());
    assertEquals(LocalDate.of(2026, 3, 31), lease.latest());
    assertEquals(0, lease.daysLeft());
    assertFalse(lease.past());
    assertTrue(
        assessment.questions().stream()
            .anyMatch(question -> question.deadlines().contains("lease-ends")));
  }

  @Test
  void a_lease_that_may_have_run_out_is_not_called_past() {
    assertFalse(assess("kind: PERMANENT", "leaseUntil: '2026'").deadlines().get(0).past());
    assertTrue(assess("kind: PERMANENT", "leaseUntil: '2026-02'").deadlines().get(0).past());
    assertTrue(assess("kind: PERMANENT", "leaseUntil: '2025'").deadlines().get(0).past());
    assertTrue(assess("kind: PERMANENT", "leaseUntil: '2024'").deadlines().isEmpty());
  }

  @Test
  void a_registration_holds_from_the_first_day_that_may_be_meant_to_the_last() {
    for (String holds : List.of("since: '2026-03'", "until: '2026'", "until: '2026-03-01'")) {
      assertFalse(
          JudgeTest.barriers(assess("kind: PERMANENT, " + holds, "rooms: 3"))
              .contains("no-city-registration"),
          holds);
    }
    for (String over : List.of("since: '2026-04'", "until: '2025'", "until: '2026-02'")) {
      assertTrue(
          JudgeTest.barriers(assess("kind: PERMANENT, " + over, "rooms: 3"))
              .contains("no-city-registration"),
          over);
    }
  }
}
