package kz.tirek.referral.asking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import kz.tirek.referral.record.Referral;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long is waited for an answer, and until it is asked whether a referral helped. */
@Singleton
public class ReferralDays {

  private final int formal;
  private final int informal;
  private final int feedbackAfter;

  @Inject
  ReferralDays(
      @ConfigProperty(name = "tirek.referrals.answer-days.formal") int formal,
      @ConfigProperty(name = "tirek.referrals.answer-days.informal") int informal,
      @ConfigProperty(name = "tirek.referrals.feedback-after-days") int feedbackAfter) {
    this.formal = formal;
    this.informal = informal;
    this.feedbackAfter = feedbackAfter;
  }

  /** How many days there are to answer. */
  public int toAnswer(boolean isFormal) {
    return isFormal ? formal : informal;
  }

  /** The first day on which it is asked whether a referral helped; null where it never is. */
  public LocalDate feedbackFrom(Referral referral) {
    return referral.wasTried() ? referral.days().ended().plusDays(feedbackAfter) : null;
  }

  /** The last day on which a referral ended of which it is asked today whether it helped. */
  public LocalDate endedBy(LocalDate today) {
    return today.minusDays(feedbackAfter);
  }
}
