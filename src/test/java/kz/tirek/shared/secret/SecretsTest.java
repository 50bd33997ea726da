package kz.tirek.shared.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final String A = key('a');
  private static final String B = key('b');

  private static String key(char letter) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) letter);
    return Base64.getEncoder().encodeToString(key);
  }

  private static SecretKeys keys(String name, String value) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                SecretKeys.ENCRYPTION, "a:" + A,
                SecretKeys.FINGERPRINT, A,
                SecretKeys.PAGE_TOKEN, B));
    settings.put(name, value);
    return new SecretKeys(settings::get);
  }

  private static Vault vault(String keys) {
    return new Vault(keys(SecretKeys.ENCRYPTION, keys));
  }

  @Nested
  class A_vault {

    private final Vault vault = vault("a:" + A);

    @Test
    void gives_back_what_was_locked_in_the_same_place() {
      String locked = vault.lock("a secret, құпия", "family", "person", "iin");

      assertTrue(locked.startsWith("a:"));
      assertFalse(locked.contains("secret"));
      assertEquals("a secret, құпия", vault.unlock(locked, "family", "person", "iin"));
    }

    @Test
    void never_locks_the_same_way_twice() {
      assertNotEquals(vault.lock("same", "place"), vault.lock("same", "place"));
    }

    @Test
    void stays_shut_for_another_person() {
      String locked = vault.lock("secret", "family", "person", "iin");

      assertThrows(
          IllegalStateException.class, () -> vault.unlock(locked, "family", "other", "iin"));
    }

    @Test
    void opens_old_secrets_after_the_key_was_changed() {
      String old = vault.lock("secret", "place");
      Vault rotated = vault("b:" + B + ", a:" + A);

      assertEquals("secret", rotated.unlock(old, "place"));
      assertTrue(rotated.lock("secret", "place").startsWith("b:"));
    }

    @Test
    void stays_shut_without_the_key() {
      String locked = vault.lock("secret", "place");

      assertThrows(IllegalStateException.class, () -> vault("b:" + B).unlock(locked, "place"));
      assertThrows(IllegalStateException.class, () -> vault("a:" + B).unlock(locked, "place"));
    }
  }

  @Nested
  class A_fingerprint {

    @Test
    void is_the_same_for_the_same_value_key_and_kind_alone() {
      Fingerprints ours = new Fingerprints(keys(SecretKeys.FINGERPRINT, A));
      Fingerprints theirs = new Fingerprints(keys(SecretKeys.FINGERPRINT, B));

      assertArrayEquals(ours.of("iin", "1"), ours.of("iin", "1"));
      assertFalse(Arrays.equals(ours.of("iin", "1"), ours.of("iin", "2")));
      assertFalse(Arrays.equals(ours.of("iin", "1"), ours.of("phone", "1")));
      assertFalse(Arrays.equals(ours.of("iin", "1"), theirs.of("iin", "1")));
    }
  }

  @Nested
  class Keys {

    @Test
    void that_are_missing_short_or_malformed_are_named_but_not_quoted() {
      refused(SecretKeys.FINGERPRINT, null);
      refused(SecretKeys.FINGERPRINT, "c2hvcnQ=");
      refused(SecretKeys.PAGE_TOKEN, "not base64!");
      refused(SecretKeys.ENCRYPTION, A);
      refused(SecretKeys.ENCRYPTION, "a:c2hvcnQ=");
      refused(SecretKeys.ENCRYPTION, "a:" + A + ",a:" + B);
      refused(SecretKeys.NUMBERS, A);
      refused(SecretKeys.NUMBERS, "fingerprint:" + A);
      refused(SecretKeys.NUMBERS, "a:" + A + ",a:" + B);
    }

    private void refused(String name, String value) {
      var e = assertThrows(ConfigurationException.class, () -> keys(name, value));

      assertTrue(e.getMessage().contains(name));
      assertFalse(value != null && e.getMessage().contains(value));
    }
  }

  @Nested
  class Keys_of_numbers {

    private List<String> order(String numbers) {
      return List.copyOf(keys(SecretKeys.NUMBERS, numbers).numbers().keySet());
    }

    @Test
    void begin_with_the_fingerprint_key_and_keep_it_where_it_is_placed_or_last() {
      assertEquals(List.of("fingerprint"), order(""));
      assertEquals(List.of("b", "fingerprint"), order("b:" + B));
      assertEquals(List.of("fingerprint", "b"), order("fingerprint, b:" + B));
      assertArrayEquals(
          new Fingerprints(keys(SecretKeys.NUMBERS, "")).of("IIN", "1"),
          new NumberPrints(keys(SecretKeys.NUMBERS, "fingerprint,b:" + B)).of("IIN", "1"));
    }
  }

  @Nested
  class Keys_of_development {

    @TempDir Path folder;

    @Test
    void are_made_once_and_kept_for_their_owner_alone() throws Exception {
      Path data = folder.resolve("data");

      String first = new DevelopmentKeys(data).value(SecretKeys.FINGERPRINT);
      String second = new DevelopmentKeys(data).value(SecretKeys.FINGERPRINT);

      assertEquals(first, second);
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(data.resolve("secrets.properties"))));
      new SecretKeys(new DevelopmentKeys(data)::value);
    }
  }
}
