package kz.tirek.shared.secret;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyCheckTest {

  private static final String A = key('a');
  private static final String B = key('b');

  @Inject DataSource database;
  @Inject DevelopmentKeys development;

  private static String key(char letter) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) letter);
    return Base64.getEncoder().encodeToString(key);
  }

  /** A start with these encryption keys beside those of the test run. */
  private void start(String keys) {
    start(keys, development.value(SecretKeys.FINGERPRINT));
  }

  private void start(String keys, String fingerprint) {
    Map<String, String> settings =
        Map.of(
            SecretKeys.ENCRYPTION,
            keys + development.value(SecretKeys.ENCRYPTION),
            SecretKeys.FINGERPRINT,
            fingerprint,
            SecretKeys.PAGE_TOKEN,
            A);
    new KeyCheck(database, new SecretKeys(settings::get)).check();
  }

  private String refused(String keys, String fingerprint) {
    return assertThrows(ConfigurationException.class, () -> start(keys, fingerprint)).getMessage();
  }

  private String refused(String keys) {
    return refused(keys, development.value(SecretKeys.FINGERPRINT));
  }

  @AfterEach
  void forget() throws SQLException {
    Owner.tell(
        "delete from key_check where key_id like 'try-%'",
        "delete from key_turn where key_id like 'try-%'");
  }

  @Test
  void the_same_keys_start_again() {
    start("try-1:" + A + ",");

    assertDoesNotThrow(() -> start("try-1:" + A + ","));
  }

  @Test
  void another_key_under_the_same_id_is_refused_by_name() {
    start("try-1:" + A + ",");

    String refusal = refused("try-1:" + B + ",");

    assertTrue(refusal.contains("tirek.secrets.encryption-keys"), refusal);
    assertTrue(refusal.contains("try-1"), refusal);
    assertFalse(refusal.contains(B), refusal);
    assertDoesNotThrow(() -> start("try-1:" + A + ","));
  }

  @Test
  void a_new_key_before_the_old_one_is_taken() {
    start("try-1:" + A + ",");

    assertDoesNotThrow(() -> start("try-2:" + B + ",try-1:" + A + ","));
    assertDoesNotThrow(() -> start("try-2:" + B + ",try-1:" + A + ","));
  }

  @Test
  void a_key_under_which_nothing_stands_is_not_missed() {
    start("try-2:" + B + ",try-1:" + A + ",");

    assertDoesNotThrow(() -> start("try-2:" + B + ","));
  }

  @Test
  void another_fingerprint_key_is_refused() {
    String refusal = refused("", A);

    assertTrue(refusal.contains("tirek.secrets.fingerprint-key"), refusal);
    assertFalse(refusal.contains(A), refusal);
  }

  @Test
  void proofs_are_written_once_and_tell_nothing_of_the_key() throws SQLException {
    start("try-1:" + A + ",");
    String first = proof();

    start("try-1:" + A + ",");

    assertEquals(first, proof());
    assertFalse(first.contains(A));
  }

  private String proof() throws SQLException {
    try (var connection = database.getConnection();
        var find = connection.prepareStatement("select proof from key_check where key_id = ?")) {
      find.setString(1, "try-1");
      try (var rows = find.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
