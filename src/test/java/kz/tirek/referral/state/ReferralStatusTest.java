package kz.tirek.referral.state;

import static kz.tirek.referral.state.ReferralStatus.ACCEPTED;
import static kz.tirek.referral.state.ReferralStatus.CANCELLED;
import static kz.tirek.referral.state.ReferralStatus.COMPLETED;
import static kz.tirek.referral.state.ReferralStatus.DRAFT;
import static kz.tirek.referral.state.ReferralStatus.ENTERED_IN_ERROR;
import static kz.tirek.referral.state.ReferralStatus.EXPIRED;
import static kz.tirek.referral.state.ReferralStatus.FAILED;
import static kz.tirek.referral.state.ReferralStatus.IN_PROGRESS;
import static kz.tirek.referral.state.ReferralStatus.ON_HOLD;
import static kz.tirek.referral.state.ReferralStatus.REJECTED;
import static kz.tirek.referral.state.ReferralStatus.REQUESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.rulebook.reading.RulebookFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of design 7, written down once more from there. */
class ReferralStatusTest {

  /** w: a caseworker, p: the provider, d: the deadline. Whatever is not here is forbidden. */
  private static final String TABLE =
      """
      DRAFT       REQUESTED        w
      REQUESTED   ACCEPTED         wp
      REQUESTED   REJECTED         wp
      REQUESTED   CANCELLED        w
      REQUESTED   EXPIRED          d
      ACCEPTED    IN_PROGRESS      wp
      ACCEPTED    ON_HOLD          wp
      ACCEPTED    COMPLETED        wp
      ACCEPTED    FAILED           wp
      ACCEPTED    CANCELLED        w
      IN_PROGRESS ON_HOLD          wp
      IN_PROGRESS COMPLETED        wp
      IN_PROGRESS FAILED           wp
      IN_PROGRESS CANCELLED        w
      ON_HOLD     IN_PROGRESS      wp
      ON_HOLD     COMPLETED        wp
      ON_HOLD     FAILED           wp
      ON_HOLD     CANCELLED        w
      DRAFT       ENTERED_IN_ERROR w
      REQUESTED   ENTERED_IN_ERROR w
      ACCEPTED    ENTERED_IN_ERROR w
      IN_PROGRESS ENTERED_IN_ERROR w
      ON_HOLD     ENTERED_IN_ERROR w
      COMPLETED   ENTERED_IN_ERROR w
      REJECTED    ENTERED_IN_ERROR w
      FAILED      ENTERED_IN_ERROR w
      CANCELLED   ENTERED_IN_ERROR w
      EXPIRED     ENTERED_IN_ERROR w
      """;

  private static final Map<Mover, String> LETTERS =
      Map.of(Mover.WORKER, "w", Mover.PROVIDER, "p", Mover.DEADLINE, "d");

  /** Every pair of states with every mover: 363 of them, of which 44 are allowed. */
  static Stream<String> every_move() {
    return Stream.of(ReferralStatus.values())
        .flatMap(
            from ->
                Stream.of(ReferralStatus.values())
                    .flatMap(
                        to -> Stream.of(Mover.values()).map(by -> from + " " + to + " " + by)));
  }

  @ParameterizedTest
  @MethodSource("every_move")
  void a_move_is_allowed_to_whom_the_table_says_and_to_nobody_else(String move) {
    String[] words = move.split(" ");
    Mover mover = Mover.valueOf(words[2]);

    boolean inTable =
        TABLE
            .lines()
            .map(line -> line.split(" +"))
            .anyMatch(
                row ->
                    row[0].equals(words[0])
                        && row[1].equals(words[1])
                        && row[2].contains(LETTERS.get(mover)));

    assertEquals(
        inTable,
        ReferralStatus.valueOf(words[0]).next(mover).contains(ReferralStatus.valueOf(words[1])));
  }

  @Test
  void an_end_is_an_end_for_all_but_errors() {
    assertEquals(
        EnumSet.of(COMPLETED, REJECTED, FAILED, CANCELLED, EXPIRED, ENTERED_IN_ERROR),
        with(ReferralStatus::isEnd));
    assertEquals(
        EnumSet.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD), with(ReferralStatus::isOpen));
  }

  private static Set<ReferralStatus> with(java.util.function.Predicate<ReferralStatus> what) {
    Set<ReferralStatus> found = EnumSet.noneOf(ReferralStatus.class);
    Stream.of(ReferralStatus.values()).filter(what).forEach(found::add);
    return found;
  }

  @Test
  void a_new_referral_is_led_step_by_step() {
    assertEquals(List.of(), DRAFT.way());
    assertEquals(List.of(REQUESTED), REQUESTED.way());
    assertEquals(List.of(REQUESTED, REJECTED), REJECTED.way());
    assertEquals(List.of(REQUESTED, ACCEPTED, COMPLETED), COMPLETED.way());
    assertEquals(List.of(REQUESTED, ACCEPTED, FAILED), FAILED.way());
    assertEquals(List.of(), EXPIRED.way(), "nobody leads there");
  }

  @ParameterizedTest
  @EnumSource(ReferralReason.class)
  void every_reason_goes_with_some_status(ReferralReason reason) {
    assertTrue(
        Stream.of(ReferralStatus.values()).anyMatch(each -> each.reasons().of().contains(reason)));
  }

  @Test
  void what_ends_without_help_says_why_and_what_was_tried_says_what_came_of_it() {
    assertEquals(
        EnumSet.of(REJECTED, FAILED, CANCELLED, EXPIRED), with(each -> each.reasons().needed()));
    assertEquals(EnumSet.of(COMPLETED, FAILED), with(each -> each.outcomes().needed()));
  }

  @Test
  void what_the_family_did_or_did_not_do_is_not_the_providers_reason() {
    Set<String> providers = RulebookFiles.shipped("almaty").matching().outcome().providersReasons();
    Set<String> families = new TreeSet<>();
    Stream.of(ReferralReason.values()).forEach(each -> families.add(each.name()));
    assertTrue(families.containsAll(providers), providers.toString());
    families.removeAll(providers);

    assertEquals(
        Set.of(
            "NOT_ELIGIBLE",
            "NEEDS_REGISTRATION",
            "NO_SHOW",
            "NOT_REACHED",
            "FAMILY_DECLINED",
            "PAPERS_MISSING",
            "NO_LONGER_NEEDED",
            "OTHER"),
        families);
  }
}
