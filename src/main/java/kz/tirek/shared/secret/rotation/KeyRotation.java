package kz.tirek.shared.secret.rotation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.secret.LockedRows;
import org.jboss.logging.Logger;

/**
 * Moves what stands under older keys to the present ones, batch by batch, each in a transaction of
 * its own. There may be one on every node: a batch takes what no other holds, and what is still to
 * do is read from the rows themselves, so that a node that dies leaves nothing half done.
 */
@ApplicationScoped
public class KeyRotation {

  /** The name that the trail knows it by. */
  static final String NAME = "move-to-new-keys";

  /** Rows are counted up to so many: to count on would cost more than it tells. */
  static final int COUNTED = 100_000;

  private static final Logger LOG = Logger.getLogger(KeyRotation.class);
  private static final int AT_ONCE = 500;

  private final List<LockedRows> tables;
  private final KeyTurns turns;
  private final OwnWork work;

  /** How many rows stood under older keys at the last look. */
  private final AtomicLong left = new AtomicLong();

  private volatile boolean troubled;

  @Inject
  KeyRotation(@All List<LockedRows> tables, KeyTurns turns, OwnWork work, MeterRegistry metrics) {
    this.tables = tables;
    this.turns = turns;
    this.work = work;
    metrics.gauge("tirek.keys.rows.left", left);
  }

  @Scheduled(
      identity = "move-to-new-keys",
      every = "{tirek.secrets.move-every}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void moveSoon() {
    try {
      look();
      if (left.get() > 0) {
        int moved = move();
        LOG.infof("%d rows were moved to the present keys, %d are left", moved, left.get());
      }
      troubled = false;
    } catch (RuntimeException failed) {
      // the database may be away; the rows wait
      if (!troubled) {
        LOG.warnf("Rows cannot be moved to other keys now: %s", failed.getClass().getName());
      }
      troubled = true;
    }
  }

  /** Moves all that it can, and says how many rows that were. */
  public int move() {
    int moved = 0;
    for (LockedRows each : tables) {
      int lately;
      do {
        lately = batch(each);
        moved += lately;
      } while (lately > 0);
    }
    look();
    return moved;
  }

  private int batch(LockedRows table) {
    int[] moved = {0};
    work.runOn(
        null,
        NAME,
        null,
        () -> {
          moved[0] = table.move(turns.ofSecrets(), turns.ofPrints(), AT_ONCE);
          return moved[0] > 0;
        });
    return moved[0];
  }

  /** Looks how many rows stand under older keys. */
  void look() {
    long[] found = {0};
    work.runOn(
        null,
        NAME,
        null,
        () -> {
          found[0] = tables.stream().mapToLong(each -> each.left(COUNTED)).sum();
          return false;
        });
    left.set(found[0]);
  }

  long left() {
    return left.get();
  }

  boolean isTroubled() {
    return troubled;
  }
}
