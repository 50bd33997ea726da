package kz.tirek.assessment;

/** Where a family or a member stands with a benefit: the first of these that holds. */
public enum Status {
  /** The benefit is not in force on the day. */
  NOT_IN_FORCE,
  /** It is already had. */
  RECEIVING,
  /** A certain rule is not met, and neither a step nor time changes that. */
  NOT_ELIGIBLE,
  /** A certain rule is not met, and steps or time can change that. */
  BLOCKED,
  /** What is not met, or not known, rests on uncertain rules or amounts. */
  ASK_OFFICE,
  /** A certain rule cannot be told for lack of facts. */
  NEEDS_FACTS,
  /** Every certain rule is met, and no uncertain one is in doubt. */
  ELIGIBLE
}
