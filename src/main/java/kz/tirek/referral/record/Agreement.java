package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.shared.consent.Category;
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
    return holds(referral, referral.categories(), today.date());
  }

  /** Whether it agrees on a day that the provider is shown something of these categories. */
  public boolean holds(Referral referral, List<Category> categories, LocalDate day) {
    return consents.valid(
        referral.family(), Purpose.REFERRAL, referral.to().recipient(), categories, day);
  }
}
