package kz.tirek.situation.health;

import java.util.List;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about a person's health. */
public final class HealthCheck {

  private HealthCheck() {}

  /**
   * What cannot be so: where no care was given up there are no reasons for it.
   *
   * @param at the JSON pointer of the health
   */
  public static List<FieldError> check(String at, Health health) {
    return Boolean.FALSE.equals(health.careForgone())
            && !Listed.itemsOf(health.forgoneFor()).isEmpty()
        ? List.of(FieldError.pointer(at + "/forgoneFor", "no-care-forgone"))
        : List.of();
  }
}
