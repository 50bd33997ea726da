package kz.tirek.referral.deed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Agreement;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.request.NewReferralAnswer;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;

/** What a provider sees of what was sent to it, and what it says of it. */
@Singleton
public class Received {

  private final ReferralTable table;
  private final Moving moving;
  private final Agreement agreement;
  private final Today today;
  private final Clock clock;

  @Inject
  Received(ReferralTable table, Moving moving, Agreement agreement, Today today, Clock clock) {
    this.table = table;
    this.moving = moving;
    this.agreement = agreement;
    this.today = today;
    this.clock = clock;
  }

  /** What families agree today that it sees, the latest first. */
  public List<Referral> page(UUID provider, ReferralStatus status, UUID before, int rows) {
    return table.sent(provider, status, today.date(), before, rows);
  }

  /**
   * Something that was sent to it, whether the family still agrees or not.
   *
   * @throws Problem 404 where there is no such thing
   */
  public Referral find(UUID provider, UUID id) {
    return table.sent(provider, id).orElseThrow(Problem::notFound);
  }

  /**
   * Makes sure that the family agrees today that the provider sees it.
   *
   * @throws Problem 404 where it does not
   */
  public void requireConsent(Referral referral) {
    if (!agreement.holds(referral)) {
      throw Problem.notFound();
    }
  }

  /**
   * Moves it, as the provider says.
   *
   * @param by the subject of whoever says it
   * @throws Problem 412 or 428 where the caller has not seen its present version; 409 where the
   *     table of states does not allow it; 422 where it cannot be so
   */
  public void answer(Referral sent, String ifMatch, NewReferralAnswer answer, String by) {
    Referral before = table.lock(sent.family(), sent.id()).orElseThrow(Problem::notFound);
    Preconditions.requireSeen(ifMatch, before.version());
    moving.move(
        before,
        new Step(
            answer.to(),
            answer.reason(),
            answer.outcome(),
            answer.on() == null ? today.date() : answer.on(),
            answer.note(),
            ReportedBy.PROVIDER,
            Mover.PROVIDER,
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
