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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Keeps the service from starting with other keys than those that its database was written with:
 * what is there could not be read, and what came anew could not be read once the right keys are
 * back.
 *
 * <p>A key that is added gets its proof when it first comes, and its turn is noted when it first
 * stands before the others. One that is taken away is missed as long as anything stands under it.
 */
@Singleton
class KeyCheck {

  private static final String PROVEN = "tirek";
  private static final String ENCRYPTION = "ENCRYPTION";
  private static final String FINGERPRINT = "FINGERPRINT";
  private static final String NUMBER = "NUMBER";
  private static final String ONLY = "";

  private static final String INSERT =
      "insert into key_check (purpose, key_id, proof) values (?, ?, ?) on conflict do nothing";
  private static final String TURN =
      "insert into key_turn (purpose, key_id) values (?, ?) on conflict do nothing";
  private static final String USED = "select key_id from keys_in_use() where purpose = ?";
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
      checkNumbers(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the proofs of the keys could not be read", e);
    }
  }

  private void checkEncryption(Connection connection) throws SQLException {
    Map<String, Seal> seals = new LinkedHashMap<>();
    keys.encryption().forEach((id, key) -> seals.put(id, new Seal(key)));
    for (Map.Entry<String, Seal> each : seals.entrySet()) {
      insert(connection, ENCRYPTION, each.getKey(), each.getValue().close(PROVEN, boundTo()));
    }
    for (Map.Entry<String, String> proof : proofs(connection, ENCRYPTION).entrySet()) {
      Seal seal = seals.get(proof.getKey());
      if (seal != null && seal.open(proof.getValue(), boundTo()).filter(PROVEN::equals).isEmpty()) {
        throw anotherKey(SecretKeys.ENCRYPTION, proof.getKey());
      }
    }
    checkUse(connection, ENCRYPTION, SecretKeys.ENCRYPTION, seals.keySet());
    turn(connection, ENCRYPTION, seals.keySet());
  }

  private void checkNumbers(Connection connection) throws SQLException {
    Map<String, String> proofs = new LinkedHashMap<>();
    keys.numbers().forEach((id, key) -> proofs.put(id, proof(new Fingerprints(key))));
    for (Map.Entry<String, String> each : proofs.entrySet()) {
      insert(connection, NUMBER, each.getKey(), each.getValue());
    }
    for (Map.Entry<String, String> first : proofs(connection, NUMBER).entrySet()) {
      String proof = proofs.get(first.getKey());
      if (proof != null && !MessageDigest.isEqual(bytes(proof), bytes(first.getValue()))) {
        throw anotherKey(SecretKeys.NUMBERS, first.getKey());
      }
    }
    checkUse(connection, NUMBER, SecretKeys.NUMBERS, proofs.keySet());
    turn(connection, NUMBER, proofs.keySet());
  }

  /** Without a key under which something stands it would be lost. */
  private static void checkUse(
      Connection connection, String purpose, String setting, Set<String> configured)
      throws SQLException {
    try (PreparedStatement used = connection.prepareStatement(USED)) {
      used.setString(1, purpose);
      try (ResultSet rows = used.executeQuery()) {
        while (rows.next()) {
          if (!configured.contains(rows.getString(1))) {
            throw refusal(
                setting,
                "names no key %s, under which something in this database still stands. Add it behind the others, and take it away"
                    + " once /q/health/well says that none is left",
                rows.getString(1));
          }
        }
      }
    }
  }

  private static void turn(Connection connection, String purpose, Set<String> configured)
      throws SQLException {
    try (PreparedStatement turn = connection.prepareStatement(TURN)) {
      turn.setString(1, purpose);
      turn.setString(2, configured.iterator().next());
      turn.executeUpdate();
    }
  }

  private static ConfigurationException anotherKey(String setting, String id) {
    return refusal(
        setting,
        "names a key %s, but not the one that this database was written with. A new key needs a new id, before the others",
        id);
  }

  private void checkFingerprint(Connection connection) throws SQLException {
    String proof = proof(new Fingerprints(keys));
    insert(connection, FINGERPRINT, ONLY, proof);
    String first = proofs(connection, FINGERPRINT).get(ONLY);
    if (!MessageDigest.isEqual(bytes(proof), bytes(first))) {
      throw refusal(
          SecretKeys.FINGERPRINT,
          "is not the key that this database was written with, and the audit trail would look forged. This key cannot be changed;"
              + " the one by which numbers are found can, see tirek.secrets.number-keys");
    }
  }

  private static String proof(Fingerprints fingerprints) {
    return Base64.getEncoder().encodeToString(fingerprints.of("key-check", PROVEN));
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
