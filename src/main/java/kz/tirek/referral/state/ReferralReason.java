package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a referral stands where it stands. Which reasons lie with whoever was asked, the ranking of
 * help says ({@code matching.yaml}).
 */
@Schema(
    name = "ReferralReason",
    description =
        "Why a referral stands where it stands. NO_SHOW: the family did not come. NOT_REACHED: the family was not reached."
            + " HELPER_COULD_NOT: whoever was asked could not after all.")
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
