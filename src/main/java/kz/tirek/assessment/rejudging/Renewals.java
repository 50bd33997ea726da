package kz.tirek.assessment.rejudging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.job.OpenCases;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.CaseChanged;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.sql.DryRun;
import kz.tirek.shared.sql.Sql;
import kz.tirek.shared.time.Today;
import org.jboss.logging.Logger;

/**
 * Judges each case anew that a transaction changed, once, when it is about to be committed. A
 * change is never lost because its case cannot be judged.
 */
@ApplicationScoped
class Renewals {

  private static final Logger LOG = Logger.getLogger(Renewals.class);
  private static final String NAME = "judging-a-change";

  private final TransactionSynchronizationRegistry transactions;
  private final EntityManager entities;
  private final OpenCases cases;
  private final Assessments assessments;
  private final Judgements judgements;
  private final Rulebooks rulebooks;
  private final Today today;
  private final Sql sql;
  private final OwnWork own;

  @Inject
  Renewals(
      TransactionSynchronizationRegistry transactions,
      EntityManager entities,
      OpenCases cases,
      Assessments assessments,
      Judgements judgements,
      Rulebooks rulebooks,
      Today today,
      Sql sql,
      OwnWork own) {
    this.transactions = transactions;
    this.entities = entities;
    this.cases = cases;
    this.assessments = assessments;
    this.judgements = judgements;
    this.rulebooks = rulebooks;
    this.today = today;
    this.sql = sql;
    this.own = own;
  }

  void changed(@Observes CaseChanged news) {
    Pending pending = (Pending) transactions.getResource(Renewals.class);
    if (pending == null) {
      pending = new Pending();
      transactions.putResource(Renewals.class, pending);
      transactions.registerInterposedSynchronization(pending);
    }
    pending.families.add(news.family());
  }

  /** What was only tried is not kept. */
  void takenBack(@Observes DryRun.TakenBack dryRun) {
    if (transactions.getResource(Renewals.class) instanceof Pending pending) {
      pending.families.clear();
    }
  }

  private final class Pending implements Synchronization {

    /** Each once. */
    private final Set<UUID> families = new TreeSet<>();

    @Override
    public void beforeCompletion() {
      if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE && !families.isEmpty()) {
        // a change that cannot be stored is no failure to judge
        entities.flush();
        own.amid(NAME, () -> renew(families));
      }
    }

    @Override
    public void afterCompletion(int status) {}
  }

  private void renew(Set<UUID> families) {
    sql.change("savepoint renewal");
    try {
      if (!renewedByTheLatest(families)) {
        // published on another node just now; until the transaction ends nothing else is
        rulebooks.look();
        renewedByTheLatest(families);
      }
    } catch (RuntimeException failed) {
      sql.change("rollback to savepoint renewal");
      // its message could quote a fact; the version of the case says what was not judged
      LOG.errorf("cases %s were not judged: %s", families, failed.getClass().getName());
    }
  }

  /** Whether it was done by what was published last. */
  private boolean renewedByTheLatest(Set<UUID> families) {
    LocalDate day = today.date();
    long known = rulebooks.changes();
    Judge judge = assessments.judge(day);
    List<Judgement> judged = new ArrayList<>();
    for (UUID family : families) {
      boolean open =
          cases.one(
              family,
              day,
              file -> judged.add(Judgement.of(file, judge, day)),
              version -> judged.add(Judgement.none(family, version)));
      if (!open) {
        judgements.close(family, day);
      }
    }
    return judged.isEmpty()
        || judgements.write(judge.rulebook().version(), day, null, judged).publications() <= known;
  }
}
