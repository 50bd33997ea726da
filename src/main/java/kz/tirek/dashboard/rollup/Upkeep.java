package kz.tirek.dashboard.rollup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;
import org.jboss.logging.Logger;

/** Folds what transactions added to the figures, and looks each day whether these are right. */
@ApplicationScoped
public class Upkeep {

  private static final Logger LOG = Logger.getLogger(Upkeep.class);

  private final Sql sql;
  private final Today today;

  @Inject
  Upkeep(Sql sql, Today today) {
    this.sql = sql;
    this.today = today;
  }

  @Scheduled(
      identity = "fold-figures",
      every = "{tirek.figures.fold-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void fold() {
    QuarkusTransaction.requiringNew()
        .run(() -> sql.one("select fold_rollup()", row -> row.getInt(1)));
  }

  /** Puts right what is wrong, which is never to be. */
  @Scheduled(
      identity = "check-figures",
      cron = "{tirek.figures.check-at}",
      timeZone = "{tirek.zone}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void check() {
    LocalDate day = today.date();
    int wrong =
        QuarkusTransaction.requiringNew()
            .call(
                () -> sql.one("select repair_rollup(?)", row -> row.getInt(1), day).orElseThrow());
    if (wrong > 0) {
      LOG.errorf("%d figures were not what the judgements say, and were put right", wrong);
    }
  }
}
