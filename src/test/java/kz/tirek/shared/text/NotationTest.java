package kz.tirek.shared.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T00:00:00Z",
        "2026-11-24T00:00:00+05:00",
        "2026-11-24T23:59:59.123456789-00:30",
        "2026-11-24T05:00:00.5+05:00"
      })
  void an_instant_may_be_told_by_the_clock_of_any_place(String text) {
    assertTrue(Notation.INSTANT.fits(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24",
        "2026-11-24T00:00:00",
        "2026-11-24T00:00:00 05:00",
        "2026-11-24T24:00:00Z",
        "2026-11-24T12:60:00Z",
        "2026-11-31T12:00:00Z",
        "2026-11-24T12:00Z",
        "2026-11-24T12:00:00+5",
        "2026-11-24T12:00:00+25:00",
        "0000-11-24T12:00:00Z",
        "+2026-11-24T12:00:00Z"
      })
  void what_no_clock_shows_is_no_instant(String text) {
    assertFalse(Notation.INSTANT.fits(text));
  }
}
