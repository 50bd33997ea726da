package kz.tirek.dashboard.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.tirek.shared.problem.Problem;
import org.junit.jupiter.api.Test;

class MonthsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

  @Test
  void without_any_it_is_the_present_one() {
    Months months = Months.of(null, null, TODAY);
    assertEquals(List.of(YearMonth.of(2026, 3)), months.all());
    assertTrue(months.present());
  }

  @Test
  void both_ends_belong_to_it() {
    Months months = Months.of("2025-12", "2026-02", TODAY);
    assertEquals(
        List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2)),
        months.all());
    assertFalse(months.present());
  }

  @Test
  void what_is_no_span_of_months_is_refused() {
    for (String[] wrong :
        new String[][] {
          {"2026-1", null},
          {"2026-13", null},
          {null, "2026-04"},
          {"2026-03", "2026-02"},
          {"2020-01", null}
        }) {
      assertThrows(Problem.class, () -> Months.of(wrong[0], wrong[1], TODAY), wrong[0]);
    }
  }
}
