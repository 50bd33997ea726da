package kz.tirek.access.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.access.seal.SealTable.Moment;
import kz.tirek.access.seal.chain.Chain;
import kz.tirek.access.seal.chain.ChainEnd;
import kz.tirek.access.seal.chain.ChainEnd.Head;
import kz.tirek.access.seal.chain.KnownHead;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.SealedEvent;
import kz.tirek.access.seal.chain.TrailScope;
import org.jboss.logging.Logger;

/**
 * Seals the trail, event by event, some seconds behind the present. There may be one on every node;
 * one of them works at a time.
 *
 * <p>An event is sealed when no transaction that could still bring an earlier one is under way, so
 * that the chain has the order of the trail: what was visible at one look is sealed at a later one,
 * once every transaction of the time of the first look is over.
 */
@ApplicationScoped
class Sealer {

  private static final Logger LOG = Logger.getLogger(Sealer.class);
  private static final int MOST = 5_000;

  private final SealTable table;
  private final ChainEnd chainEnd;
  private final Chain chain;
  private final TrailScope scope;
  private final KnownHead known;
  private final Clock clock;

  private Moment looked;

  /** What was sealed last; it is known once the transaction is over. */
  private Link end;

  private boolean troubled;

  @Inject
  Sealer(
      SealTable table,
      ChainEnd chainEnd,
      Chain chain,
      TrailScope scope,
      KnownHead known,
      Clock clock) {
    this.table = table;
    this.chainEnd = chainEnd;
    this.chain = chain;
    this.scope = scope;
    this.known = known;
    this.clock = clock;
  }

  @Scheduled(
      identity = "seal-audit-trail",
      every = "{tirek.trail.seal-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sealSoon() {
    try {
      while (seal() == MOST) {
        // there is more
      }
      troubled = false;
    } catch (RuntimeException failed) {
      // the database may be away; the events wait
      if (!troubled) {
        LOG.warnf("The audit trail cannot be sealed just now: %s", failed.getClass().getName());
      }
      troubled = true;
    }
  }

  /** Seals what can be sealed, and says how many events that were. */
  synchronized int seal() {
    end = null;
    int events = QuarkusTransaction.requiringNew().call(this::sealed);
    if (end != null) {
      known.see(end);
    }
    return events;
  }

  /** The same, in a transaction that is there. */
  synchronized int sealed() throws SQLException {
    scope.wholeTrail();
    if (!table.lock()) {
      return 0;
    }
    Link last = chainEnd.head().map(Head::link).orElse(Link.START);
    if (!known.see(last)) {
      // to go on would hide what is missing
      return 0;
    }
    Moment before = looked;
    Moment now = table.now(last.sequence()).orElse(null);
    if (before == null || now == null || before.last() <= last.sequence()) {
      looked = now;
      return 0;
    }
    if (now.oldest() < before.next()) {
      return 0;
    }
    List<SealedEvent> events = table.events(last.sequence(), before.last(), MOST);
    if (events.size() < MOST) {
      looked = now;
    }
    return add(last, events);
  }

  private synchronized int add(Link last, List<SealedEvent> events) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Link> links = new ArrayList<>(events.size());
    for (SealedEvent each : events) {
      last = chain.next(last, each, now);
      links.add(last);
    }
    if (!links.isEmpty()) {
      table.add(links, chain.mac(last), now);
      end = last;
    }
    return links.size();
  }
}
