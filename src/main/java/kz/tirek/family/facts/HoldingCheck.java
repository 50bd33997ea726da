package kz.tirek.family.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about when something was seen, began and ended. */
public final class HoldingCheck {

  private HoldingCheck() {}

  /**
   * What cannot be so: nothing was seen or began in the future, nothing ended before it began.
   *
   * @param at the JSON pointer of what is known
   * @param known null: there is nothing to check
   */
  public static List<FieldError> check(String at, Knowable known, LocalDate today) {
    if (known == null) {
      return List.of();
    }
    List<FieldError> errors = new ArrayList<>();
    if (known.observed() != null) {
      errors.addAll(notInTheFuture(at + "/observed/on", known.observed().on(), today));
    }
    LocalDate from = known.holdsFrom();
    errors.addAll(notInTheFuture(at + "/" + known.startName(), from, today));
    LocalDate until = known.holdsUntil();
    if (from != null && until != null && until.isBefore(from)) {
      errors.add(FieldError.pointer(at + "/until", "ends-before-it-starts"));
    }
    return errors;
  }

  /**
   * An error where the day lies in the future.
   *
   * @param date null: there is nothing to check
   */
  public static List<FieldError> notInTheFuture(String at, LocalDate date, LocalDate today) {
    return date != null && date.isAfter(today)
        ? List.of(FieldError.pointer(at, "in-the-future"))
        : List.of();
  }
}
