package kz.tirek.assessment.prospect;

/** What becomes of a benefit, from the worst to the best. */
public enum Level {
  /** Nothing is known to open it. */
  CLOSED,
  /** It comes within reach after the horizon, by waiting. */
  LATER,
  /**
   * No certain rule is known to stand in the way: the office must be asked, or facts are missing.
   */
  WITHIN_REACH,
  /** Every certain rule is met and no uncertain one is in doubt, or it is had already. */
  OPEN
}
