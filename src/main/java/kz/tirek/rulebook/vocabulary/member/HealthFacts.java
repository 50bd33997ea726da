package kz.tirek.rulebook.vocabulary.member;

import java.time.LocalDate;
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
    Service neededService,
    LocalDate waitingSince,
    Boolean careForgone,
    Known<Reason> forgoneFor,
    Boolean pregnancyCare,
    Known<Barrier> obstacles) {

  /** Who pays for compulsory health insurance. */
  public enum Insurance {
    STATE,
    EMPLOYER,
    SELF,
    LOCAL_BUDGET,
    NOT_INSURED
  }

  /** Services of health care. */
  public enum Service {
    FAMILY_DOCTOR,
    SPECIALIST,
    ULTRASOUND,
    TESTS,
    DENTIST,
    MEDICINES,
    SURGERY,
    REHABILITATION,
    VACCINATION,
    MENTAL_HEALTH
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

  /** What stands between the person and care. */
  public enum Barrier {
    NO_SPECIALIST,
    SENT_FAR,
    QUEUE_FULL,
    QUOTA_USED_UP,
    TOLD_TO_PAY,
    NOT_EXPLAINED
  }
}
