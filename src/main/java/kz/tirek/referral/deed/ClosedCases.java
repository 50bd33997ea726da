package kz.tirek.referral.deed;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.event.CaseClosed;
import kz.tirek.shared.time.Today;

/** Ends what is open of a case when the case is closed. */
@Singleton
class ClosedCases {

  private final ReferralTable table;
  private final Moving moving;
  private final Counting counting;
  private final Today today;

  @Inject
  ClosedCases(ReferralTable table, Moving moving, Counting counting, Today today) {
    this.table = table;
    this.moving = moving;
    this.counting = counting;
    this.today = today;
  }

  /**
   * The case is closed, and nobody works with the family any more: whom it was sent to does not
   * wait for it. What nobody was asked for so far stays as it is.
   */
  void closed(@Observes CaseClosed news) {
    List<Referral> open = new ArrayList<>(table.lockOpen(news.family()));
    counting.hold(
        open.stream().map(referral -> referral.to().offer()).filter(Objects::nonNull).toList());
    open.sort(
        Comparator.comparing((Referral referral) -> referral.to().formal())
            .thenComparing(referral -> referral.need().help())
            .thenComparing(referral -> referral.days().asked()));
    for (Referral referral : open) {
      moving.move(
          referral,
          new Step(
              ReferralStatus.CANCELLED,
              ReferralReason.NO_LONGER_NEEDED,
              null,
              today.date(),
              null,
              ReportedBy.WORKER,
              Mover.WORKER,
              news.by(),
              news.at()));
    }
  }
}
