package kz.tirek.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TodayTest {

  @Inject TestClock clock;
  @Inject Today today;

  @AfterEach
  void let_the_clock_go_on() {
    clock.goOn();
  }

  @Test
  void in_almaty_it_is_tomorrow_before_it_is_so_in_utc() {
    clock.stopAt(Instant.parse("2026-03-01T18:59:59Z"));
    assertEquals(LocalDate.of(2026, 3, 1), today.date());

    clock.stopAt(Instant.parse("2026-03-01T19:00:00Z"));
    assertEquals(LocalDate.of(2026, 3, 2), today.date());
  }
}
