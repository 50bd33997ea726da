package kz.tirek.bench;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tirek.shared.postgres.EmbeddedPostgres;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** What both sides stand on: one database, the service before it, and a signed token. */
final class Stage {

  static final String AGENCY = "bench-agency";
  static final String SUBJECT = "bench-caseworker";

  private static final int CASELOAD = 50;
  private static final String ISSUER = "https://bench.tirek.localhost";

  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, String> signing = new HashMap<>();
  private final PrivateKey signingKey;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private Map<String, String> database = Map.of();
  private ServiceProcess service;

  Stage(Path folder) throws Exception {
    Random random = new Random(2);
    secrets.put("tirek.secrets.encryption-keys", "k1:" + key(random));
    secrets.put("tirek.secrets.fingerprint-key", key(random));
    secrets.put("tirek.secrets.page-token-key", key(random));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
    key.setKeyId("bench");
    key.setAlgorithm("RS256");
    key.setUse("sig");
    Path keys = folder.resolve("keys.json").toAbsolutePath();
    Files.writeString(keys, new JsonWebKeySet(key).toJson());
    signing.put("mp.jwt.verify.publickey.location", keys.toUri().toString());
    signing.put("mp.jwt.verify.issuer", ISSUER);
    signing.put("mp.jwt.verify.audiences", "tirek");
    this.signingKey = pair.getPrivate();
  }

  private String sign(String subject, String role) {
    return Jwt.issuer(ISSUER)
        .audience("tirek")
        .subject(subject)
        .upn(subject)
        .groups(Set.of(role))
        .claim("agency", AGENCY)
        .expiresIn(Duration.ofHours(5))
        .jws()
        .keyId("bench")
        .sign(signingKey);
  }

  private static String key(Random random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  Vault vault() {
    return new Vault(new SecretKeys(secrets::get));
  }

  Fingerprints fingerprints() {
    return new Fingerprints(new SecretKeys(secrets::get));
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
    Map<String, String> environment = new HashMap<>();
    secrets.forEach((name, value) -> environment.put(variable(name), value));
    signing.forEach((name, value) -> environment.put(variable(name), value));
    return environment;
  }

  /** The same, and the database of the stage. */
  Map<String, String> settingsWithDatabase() {
    Map<String, String> environment = settings();
    database.forEach((name, value) -> environment.put(variable(name), value));
    return environment;
  }

  private static String variable(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
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
