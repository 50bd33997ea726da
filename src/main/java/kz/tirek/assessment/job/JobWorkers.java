package kz.tirek.assessment.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import kz.tirek.assessment.job.Jobs.Part;
import kz.tirek.shared.job.OwnWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does what jobs there are, on every node; where a part fails, it is tried again a little later.
 */
@ApplicationScoped
public class JobWorkers {

  private static final Logger LOG = Logger.getLogger(JobWorkers.class);
  private static final String JOB = "judging-in-bulk";

  /** After so many failures one after another the reason is none of the parts. */
  private static final int MOST_FAILURES = 20;

  private final Jobs jobs;
  private final List<PartWork> works;
  private final OwnWork own;
  private final ExecutorService executor;
  private final Clock clock;
  private final int workers;
  private final Duration again;
  private final AtomicBoolean stopped = new AtomicBoolean();

  private final AtomicInteger failuresInARow = new AtomicInteger();

  /** Parts that failed, and when each is tried again. */
  private final Map<Part.Key, Instant> failed = new ConcurrentHashMap<>();

  @Inject
  JobWorkers(
      Jobs jobs,
      @All List<PartWork> works,
      OwnWork own,
      ExecutorService executor,
      Clock clock,
      @ConfigProperty(name = "tirek.jobs.workers") int workers,
      @ConfigProperty(name = "tirek.jobs.again-after") Duration again) {
    this.jobs = jobs;
    this.works = works;
    this.own = own;
    this.executor = executor;
    this.clock = clock;
    this.workers = workers;
    this.again = again;
  }

  void stop(@Observes ShutdownEvent end) {
    stopped.set(true);
  }

  /** Looks whether there is something to do, and goes on for as long as there is. */
  @Scheduled(
      identity = JOB,
      every = "{tirek.jobs.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void goOn() {
    Instant now = clock.instant();
    failed.values().removeIf(then -> !then.isAfter(now));
    failuresInARow.set(0);
    while (!stopped.get() && jobs.any() && (did(jobs::begin) || parts() > 0 || did(jobs::end))) {
      // there may be more
    }
  }

  private boolean did(BooleanSupplier work) {
    return own.runOn(null, JOB, null, work);
  }

  /**
   * Does parts until none is left or another job waits, with several threads; how many that were.
   */
  private int parts() {
    List<CompletableFuture<Integer>> others = new ArrayList<>();
    for (int i = 1; i < workers; i++) {
      others.add(CompletableFuture.supplyAsync(this::partsOfOne, executor));
    }
    int parts = partsOfOne();
    for (CompletableFuture<Integer> other : others) {
      parts += other.join();
    }
    return parts;
  }

  private int partsOfOne() {
    int parts = 0;
    while (!stopped.get() && tried()) {
      parts++;
    }
    return parts;
  }

  /** Does a part; one that fails holds up no other. */
  private boolean tried() {
    try {
      boolean done = did(this::part);
      failuresInARow.set(0);
      return done;
    } catch (FailedPartException broken) {
      if (failuresInARow.incrementAndGet() > MOST_FAILURES) {
        throw broken;
      }
      // its message could quote a fact
      LOG.errorf(
          "a part failed and is tried again later: %s", broken.getCause().getClass().getName());
      return true;
    }
  }

  /** A part could not be done, which takes back what it did so far. */
  private static final class FailedPartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedPartException(RuntimeException cause) {
      super(cause);
    }
  }

  private boolean part() {
    Part part = jobs.next(failed.keySet()).orElse(null);
    if (part == null) {
      return false;
    }
    try {
      PartWork work =
          works.stream()
              .filter(each -> each.kinds().contains(part.job().kind()))
              .findFirst()
              .orElseThrow();
      jobs.done(part, work.work(part.job(), part.after(), part.upTo()));
    } catch (PartWork.UnusableRulebookException unusable) {
      LOG.errorf("job %s is given up: %s", part.job().id(), unusable.getMessage());
      jobs.fail(part.job().id());
    } catch (RuntimeException broken) {
      failed.put(part.key(), clock.instant().plus(again));
      throw new FailedPartException(broken);
    }
    return true;
  }
}
