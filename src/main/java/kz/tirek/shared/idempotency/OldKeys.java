package kz.tirek.shared.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets keys that are older than anybody repeats a request; several instances may do so. */
@Singleton
class OldKeys {

  /** The API's document says so of the header. */
  static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Logger LOG = Logger.getLogger(OldKeys.class);
  private static final int AT_ONCE = 1000;

  private final KeyTable table;
  private final Clock clock;

  @Inject
  OldKeys(KeyTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(
      every = "{tirek.idempotency.forget-every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    try {
      Instant before = clock.instant().minus(REMEMBERED);
      int forgotten = 0;
      int lately;
      do {
        lately = table.forget(before, AT_ONCE);
        forgotten += lately;
      } while (lately == AT_ONCE);
      LOG.debugf("%d old Idempotency-Keys were deleted", forgotten);
    } catch (SQLException e) {
      // requests say more loudly that the database is away
      LOG.warnf("Old Idempotency-Keys could not be deleted now (SQL state %s)", e.getSQLState());
    }
  }
}
