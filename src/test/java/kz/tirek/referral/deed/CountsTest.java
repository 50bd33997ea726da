package kz.tirek.referral.deed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Referral.Days;
import kz.tirek.referral.record.Referral.Need;
import kz.tirek.referral.record.Referral.Standing;
import kz.tirek.referral.record.Referral.Target;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.encounter.Encounter.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a referral counts for as it stands, and the visit that it becomes. */
class CountsTest {

  private static final LocalDate ASKED = LocalDate.parse("2026-03-02");
  private static final LocalDate ANSWERED = LocalDate.parse("2026-03-07");
  private static final LocalDate ENDED = LocalDate.parse("2026-04-01");

  private static Referral standing(
      ReferralStatus status, ReferralReason reason, ReferralOutcome outcome) {
    boolean rejected = status == ReferralStatus.REJECTED;
    boolean accepted = !rejected && status != ReferralStatus.EXPIRED;
    return new Referral(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        "agency",
        "agency",
        new Target(
            UUID.randomUUID(), UUID.randomUUID(), "POLYCLINIC", "polyclinic", true, null, false),
        new Need("medical-care", null, null, "family-doctor", List.of()),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        new Standing(status, reason, outcome, ReportedBy.PROVIDER),
        new Days(
            21,
            status == ReferralStatus.DRAFT ? null : ASKED,
            ASKED.plusDays(21),
            accepted || rejected ? ANSWERED : null,
            accepted ? ANSWERED : null,
            ENDED,
            status.isEnd() ? ENDED : null),
        null,
        null,
        null,
        Instant.EPOCH,
        "aigul");
  }

  private static String counted(Referral referral) {
    return Counts.of(referral).came().stream()
        .map(each -> each.reason() == null ? each.what().name() : each.what() + " " + each.reason())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUESTED | | | ASKED, ACCEPTED",
        "REJECTED | QUEUE_FULL | | ASKED, REJECTED QUEUE_FULL",
        "EXPIRED | NO_ANSWER | | ASKED, EXPIRED NO_ANSWER",
        "EXPIRED | OTHER | | ASKED, WITHDRAWN OTHER",
        "CANCELLED | FAMILY_DECLINED | FAMILY_WITHDREW | ASKED, ACCEPTED, WITHDRAWN FAMILY_DECLINED",
        "COMPLETED | | HELP_RECEIVED | ASKED, ACCEPTED, HELPED",
        "COMPLETED | | PARTLY | ASKED, ACCEPTED, HELPED_IN_PART",
        "COMPLETED | | NOT_RECEIVED | ASKED, ACCEPTED, NOT_HELPED",
        "FAILED | NO_SHOW | NOT_RECEIVED | ASKED, ACCEPTED, FAILED NO_SHOW",
        "FAILED | FAMILY_DECLINED | FAMILY_WITHDREW | ASKED, ACCEPTED, WITHDRAWN FAMILY_DECLINED",
        "ENTERED_IN_ERROR | | | ''",
        "DRAFT | | | ''"
      })
  void each_state_counts_for_what_came_of_it(
      ReferralStatus status, ReferralReason reason, ReferralOutcome outcome, String counted) {
    assertEquals(counted, counted(standing(status, reason, outcome)));
  }

  @Test
  void the_family_is_believed_before_its_caseworker_and_both_before_the_provider() {
    Referral helped = standing(ReferralStatus.COMPLETED, null, ReferralOutcome.HELP_RECEIVED);

    assertEquals(
        "ASKED, ACCEPTED, HELPED_IN_PART", counted(helped.said(null, HelpReceived.PARTLY)));
    assertEquals(
        "ASKED, ACCEPTED, NOT_HELPED", counted(helped.said(HelpReceived.NO, HelpReceived.PARTLY)));
    Referral failed =
        standing(ReferralStatus.FAILED, ReferralReason.NO_SHOW, ReferralOutcome.NOT_RECEIVED);
    assertEquals("ASKED, ACCEPTED, HELPED", counted(failed.said(HelpReceived.YES, null)));
    assertEquals("ASKED, ACCEPTED, FAILED NO_SHOW", counted(failed.said(HelpReceived.NO, null)));
  }

  @Test
  void days_are_counted_from_the_ask_to_the_answer() {
    assertEquals(
        new Counts.Answered(ANSWERED, 5),
        Counts.of(standing(ReferralStatus.REJECTED, ReferralReason.OTHER, null)).answered());
    assertTrue(Counts.of(standing(ReferralStatus.ON_HOLD, null, null)).open());
    assertFalse(Counts.of(standing(ReferralStatus.ENTERED_IN_ERROR, null, null)).open());
  }

  @ParameterizedTest
  @CsvSource({
    "QUEUE_FULL, QUEUE_FULL,",
    "QUOTA_EXHAUSTED, QUOTA_USED_UP,",
    "MUST_PAY, TOLD_TO_PAY,",
    "NEEDS_REGISTRATION, REFUSED, NO_REGISTRATION",
    "NOT_ELIGIBLE, REFUSED, OTHER",
    "HELPER_COULD_NOT, REFUSED, NO_REASON_GIVEN",
    "PAPERS_MISSING, REFUSED, PAPERS_MISSING"
  })
  void a_refusal_becomes_a_visit_in_the_words_of_visits(
      ReferralReason reason, Encounter.Outcome outcome, Encounter.RefusalReason refusedFor) {
    Encounter visit =
        Visits.of(standing(ReferralStatus.REJECTED, reason, null), null).orElseThrow();

    assertEquals(Office.POLYCLINIC, visit.office());
    assertEquals("family-doctor", visit.service());
    assertEquals(outcome, visit.outcome());
    assertEquals(
        refusedFor == null ? null : List.of(refusedFor),
        visit.refusedFor() == null ? null : visit.refusedFor().items());
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralReason.class,
      names = {"NO_SHOW", "NOT_REACHED", "FAMILY_DECLINED", "CLOSED"})
  void where_nobody_was_seen_there_was_no_visit(ReferralReason reason) {
    assertTrue(
        Visits.of(standing(ReferralStatus.FAILED, reason, ReferralOutcome.NOT_RECEIVED), null)
            .isEmpty());
  }

  @Test
  void help_in_part_is_a_visit_of_which_nobody_says_what_came_of_it() {
    assertEquals(
        Encounter.Outcome.GRANTED,
        Visits.of(standing(ReferralStatus.COMPLETED, null, ReferralOutcome.HELP_RECEIVED), null)
            .orElseThrow()
            .outcome());
    assertEquals(
        null,
        Visits.of(standing(ReferralStatus.COMPLETED, null, ReferralOutcome.PARTLY), null)
            .orElseThrow()
            .outcome());
    assertEquals(Office.OTHER, Visits.office("NGO"));
    assertEquals(Office.SCHOOL, Visits.office("SCHOOL"));
  }
}
