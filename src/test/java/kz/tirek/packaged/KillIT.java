package kz.tirek.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged service while families are taken in and read, with its embedded database every
 * second time, and asks the next one what is there. {@code -Dkills=50} kills more often than the
 * build does.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int CLIENTS = 4;
  private static final int MOST_MILLIS_OF_LOAD = 3_000;
  private static final int SECONDS_TO_BEGIN = 120;
  private static final int SECONDS_TO_SEAL = 60;
  private static final String AGENCY = "kill-agency";
  private static final byte[] READY = Line.get("/q/health/ready", null);

  /** It outlives a failure, with the log of the service. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random();

  private final Set<String> takenIn = new ConcurrentSkipListSet<>();
  private final Set<String> read = new ConcurrentSkipListSet<>();

  private Settings settings;
  private String caseworker;
  private String supervisor;
  private String auditor;
  private String household;
  private int members;

  @BeforeEach
  void somebody_who_takes_families_in() throws Exception {
    settings = new Settings(folder);
    caseworker = settings.token("kill-caseworker", "caseworker", AGENCY);
    supervisor = settings.token("kill-supervisor", "supervisor", AGENCY);
    auditor = settings.token("kill-auditor", "auditor", AGENCY);
    household = Files.readString(Path.of("docs", "examples", "new-household.json"));
    members = json.readTree(household).at("/members/items").size();
  }

  @Test
  void what_was_acknowledged_outlives_a_kill_and_so_does_its_event_in_the_trail() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServiceProcess service = started()) {
        nothing_is_lost(service);
        killed_while_it_works(service, kill % 2 == 1);
      }
    }

    try (ServiceProcess service = started()) {
      nothing_is_lost(service);
      all_is_sealed_in_the_end(service);
    }
  }

  private ServiceProcess started() throws Exception {
    ServiceProcess service =
        ServiceProcess.start(
            folder.resolve("service.log"),
            settings.environment(
                Map.of(
                    "tirek.data",
                    folder.resolve("data").toString(),
                    // a build machine may be busy with other builds
                    "tirek.database.connection-seconds",
                    "60",
                    "tirek.database.answer-seconds",
                    "60",
                    "tirek.database.statement-millis",
                    "59000")));
    service.firstAnswer(READY);
    return service;
  }

  private void killed_while_it_works(ServiceProcess service, boolean withItsDatabase)
      throws Exception {
    int before = takenIn.size();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(() -> work(service));
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_BEGIN);
    while (takenIn.size() == before) {
      assertTrue(System.nanoTime() < deadline, () -> "nothing is taken in: " + folder);
      Thread.sleep(10);
    }
    Thread.sleep(random.nextInt(MOST_MILLIS_OF_LOAD));
    if (withItsDatabase) {
      Path pidFile = folder.resolve("data").resolve("database").resolve("postmaster.pid");
      long postmaster = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }
    service.kill();
    clients.shutdown();
    assertTrue(clients.awaitTermination(1, TimeUnit.MINUTES));
  }

  /** Takes families in and reads them until the service is gone. */
  private void work(ServiceProcess service) {
    byte[] intake = Line.post("/v1/families", caseworker, household);
    while (service.isAlive()) {
      try (Line line = new Line(service.port())) {
        while (true) {
          if (line.send(intake) == 201) {
            String id = json.readTree(line.body()).at("/family/id").asText();
            takenIn.add(id);
            if (line.send(Line.get("/v1/families/" + id + "/case-file", caseworker)) == 200) {
              read.add(id);
            }
          }
        }
      } catch (IOException slowOrGone) {
        // once more, unless it was killed
      }
    }
  }

  /**
   * Families and events of their intake are the same, the acknowledged ones among them; families
   * are whole; reads that were answered have their events; what is sealed is intact.
   */
  private void nothing_is_lost(ServiceProcess service) throws IOException {
    try (Line line = new Line(service.port())) {
      Set<String> families = new TreeSet<>();
      pages(line, "/v1/families?", supervisor, family -> families.add(family.at("/id").asText()));

      assertEquals(Set.of(), without(takenIn, families), "acknowledged and lost");
      assertEquals(families, entered(line, "takeIn"), "families, and events of their intake");
      assertEquals(Set.of(), without(read, entered(line, "getCaseFile")), "reads without an event");
      for (String id : families) {
        JsonNode file = get(line, "/v1/families/" + id + "/case-file", supervisor);
        assertEquals(members, file.at("/members/items").size(), id);
      }
      for (JsonNode found = verified(line, 1); found.at("/more").asBoolean(); ) {
        found = verified(line, found.at("/to").asLong() + 1);
      }
    }
  }

  /** What has happened until now is under a seal soon; asking leaves events of its own. */
  private void all_is_sealed_in_the_end(ServiceProcess service) throws Exception {
    Instant now = Instant.now();
    try (Line line = new Line(service.port())) {
      long seconds = 0;
      JsonNode found = verified(line, 1);
      while (found.at("/more").asBoolean()
          || found.at("/unsealed").asLong() > 0
              && Instant.parse(found.at("/oldestUnsealedAt").asText()).isBefore(now)) {
        assertTrue(seconds++ < SECONDS_TO_SEAL, () -> "not sealed: " + folder);
        Thread.sleep(found.at("/more").asBoolean() ? 0 : 1_000);
        found = verified(line, found.at("/more").asBoolean() ? found.at("/to").asLong() + 1 : 1);
      }
    }
  }

  private JsonNode verified(Line line, long from) throws IOException {
    JsonNode found =
        json.readTree(
            line.ask(Line.post("/v1/audit/verification", auditor, "{\"from\":" + from + "}")));
    assertTrue(found.at("/intact").asBoolean(), found::toString);
    return found;
  }

  /** The families for which the trail says that this deed was done. */
  private Set<String> entered(Line line, String deed) throws IOException {
    Set<String> families = new TreeSet<>();
    pages(
        line,
        "/v1/audit?outcome=DONE&deed=" + deed + "&",
        auditor,
        event -> {
          String id = event.at("/familyId").asText();
          assertFalse(id.isEmpty(), event::toString);
          families.add(id);
        });
    return families;
  }

  private void pages(Line line, String path, String token, Consumer<JsonNode> item)
      throws IOException {
    String more = "";
    do {
      JsonNode page = get(line, path + "pageSize=200" + more, token);
      page.at("/items").forEach(item);
      more = page.has("nextPageToken") ? "&pageToken=" + page.get("nextPageToken").asText() : null;
    } while (more != null);
  }

  private JsonNode get(Line line, String path, String token) throws IOException {
    return json.readTree(line.ask(Line.get(path, token)));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }
}
