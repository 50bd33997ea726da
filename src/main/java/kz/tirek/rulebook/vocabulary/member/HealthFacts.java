package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Known;

/**
 * A person's health and way to care.
 *
 * @param hospitalStays in the last twelve months
 */
public record HealthFacts(
    Boolean attached,
    Insurance insurance,
    Boolean chronicIllness,
    Boolean harmedByHousing,
    Integer hospitalStays,
    Boolean careForgone,
    Known<Reason> forgoneFor,
    Boolean pregnancyCare) {

  /** Who pays for compulsory health insurance. */
  public enum Insurance {
    STATE,
    EMPLOYER,
    SELF,
    LOCAL_BUDGET,
    NOT_INSURED
  }

  /** Why care was given up. */
  public enum Reason {
    COST,
    NOT_INSURED,
    NOT_ATTACHED,
    NO_REGISTRATION,
    DISTANCE,
    QUEUE,
    NO_TIME,
    DISTRUST,
    NOBODY_TO_MIND_CHILDREN
  }
}
