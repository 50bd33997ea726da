package kz.tirek.assessment.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoundedCountTest {

  @Test
  void a_few_families_are_not_told_apart() {
    for (int families = 1; families < 5; families++) {
      assertEquals(new RoundedCount(null, 5), RoundedCount.of(families));
    }
  }

  @Test
  void none_is_told_and_more_are_rounded_to_five() {
    assertEquals(new RoundedCount(0, null), RoundedCount.of(0));
    assertEquals(new RoundedCount(5, null), RoundedCount.of(5));
    assertEquals(new RoundedCount(5, null), RoundedCount.of(7));
    assertEquals(new RoundedCount(10, null), RoundedCount.of(8));
    assertEquals(new RoundedCount(1_000_000, null), RoundedCount.of(999_998));
  }
}
