package kz.tirek.rulebook.parameter;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.shared.text.Text;

/**
 * A value of the real world that changes with time, such as the monthly calculation index.
 *
 * @param unit what it counts: KZT, PERCENT, MRP_HUNDREDTHS, MONTHS, ...
 * @param values in the order of their first days
 */
public record Parameter(String code, String unit, Text title, List<Value> values) {

  public Parameter {
    values = List.copyOf(values);
  }

  /** The value in force on a day; null before the first. */
  public Value on(LocalDate day) {
    Value found = null;
    for (Value value : values) {
      if (!value.from().isAfter(day)) {
        found = value;
      }
    }
    return found;
  }

  /**
   * One value from its first day until the next begins.
   *
   * @param value whole units; null where nobody knows it, which certainty D says
   * @param source where it stands, with its date; null where it was not found
   * @param reviewBy after this day somebody should look again; null when it does not age
   */
  public record Value(
      LocalDate from, Long value, String source, Certainty certainty, LocalDate reviewBy) {

    /** Whether it should have been looked at again by this day. */
    public boolean reviewDue(LocalDate day) {
      return reviewBy != null && day.isAfter(reviewBy);
    }
  }
}
