package kz.tirek.assessment.job;

import static kz.tirek.access.Agency.anAgency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import kz.tirek.assessment.job.Job.Kind;
import kz.tirek.assessment.job.Job.State;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.job.OwnWork;
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
    UUID id = jobs.newId();
    String version = rulebooks.inForce().version();
    QuarkusTransaction.requiringNew()
        .run(() -> jobs.ask(id, Kind.PUBLICATION, version, null, today.date(), null));
    return id;
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

    new JobWorkers(jobs, List.of(meanwhile), own, executor, 1).goOn();

    assertEquals(first, meanwhile.done.get(0));
    assertEquals(1, meanwhile.done.stream().filter(first::equals).count());
    assertTrue(meanwhile.done.stream().filter(meanwhile.second::equals).count() > 1);
    assertEquals(State.SUPERSEDED, jobs.find(first).orElseThrow().state());
    assertEquals(State.DONE, jobs.find(meanwhile.second).orElseThrow().state());
  }
}
