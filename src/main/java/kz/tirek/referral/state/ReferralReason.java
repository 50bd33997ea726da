package kz.tirek.referral.state;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a referral stands where it stands. */
@Schema(
    name = "ReferralReason",
    description =
        "Why a referral stands where it stands. NO_SHOW: the family did not come. NOT_REACHED: the family was not reached."
            + " HELPER_COULD_NOT: whoever was asked could not after all.")
public enum ReferralReason {
  QUEUE_FULL(true),
  QUOTA_EXHAUSTED(true),
  /** The help is not for this family: the choice of the offer was wrong, and not the provider. */
  NOT_ELIGIBLE(false),
  NEEDS_REGISTRATION(true),
  MUST_PAY(true),
  CLOSED(true),
  HELPER_COULD_NOT(true),
  NO_ANSWER(true),
  NO_SHOW(false),
  NOT_REACHED(false),
  FAMILY_DECLINED(false),
  PAPERS_MISSING(false),
  NO_LONGER_NEEDED(false),
  OTHER(false);

  private final boolean providers;

  ReferralReason(boolean providers) {
    this.providers = providers;
  }

  /** Whether it lies with whoever was asked, and so speaks against asking there again. */
  public boolean isProviders() {
    return providers;
  }
}
