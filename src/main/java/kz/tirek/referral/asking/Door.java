package kz.tirek.referral.asking;

/** The request by which somebody is asked, and how it names what is wrong with that. */
public enum Door {
  /** A referral is made: it names whom it asks. */
  MAKE,
  /** A draft is moved on: whom it asks was named before, and the move can be wrong alone. */
  MOVE;

  /**
   * A JSON pointer into the body.
   *
   * @param field as a new referral has it
   */
  public String pointer(String field) {
    return this == MAKE ? "/" + field : "/to";
  }
}
