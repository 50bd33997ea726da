package kz.tirek.rulebook.known;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day known only within bounds, both included: a registration "since May 2023". A plain day d is
 * the range from d to d; a component of this type that is null means that nothing is known of it.
 *
 * @param earliest the first day that it may be
 * @param latest the last day that it may be
 */
public record DayRange(LocalDate earliest, LocalDate latest) {

  /**
   * @throws IllegalArgumentException when the first day lies after the last
   */
  public DayRange {
    Objects.requireNonNull(earliest);
    Objects.requireNonNull(latest);
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException("a range's first day lies after its last day");
    }
  }

  /** Exactly this day. */
  public static DayRange exactly(LocalDate day) {
    return new DayRange(day, day);
  }

  /** A day from the first to the second, both included. */
  public static DayRange between(LocalDate earliest, LocalDate latest) {
    return new DayRange(earliest, latest);
  }

  /** Whether only one day is possible. */
  public boolean exact() {
    return earliest.equals(latest);
  }

  /** Whether it may be this day. */
  public boolean admits(LocalDate day) {
    return !day.isBefore(earliest) && !day.isAfter(latest);
  }
}
