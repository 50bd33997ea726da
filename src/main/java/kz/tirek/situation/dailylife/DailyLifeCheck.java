package kz.tirek.situation.dailylife;

import java.util.List;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about how a family finds its way. */
public final class DailyLifeCheck {

  private DailyLifeCheck() {}

  /**
   * What cannot be so: who applied has no reasons for never having done so.
   *
   * @param at the JSON pointer of the daily life
   */
  public static List<FieldError> check(String at, DailyLife daily) {
    return Boolean.TRUE.equals(daily.everApplied())
            && !Listed.itemsOf(daily.notAppliedFor()).isEmpty()
        ? List.of(FieldError.pointer(at + "/notAppliedFor", "applied-before"))
        : List.of();
  }
}
