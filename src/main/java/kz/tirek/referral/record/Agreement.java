package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.consent.Consents;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.time.Today;

/** What a household agrees that providers are shown. */
@Singleton
public class Agreement {

  private final Consents consents;
  private final Today today;

  @Inject
  Agreement(Consents consents, Today today) {
    this.consents = consents;
    this.today = today;
  }

  /** Whether it agrees today that the provider is shown what the referral shares. */
  public boolean holds(Referral referral) {
    return consents.valid(
        referral.family(),
        Purpose.REFERRAL,
        referral.to().recipient(),
        referral.categories(),
        today.date());
  }
}
