package kz.tirek.situation.dwelling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about a dwelling. */
public final class HousingCheck {

  private HousingCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the dwelling
   */
  public static List<FieldError> check(String at, Housing housing, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (housing.leaveBy() != null && Boolean.FALSE.equals(housing.noticeToLeave())) {
      errors.add(FieldError.pointer(at + "/leaveBy", "no-notice-to-leave"));
    }
    if (housing.ownedUntil() != null && housing.ownedUntil().earliest().isAfter(today)) {
      errors.add(FieldError.pointer(at + "/ownedUntil", "in-the-future"));
    }
    return errors;
  }
}
