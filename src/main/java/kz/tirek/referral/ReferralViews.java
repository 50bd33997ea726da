package kz.tirek.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.tirek.referral.ReferralView.Beside;
import kz.tirek.referral.asking.ReferralDays;
import kz.tirek.referral.deed.Encountering;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.time.Today;
import kz.tirek.support.directory.Directory;
import kz.tirek.support.directory.Snapshot;

/** Shows referrals in the language that was asked for. */
@RequestScoped
class ReferralViews {

  private final ReferralTable table;
  private final Directory directory;
  private final Encountering encountering;
  private final ReferralDays days;
  private final Requester requester;
  private final AskedLanguage language;
  private final Today today;

  @Inject
  ReferralViews(
      ReferralTable table,
      Directory directory,
      Encountering encountering,
      ReferralDays days,
      Requester requester,
      AskedLanguage language,
      Today today) {
    this.table = table;
    this.directory = directory;
    this.encountering = encountering;
    this.days = days;
    this.requester = requester;
    this.language = language;
    this.today = today;
  }

  /** One with its history, what was said of it, and what it would become. */
  ReferralView whole(Referral referral) {
    return ReferralView.of(
        referral,
        new Beside(
            name(referral, directory.snapshot()),
            days.feedbackFrom(referral),
            encountering.proposed(referral).orElse(null),
            table.moves(referral.family(), referral.id()),
            table.feedback(referral.family(), referral.id()),
            today.date()));
  }

  /** Many, each by itself. */
  List<ReferralView> listed(List<Referral> referrals) {
    Snapshot snapshot = directory.snapshot();
    return referrals.stream()
        .map(
            each ->
                ReferralView.of(
                    each,
                    new Beside(
                        name(each, snapshot),
                        days.feedbackFrom(each),
                        null,
                        null,
                        null,
                        today.date())))
        .toList();
  }

  private String name(Referral referral, Snapshot snapshot) {
    return referral.to().offer() == null
        ? null
        : snapshot
            .offer(referral.to().offer(), requester.agency())
            .map(offer -> offer.name().in(language.language()))
            .orElse(null);
  }
}
