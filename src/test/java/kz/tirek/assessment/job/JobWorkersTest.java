package kz.tirek.assessment.job;

import static kz.tirek.access.Agency.anAgency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import kz.tirek.assessment.job.Job.Kind;
import kz.tirek.assessment.job.Job.State;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobWorkersTest {

  @Inject Jobs jobs;
  @Inject JobWorkers workers;
  @Inject OwnWork own;
  @Inject ExecutorService executor;
  @Inject Rulebooks rulebooks;
  @Inject Today today;

  @BeforeEach
  void nothing_is_left_to_do() {
    // so that a job has two parts at least: those who are there, and those who come meanwhile
    anAgency().takeIn("aigul");
    workers.goOn();
  }

  private UUID publish() {
    return publish(jobs.newId());
  }

  private UUID publish(UUID id) {
    String version = rulebooks.inForce().version();
    QuarkusTransaction.requiringNew()
        .run(() -> jobs.ask(id, Kind.PUBLICATION, version, null, today.date(), null));
    return id;
  }

  @Test
  void of_two_publications_the_later_one_judges_whatever_the_clocks_of_the_nodes_say() {
    UUID earlierById = jobs.newId();
    UUID first = publish(jobs.newId());
    UUID second = publish(earlierById);

    workers.goOn();

    assertEquals(State.SUPERSEDED, jobs.find(first).orElseThrow().state());
    assertEquals(State.DONE, jobs.find(second).orElseThrow().state());
    assertEquals(List.of(second, first), jobs.latest(2).stream().map(Job::id).toList());
  }

  /** The first part of a job cannot be done. */
  private static final class Broken implements PartWork {
    private int failures;
    private int done;

    @Override
    public Set<Kind> kinds() {
      return Set.of(Kind.PUBLICATION);
    }

    @Override
    public Result work(Job job, UUID after, UUID upTo) {
      if (after.equals(new UUID(0, 0))) {
        failures++;
        throw new IllegalStateException("cannot be done");
      }
      done++;
      return new Result(0, 0, 0, null);
    }
  }

  @Test
  void a_part_that_fails_holds_up_no_other_and_is_tried_again() {
    UUID id = publish();
    Broken broken = new Broken();
    JobWorkers failing = with(broken, Duration.ZERO);

    failing.goOn();

    assertEquals(1, broken.failures);
    assertTrue(broken.done > 0);
    assertEquals(State.RUNNING, jobs.find(id).orElseThrow().state());

    failing.goOn();
    assertEquals(2, broken.failures);

    workers.goOn();
    assertEquals(State.DONE, jobs.find(id).orElseThrow().state());
  }

  private JobWorkers with(PartWork work, Duration again) {
    return new JobWorkers(jobs, List.of(work), own, executor, Clock.systemUTC(), 1, again);
  }

  @Test
  void a_part_that_fails_waits_before_it_is_tried_again() {
    publish();
    Broken broken = new Broken();
    JobWorkers failing = with(broken, Duration.ofHours(1));

    failing.goOn();
    failing.goOn();

    assertEquals(1, broken.failures);
    workers.goOn();
  }

  @Test
  void the_parts_of_what_ended_long_ago_go_and_how_many_cases_they_came_to_stays()
      throws SQLException {
    UUID id = publish();
    workers.goOn();
    Job.Progress before = jobs.find(id).orElseThrow().progress();
    assertTrue(before.done() > 0);
    Instant ended = jobs.find(id).orElseThrow().endedAt();
    String parts = "select count(*) from job_part where job_id = '" + id + "'";

    own.run("test", null, () -> jobs.forgetParts(ended));
    assertNotEquals("0", Owner.ask(parts));

    own.run("test", null, () -> jobs.forgetParts(ended.plusMillis(1)));
    assertEquals("0", Owner.ask(parts));
    assertEquals(before, jobs.find(id).orElseThrow().progress());
  }

  /** Somebody publishes while the first part is under way. */
  private final class Meanwhile implements PartWork {
    private final List<UUID> done = new ArrayList<>();
    private UUID second;

    @Override
    public Set<Kind> kinds() {
      return Set.of(Kind.PUBLICATION);
    }

    @Override
    public Result work(Job job, UUID after, UUID upTo) {
      if (done.isEmpty()) {
        second = publish();
      }
      done.add(job.id());
      return new Result(0, 0, 0, null);
    }
  }

  @Test
  void a_publication_amid_the_parts_of_another_takes_its_place_before_the_next_part() {
    UUID first = publish();
    Meanwhile meanwhile = new Meanwhile();

    with(meanwhile, Duration.ZERO).goOn();

    assertEquals(first, meanwhile.done.get(0));
    assertEquals(1, meanwhile.done.stream().filter(first::equals).count());
    assertTrue(meanwhile.done.stream().filter(meanwhile.second::equals).count() > 1);
    assertEquals(State.SUPERSEDED, jobs.find(first).orElseThrow().state());
    assertEquals(State.DONE, jobs.find(meanwhile.second).orElseThrow().state());
  }
}
