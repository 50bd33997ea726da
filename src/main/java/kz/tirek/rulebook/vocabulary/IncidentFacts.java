package kz.tirek.rulebook.vocabulary;

/**
 * What was done to the family.
 *
 * @param lost whole tenge
 */
public record IncidentFacts(Kind kind, By by, Long lost, Boolean reported) {

  /** What was done. */
  public enum Kind {
    REFUSED_AS_TENANTS_FOR_CHILDREN,
    DOUBTED_ABLE_TO_PAY_RENT,
    CHILDREN_DRIVEN_OUT_OF_YARD,
    DEPOSIT_WITHHELD,
    PREPAID_RENT_WITHHELD,
    PAID_FALSE_AGENT,
    ASKED_TO_PAY_FOR_REGISTRATION,
    INSULTED,
    WAGES_WITHHELD,
    OTHER
  }

  /** By what kind of person. */
  public enum By {
    LANDLORD,
    NEIGHBOUR,
    AGENT,
    STRANGER,
    EMPLOYER,
    OFFICIAL,
    KIN
  }
}
