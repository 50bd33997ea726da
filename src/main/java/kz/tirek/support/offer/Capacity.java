package kz.tirek.support.offer;

import java.time.LocalDate;

/**
 * Whether somebody more can be taken.
 *
 * @param places how many more could be taken on that day; null where nobody counted
 * @param asOf the day on which it was so
 */
public record Capacity(Kind kind, Integer places, LocalDate asOf) {

  /** Whether there are places. */
  public enum Kind {
    CAPACITY,
    WAITLIST,
    NONE
  }
}
