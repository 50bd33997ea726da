package kz.tirek.assessment.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.assessment.finding.Verdicts.Barrier;
import kz.tirek.assessment.finding.Verdicts.Benefit;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static Verdicts benefits(Benefit... benefits) {
    return new Verdicts(List.of(), List.of(benefits));
  }

  private static Verdicts barriers(Barrier... barriers) {
    return new Verdicts(List.of(barriers), List.of());
  }

  private static Benefit meals(UUID member, Status status, Long monthly) {
    return new Benefit("meals", member, status, monthly);
  }

  private static Change change(Effect effect, String code) {
    return new Change(effect, code, null, null);
  }

  @Test
  void nothing_changes_where_both_say_the_same() {
    Verdicts same = benefits(meals(ONE, Status.ELIGIBLE, 500L));

    assertEquals(Set.of(), Change.between(same, same));
  }

  @Test
  void a_barrier_appears_and_another_goes() {
    assertEquals(
        Set.of(change(Effect.APPEARS, "damp"), change(Effect.GOES, "debt")),
        Change.between(
            barriers(new Barrier("debt", null), new Barrier("rent", null)),
            barriers(new Barrier("rent", null), new Barrier("damp", ONE))));
  }

  @Test
  void one_child_may_lose_what_another_gains_and_the_family_counts_once_with_each() {
    assertEquals(
        Set.of(change(Effect.OPENS, "meals"), change(Effect.CLOSES, "meals")),
        Change.between(
            benefits(meals(ONE, Status.ELIGIBLE, null), meals(OTHER, Status.BLOCKED, null)),
            benefits(meals(ONE, Status.ASK_OFFICE, null), meals(OTHER, Status.ELIGIBLE, null))));
  }

  @Test
  void the_same_to_two_children_is_one_change_to_the_family() {
    assertEquals(
        Set.of(change(Effect.OPENS, "meals")),
        Change.between(
            benefits(),
            benefits(meals(ONE, Status.ELIGIBLE, null), meals(OTHER, Status.ELIGIBLE, null))));
  }

  @Test
  void an_amount_rises_or_falls_while_it_is_open_and_one_that_is_not_known_is_the_least() {
    assertEquals(
        Set.of(change(Effect.RISES, "meals")),
        Change.between(
            benefits(meals(ONE, Status.ELIGIBLE, null)),
            benefits(meals(ONE, Status.RECEIVING, 1L))));
    assertEquals(
        Set.of(change(Effect.FALLS, "meals")),
        Change.between(
            benefits(meals(ONE, Status.ELIGIBLE, 2L)), benefits(meals(ONE, Status.ELIGIBLE, 1L))));
    assertEquals(
        Set.of(),
        Change.between(
            benefits(meals(ONE, Status.BLOCKED, 2L)), benefits(meals(ONE, Status.BLOCKED, 1L))));
  }

  @Test
  void what_is_not_open_either_way_may_be_answered_otherwise() {
    assertEquals(
        Set.of(new Change(Effect.CHANGES, "meals", Status.BLOCKED, Status.NOT_ELIGIBLE)),
        Change.between(
            benefits(meals(ONE, Status.BLOCKED, null)),
            benefits(meals(ONE, Status.NOT_ELIGIBLE, null))));
    assertEquals(
        Set.of(new Change(Effect.CHANGES, "meals", null, Status.NEEDS_FACTS)),
        Change.between(benefits(), benefits(meals(ONE, Status.NEEDS_FACTS, null))));
  }
}
