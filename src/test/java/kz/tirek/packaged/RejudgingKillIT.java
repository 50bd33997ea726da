package kz.tirek.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.tirek.population.Loading;
import kz.tirek.population.Population;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.postgres.EmbeddedPostgres;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two nodes again and again while every open case is judged, as {@code kill -9} does:
 * in the end each case has been judged once by the new version, none twice and none left out.
 * {@code -Dkills=10} kills more often than the build does.
 */
class RejudgingKillIT {

  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int FAMILIES = Integer.getInteger("kills.families", 1_500);
  private static final int MOST_MILLIS_OF_WORK = 200;
  private static final int SECONDS_TO_GO_ON = 120;
  private static final String AGENCY = "kill-agency";
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final String VERSION = RulebookFiles.shipped("almaty").version();
  private static final String SHIPPED = "/" + VERSION;

  /** Every time that an answer is written, whoever writes it and whatever it says. */
  private static final String WATCH =
      """
      create table written (job_id uuid not null, family_id uuid not null);
      create function watch() returns trigger language plpgsql security definer as $$
          begin insert into written values (new.job_id, new.family_id); return null; end $$;
      grant execute on function watch() to public;
      create trigger watch after insert or update on judgement for each row execute function watch();
      """;

  /** It outlives a failure, with the log of the service. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random();
  private EmbeddedPostgres postgres;
  private Settings settings;
  private Connection owner;

  @Test
  void each_case_is_judged_once_however_often_a_node_is_killed() throws Exception {
    settings = new Settings(folder);
    try (EmbeddedPostgres running = EmbeddedPostgres.start(folder.resolve("data"))) {
      postgres = running;
      try (ServiceProcess first = node();
          Connection connection = connect()) {
        owner = connection;
        load();
        tell(WATCH);
        killAmidTheWork(first);
      }
    }
  }

  private void killAmidTheWork(ServiceProcess first) throws Exception {
    ServiceProcess one = first;
    int kills = 0;
    int jobs = 0;
    while (kills < KILLS) {
      try (ServiceProcess other = node()) {
        UUID job = publish(one, "kz-3000." + jobs);
        if (isUnderWay(job)) {
          Thread.sleep(random.nextInt(MOST_MILLIS_OF_WORK));
          kills += isUnfinished(job) ? 1 : 0;
          one.kill();
          one = node();
        }
        awaitEnd(job);
        assertTrue(other.isAlive());
        everybodyWasJudgedOnce(job);
        jobs++;
      }
    }
    one.kill();
    System.out.printf("%d kills during %d jobs on %,d families%n", kills, jobs, FAMILIES);
  }

  private ServiceProcess node() throws Exception {
    Map<String, String> environment = settings.environment(postgres.configuration());
    environment.put("TIREK_DATA", folder.toString());
    environment.put("TIREK_JOBS_WORKERS", "1");
    // a build machine may be busy with other builds
    environment.put("TIREK_DATABASE_CONNECTION_SECONDS", "60");
    environment.put("TIREK_DATABASE_ANSWER_SECONDS", "60");
    environment.put("TIREK_DATABASE_STATEMENT_MILLIS", "59000");
    ServiceProcess node = ServiceProcess.start(folder.resolve("service.log"), environment);
    node.firstAnswer(Line.get("/q/health/ready", null));
    return node;
  }

  private Connection connect() throws SQLException {
    Map<String, String> database = postgres.configuration();
    return DriverManager.getConnection(
        database.get("quarkus.datasource.jdbc.url"),
        database.get("quarkus.flyway.username"),
        database.get("quarkus.flyway.password"));
  }

  private void load() throws Exception {
    SecretKeys keys = new SecretKeys(settings.values()::get);
    Loading loading =
        new Loading(
            new Vault(keys),
            new Fingerprints(keys),
            new Population(20_260_301),
            AGENCY,
            place -> "kill-caseworker");
    try (Connection connection = connect()) {
      loading.fill(connection, 0, FAMILIES);
    }
  }

  /** Publishes another version of the shipped rulebook; the job that comes of it. */
  private UUID publish(ServiceProcess node, String version) throws Exception {
    byte[] shipped = send(node, "GET", SHIPPED + "/archive", "application/zip", new byte[0], 200);
    byte[] archive = renamed(shipped, version);
    send(node, "POST", "", "application/zip", archive, 201);
    byte[] from = "{\"from\": \"%s\"}".formatted(LocalDate.now(ALMATY)).getBytes(UTF_8);
    send(node, "POST", "/" + version + "/publication", "application/json", from, 201);
    try (var statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery("select job_id from job where rulebook = '" + version + "'")) {
      assertTrue(row.next(), "a publication asks for a job");
      return row.getObject(1, UUID.class);
    }
  }

  private byte[] send(
      ServiceProcess node, String method, String path, String type, byte[] body, int status)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + node.port() + "/v1/rulebooks" + path))
            .header("Authorization", "Bearer " + settings.token("lawyer", "analyst", AGENCY))
            .header("Content-Type", type)
            .header("If-Match", "*")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(status, response.statusCode(), () -> new String(response.body(), UTF_8));
    return response.body();
  }

  private static byte[] renamed(byte[] archive, String version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), UTF_8);
        out.write(text.replace("version: " + VERSION, "version: " + version).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** Waits until a part of the job is done; whether there are others to do. */
  private boolean isUnderWay(UUID job) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_GO_ON);
    long before = doneParts(job);
    while (doneParts(job) == before && isUnfinished(job)) {
      assertTrue(System.nanoTime() < deadline, () -> "nothing goes on: " + folder);
      Thread.sleep(10);
    }
    return isUnfinished(job);
  }

  private void awaitEnd(UUID job) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_GO_ON);
    while (isUnfinished(job)) {
      assertTrue(System.nanoTime() < deadline, () -> "it does not end: " + folder);
      Thread.sleep(20);
    }
  }

  private boolean isUnfinished(UUID job) throws SQLException {
    return number(
            "select count(*) from job where state in ('WAITING', 'RUNNING') and job_id = '%s'", job)
        > 0;
  }

  private long doneParts(UUID job) throws SQLException {
    return number("select count(*) from job_part where done_at is not null and job_id = '%s'", job);
  }

  private void everybodyWasJudgedOnce(UUID job) throws SQLException {
    assertEquals(
        1, number("select count(*) from job where state = 'DONE' and job_id = '%s'", job), "done");
    assertEquals(
        FAMILIES, number("select sum(judged) from job_part where job_id = '%s'", job), "counted");
    assertEquals(
        FAMILIES, number("select count(*) from judgement where job_id = '%s'", job), "none missed");
    assertEquals(
        FAMILIES, number("select count(*) from written where job_id = '%s'", job), "none twice");
  }

  private long number(String question, UUID job) throws SQLException {
    try (var statement = owner.createStatement();
        ResultSet row = statement.executeQuery(question.formatted(job))) {
      assertTrue(row.next());
      return row.getLong(1);
    }
  }

  private void tell(String statement) throws SQLException {
    try (var owners = owner.createStatement()) {
      owners.execute(statement);
    }
  }
}
