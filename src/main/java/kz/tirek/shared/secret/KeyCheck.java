package kz.tirek.shared.secret;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Keeps the service from starting with other keys than those that its database was written with:
 * what is there could not be read, and what came anew could not be read once the right keys are
 * back.
 *
 * <p>A key that is added gets its proof when it first comes; one that is taken away is missed,
 * because something may still be locked with it.
 */
@Singleton
class KeyCheck {

  private static final String PROVEN = "tirek";
  private static final String ENCRYPTION = "ENCRYPTION";
  private static final String FINGERPRINT = "FINGERPRINT";
  private static final String ONLY = "";

  private static final String INSERT =
      "insert into key_check (purpose, key_id, proof) values (?, ?, ?) on conflict do nothing";
  private static final String FIND = "select key_id, proof from key_check where purpose = ?";

  private final DataSource database;
  private final SecretKeys keys;

  @Inject
  KeyCheck(DataSource database, SecretKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  void begin(@Observes @Priority(2) StartupEvent start) {
    check();
  }

  /**
   * @throws ConfigurationException when a key is another one, or is missing
   */
  void check() {
    try (Connection connection = database.getConnection()) {
      checkEncryption(connection);
      checkFingerprint(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the proofs of the keys could not be read", e);
    }
  }

  private void checkEncryption(Connection connection) throws SQLException {
    Map<String, Seal> seals = new HashMap<>();
    keys.encryption().forEach((id, key) -> seals.put(id, new Seal(key)));
    for (Map.Entry<String, Seal> each : seals.entrySet()) {
      insert(connection, ENCRYPTION, each.getKey(), each.getValue().close(PROVEN, boundTo()));
    }
    for (Map.Entry<String, String> proof : proofs(connection, ENCRYPTION).entrySet()) {
      Seal seal = seals.get(proof.getKey());
      if (seal == null) {
        throw refusal(
            SecretKeys.ENCRYPTION,
            "names no key %s, with which secrets in this database are or were locked. Add it behind the others. If it is certain that"
                + " nothing is locked with it any more, delete its row from the table key_check",
            proof.getKey());
      }
      if (seal.open(proof.getValue(), boundTo()).filter(PROVEN::equals).isEmpty()) {
        throw refusal(
            SecretKeys.ENCRYPTION,
            "names a key %s, but not the one that this database was written with. A new key needs a new id, before the others",
            proof.getKey());
      }
    }
  }

  private void checkFingerprint(Connection connection) throws SQLException {
    String proof =
        Base64.getEncoder().encodeToString(new Fingerprints(keys).of("key-check", PROVEN));
    insert(connection, FINGERPRINT, ONLY, proof);
    String first = proofs(connection, FINGERPRINT).get(ONLY);
    if (!MessageDigest.isEqual(bytes(proof), bytes(first))) {
      throw refusal(
          SecretKeys.FINGERPRINT,
          "is not the key that this database was written with, and nobody would be found by a number any more. This key cannot be"
              + " changed");
    }
  }

  private static void insert(Connection connection, String purpose, String keyId, String proof)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, purpose);
      insert.setString(2, keyId);
      insert.setString(3, proof);
      insert.executeUpdate();
    }
  }

  private static Map<String, String> proofs(Connection connection, String purpose)
      throws SQLException {
    Map<String, String> proofs = new HashMap<>();
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, purpose);
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          proofs.put(rows.getString("key_id"), rows.getString("proof"));
        }
      }
    }
    return proofs;
  }

  private static ConfigurationException refusal(String setting, String why, Object... arguments) {
    return new ConfigurationException(setting + " " + why.formatted(arguments) + ".");
  }

  private static byte[] boundTo() {
    return bytes("key-check");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
