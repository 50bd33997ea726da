package kz.tirek.rulebook.known;

/**
 * A whole number known only within bounds, both included: an age from a birth year, the months
 * since a month, a total over a list that may not be complete. A plain number v is the range from v
 * to v; a component of this type that is null means the same as {@link #UNKNOWN}.
 *
 * @param atLeast the least value it may have; {@link Long#MIN_VALUE} when there is no lower bound
 * @param atMost the greatest value it may have; {@link Long#MAX_VALUE} when there is no upper bound
 */
public record Range(long atLeast, long atMost) {

  /** A number of which nothing is known. */
  public static final Range UNKNOWN = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException when the lower bound lies above the upper
   */
  public Range {
    if (atLeast > atMost) {
      throw new IllegalArgumentException("a range's lower bound lies above its upper bound");
    }
  }

  /** Exactly this number. */
  public static Range exactly(long value) {
    return new Range(value, value);
  }

  /** A number from the first to the second, both included. */
  public static Range between(long atLeast, long atMost) {
    return new Range(atLeast, atMost);
  }

  /** This number or more. */
  public static Range atLeast(long value) {
    return new Range(value, Long.MAX_VALUE);
  }

  /** This number or less. */
  public static Range atMost(long value) {
    return new Range(Long.MIN_VALUE, value);
  }

  /** Whether only one value is possible. */
  public boolean exact() {
    return atLeast == atMost;
  }

  /** Whether the number may have this value. */
  public boolean admits(long value) {
    return atLeast <= value && value <= atMost;
  }
}
