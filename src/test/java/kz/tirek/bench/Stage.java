package kz.tirek.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.tirek.packaged.Line;
import kz.tirek.packaged.ServiceProcess;
import kz.tirek.packaged.Settings;
import kz.tirek.shared.postgres.EmbeddedPostgres;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;

/** What both sides stand on: one database, the service before it, and a signed token. */
final class Stage {

  static final String AGENCY = "bench-agency";
  static final String SUBJECT = "bench-caseworker";

  /** As many families has a caseworker. */
  static final int CASELOAD = 50;

  private final Settings settings;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private Map<String, String> database = Map.of();
  private ServiceProcess service;

  /**
   * @param folder of the keys that the data are kept under
   * @param kept whether the data and the keys of the run before are used again
   */
  Stage(Path folder, boolean kept) throws Exception {
    Path keys = folder.resolve("keys.properties");
    Properties secrets = new Properties();
    if (kept) {
      try (Reader reader = Files.newBufferedReader(keys)) {
        secrets.load(reader);
      }
    }
    settings =
        new Settings(
            folder,
            secrets.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, secrets::getProperty)));
    secrets.putAll(settings.secrets());
    try (Writer writer = Files.newBufferedWriter(keys)) {
      secrets.store(writer, null);
    }
  }

  private String sign(String subject, String role) {
    return settings.token(subject, role, AGENCY);
  }

  Vault vault() {
    return new Vault(new SecretKeys(settings.values()::get));
  }

  Fingerprints fingerprints() {
    return new Fingerprints(new SecretKeys(settings.values()::get));
  }

  /** Of somebody who takes families in. */
  String token() {
    return tokens.computeIfAbsent(SUBJECT, subject -> sign(subject, "caseworker"));
  }

  /** Of the caseworker who has the family that was made at this place. */
  String tokenOfWorker(int place) {
    return tokens.computeIfAbsent(worker(place), subject -> sign(subject, "caseworker"));
  }

  /** Of somebody who sees the whole agency. */
  String tokenOfSupervisor() {
    return tokens.computeIfAbsent("bench-supervisor", subject -> sign(subject, "supervisor"));
  }

  /** Who has the family that was made at this place: each has fifty. */
  static String worker(int place) {
    return "bench-worker-" + place / CASELOAD;
  }

  void database(EmbeddedPostgres postgres) {
    database = postgres.configuration();
  }

  /** The settings of a service as environment variables, without those of a database. */
  Map<String, String> settings() {
    return settings.environment(Map.of());
  }

  /** The same, and the database of the stage. */
  Map<String, String> settingsWithDatabase() {
    return settings.environment(database);
  }

  void service(ServiceProcess service) {
    this.service = service;
  }

  Line line() throws IOException {
    return new Line(service.port());
  }

  /** A connection of the role that owns the tables, which row-level security does not slow down. */
  Connection connection() throws SQLException {
    return connection("quarkus.flyway");
  }

  /** A connection of the role that the service works as. */
  Connection connectionOfService() throws SQLException {
    return connection("quarkus.datasource");
  }

  private Connection connection(String role) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", database.get(role + ".username"));
    properties.put("password", database.get(role + ".password"));
    properties.put("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(database.get("quarkus.datasource.jdbc.url"), properties);
  }

  /** The service's own statement, so that both sides send the same. */
  static String sqlOf(Class<?> owner, String constant) throws ReflectiveOperationException {
    Field field = owner.getDeclaredField(constant);
    field.setAccessible(true);
    return (String) field.get(null);
  }

  static void same(String what, List<?> wanted, List<?> found) {
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      Object one = i < wanted.size() ? wanted.get(i) : null;
      Object other = i < found.size() ? found.get(i) : null;
      if (!Objects.equals(one, other)) {
        throw new IllegalStateException(
            "%s: number %d of %d should be%n%s%nand is%n%s"
                .formatted(what, i, wanted.size(), one, other));
      }
    }
  }
}
