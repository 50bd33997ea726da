package kz.tirek.referral.deed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tirek.referral.deed.Moving.Step;
import kz.tirek.referral.record.Agreement;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.record.ReferralTable.Due;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReferralStatus.Mover;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.time.Today;
import kz.tirek.support.offer.ProviderKind;
import org.jboss.logging.Logger;

/**
 * Lets referrals expire that nobody answered in time. It may run on many nodes: what one of them
 * has in hand the others pass over.
 */
@Singleton
class Deadlines {

  static final String JOB = "referral-deadlines";

  private static final Logger LOG = Logger.getLogger(Deadlines.class);
  private static final int CHUNK = 200;

  private final ReferralTable table;
  private final Moving moving;
  private final Agreement agreement;
  private final OwnWork work;
  private final Today today;
  private final Clock clock;

  @Inject
  Deadlines(
      ReferralTable table,
      Moving moving,
      Agreement agreement,
      OwnWork work,
      Today today,
      Clock clock) {
    this.table = table;
    this.moving = moving;
    this.agreement = agreement;
    this.work = work;
    this.today = today;
    this.clock = clock;
  }

  /** Lets those expire whose time is over, and says how many that were. */
  @Scheduled(
      identity = JOB,
      every = "{tirek.referrals.expire-every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void expire() {
    int expired = expireAll();
    if (expired > 0) {
      LOG.infof("%d referrals expired", expired);
    }
  }

  int expireAll() {
    int expired = 0;
    Due last = Due.FIRST;
    List<Due> chunk;
    do {
      chunk = due(last);
      for (Due each : chunk) {
        expired += expire(each) ? 1 : 0;
        last = each;
      }
    } while (chunk.size() == CHUNK);
    return expired;
  }

  private List<Due> due(Due after) {
    List<Due> due = new ArrayList<>();
    work.runOn(
        null,
        JOB,
        null,
        () -> {
          due.addAll(table.due(today.date(), after, CHUNK));
          // what is done to each is written down with it
          return false;
        });
    return due;
  }

  private boolean expire(Due due) {
    try {
      return work.runOn(due.family(), JOB, due.agency(), () -> isExpired(due));
    } catch (RuntimeException failed) {
      // the others wait for nobody; it is tried again next time
      LOG.warnf("The referral %s did not expire: %s", due.id(), failed.getClass().getName());
      return false;
    }
  }

  private boolean isExpired(Due due) {
    Optional<Referral> found =
        table.lockFree(due.family(), due.id()).filter(each -> each.isOverdue(today.date()));
    found.ifPresent(
        referral ->
            moving.move(
                referral,
                new Step(
                    ReferralStatus.EXPIRED,
                    isSeen(referral) ? ReferralReason.NO_ANSWER : ReferralReason.OTHER,
                    null,
                    today.date(),
                    null,
                    null,
                    Mover.DEADLINE,
                    JOB,
                    clock.instant().truncatedTo(ChronoUnit.MICROS))));
    return found.isPresent();
  }

  /**
   * Whether it is the provider's that nobody answered: it is not where the family took its consent
   * back, or what was shared was erased. Of private persons and ties the caseworker asks.
   */
  private boolean isSeen(Referral referral) {
    Referral.Target to = referral.to();
    boolean asked =
        to.offer() == null
            || referral.categories().isEmpty()
                && ProviderKind.valueOf(to.providerKind()).isPerson();
    return asked || referral.shared() != null && agreement.holds(referral);
  }
}
