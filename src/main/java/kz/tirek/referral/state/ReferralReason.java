package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a referral stands where it stands. Which reasons lie with whoever was asked, the ranking of
 * help says ({@code matching.yaml}).
 */
@Schema(
    name = "ReferralReason",
    description =
        "Why a referral stands where it stands. QUEUE_FULL: the queue is full. QUOTA_EXHAUSTED: what can be given for now is used up."
            + " NOT_ELIGIBLE: the help is not for this family. NEEDS_REGISTRATION: a registration was asked for. MUST_PAY: payment was"
            + " asked for. CLOSED: the door was closed. HELPER_COULD_NOT: whoever was asked could not after all. NO_ANSWER: nobody"
            + " answered in time; the service alone says so. NO_SHOW: the family did not come. NOT_REACHED: the family was not reached."
            + " FAMILY_DECLINED: the family does not want it. PAPERS_MISSING: papers are missing. NO_LONGER_NEEDED: the family does not"
            + " need it any more. OTHER: something else.")
public enum ReferralReason {
  QUEUE_FULL,
  QUOTA_EXHAUSTED,
  /** The help is not for this family: the choice of the offer was wrong, and not the provider. */
  NOT_ELIGIBLE,
  NEEDS_REGISTRATION,
  MUST_PAY,
  CLOSED,
  HELPER_COULD_NOT,
  NO_ANSWER,
  NO_SHOW,
  NOT_REACHED,
  FAMILY_DECLINED,
  PAPERS_MISSING,
  NO_LONGER_NEEDED,
  OTHER
}
