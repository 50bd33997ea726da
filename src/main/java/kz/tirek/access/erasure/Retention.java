package kz.tirek.access.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.sql.Columns;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Erases cases that have been closed for longer than {@code tirek.retention.closed-cases} says, a
 * period of days, months or years such as {@code P5Y}; without it nothing is erased by itself. It
 * may run on many nodes: a case that one of them erases is passed over by the others, and so is one
 * under a legal hold.
 */
@ApplicationScoped
class Retention {

  static final String JOB = "retention";

  private static final Logger LOG = Logger.getLogger(Retention.class);
  private static final int CHUNK = 100;

  private static final String DUE =
      """
      select family_id, f.agency, c.closed_at
        from closing c join family f using (family_id)
       where c.reopened_at is null and c.closed_at < ? and (c.closed_at, family_id) > (?, ?)
         and not exists (select from legal_hold h where h.family_id = f.family_id and h.lifted_at is null)
       order by c.closed_at, family_id
       limit ?
      """;

  // by now it may have been opened again, or held
  private static final String LOCK =
      """
      select family_id from family f
       where family_id = ? and status = 'CLOSED'
         and exists (select from closing c
                      where c.family_id = f.family_id and c.reopened_at is null and c.closed_at = ?)
         and not exists (select from legal_hold h where h.family_id = f.family_id and h.lifted_at is null)
         for update skip locked
      """;

  /** A case whose time is over. */
  private record Due(UUID family, String agency, Instant closed) {

    static final Due BEFORE_ALL = new Due(new UUID(0, 0), null, Instant.EPOCH);
  }

  private final Optional<Period> kept;
  private final OwnWork work;
  private final Erasing erasing;
  private final Sql sql;
  private final Today today;

  @Inject
  Retention(
      @ConfigProperty(name = "tirek.retention.closed-cases") Optional<Period> kept,
      OwnWork work,
      Erasing erasing,
      Sql sql,
      Today today) {
    this.kept = kept;
    this.work = work;
    this.erasing = erasing;
    this.sql = sql;
    this.today = today;
  }

  @Scheduled(
      identity = JOB,
      every = "{tirek.retention.every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void eraseInTime() {
    kept.ifPresent(this::erase);
  }

  /**
   * Erases what has been closed for this long, and says how many cases that were.
   *
   * @param period counted back from today, where the families live
   */
  int erase(Period period) {
    Instant before = today.date().minus(period).atStartOfDay(today.zone()).toInstant();
    int erased = 0;
    Due last = Due.BEFORE_ALL;
    List<Due> chunk;
    do {
      chunk = due(before, last);
      for (Due each : chunk) {
        erased += erase(each) ? 1 : 0;
        last = each;
      }
    } while (chunk.size() == CHUNK);
    return erased;
  }

  private List<Due> due(Instant before, Due last) {
    List<Due> due = new ArrayList<>();
    work.run(
        JOB,
        null,
        () ->
            due.addAll(
                sql.all(
                    DUE,
                    row ->
                        new Due(
                            Columns.id(row, "family_id"),
                            row.getString("agency"),
                            Columns.instant(row, "closed_at")),
                    before,
                    last.closed,
                    last.family,
                    CHUNK)));
    return due;
  }

  private boolean erase(Due due) {
    try {
      return work.runOn(due.family, JOB, due.agency, () -> isErased(due));
    } catch (RuntimeException failed) {
      // the others wait for nobody; it is tried again next time
      LOG.warnf("The case %s was not erased: %s", due.family, failed.getClass().getName());
      return false;
    }
  }

  private boolean isErased(Due due) {
    if (sql.one(LOCK, row -> Columns.id(row, "family_id"), due.family, due.closed).isEmpty()) {
      return false;
    }
    erasing.erase(due.family, null, due.agency, ErasureReason.RETENTION, JOB);
    return true;
  }
}
