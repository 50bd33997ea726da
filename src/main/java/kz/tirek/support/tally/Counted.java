package kz.tirek.support.tally;

/** What is counted of referrals to an offer. */
public enum Counted {
  /** The provider was asked. */
  ASKED,
  ACCEPTED,
  /** With a reason. */
  REJECTED,
  /** The deadline ran out without an answer. */
  EXPIRED,
  /** Ended without help, with a reason. */
  FAILED,
  /** Ended; the family was helped. */
  HELPED,
  HELPED_IN_PART,
  NOT_HELPED,
  WITHDRAWN
}
