package kz.tirek.assessment.prospect;

/**
 * What becomes of one benefit for the family or one member.
 *
 * @param level at the horizon
 * @param day days after the day of the plan from which on it is so until the horizon, or after it,
 *     where it comes within reach later; 0 where it is closed
 * @param tenge what it is surely worth a month, what is paid once spread over a year; 0 where it is
 *     not open, and where nothing is known of the amount
 */
public record Gain(Level level, int day, long tenge) {

  static final Gain NONE = new Gain(Level.CLOSED, 0, 0);

  /** Whether more is within reach, or it is worth more, or it is there sooner. */
  public boolean betterThan(Gain other) {
    if (level != other.level) {
      return level.compareTo(other.level) > 0;
    }
    return tenge == other.tenge ? day < other.day : tenge > other.tenge;
  }
}
