package kz.tirek.shared.secret;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * The keys that the operator configures, each 32 bytes in base64. In development and tests those
 * that are not configured come from {@link DevelopmentKeys}.
 */
@Startup
@Singleton
public class SecretKeys {

  /** {@code id:base64} pairs, parted by commas; the first locks, all of them unlock. */
  static final String ENCRYPTION = "tirek.secrets.encryption-keys";

  static final String FINGERPRINT = "tirek.secrets.fingerprint-key";

  /**
   * {@code id:base64} pairs, parted by commas; the first makes the fingerprints of numbers, all of
   * them find. The fingerprint key is one of them: where its id stands, without a key, or last.
   */
  static final String NUMBERS = "tirek.secrets.number-keys";

  /** The id of the fingerprint key among those of numbers. */
  static final String FIRST_NUMBER_KEY = "fingerprint";

  static final String PAGE_TOKEN = "tirek.secrets.page-token-key";

  private static final int KEY_BYTES = 32;

  private final Map<String, byte[]> encryption;
  private final Map<String, byte[]> numbers;
  private final byte[] fingerprint;
  private final Seal pageTokens;

  @Inject
  SecretKeys(Config config, DevelopmentKeys development) {
    this(
        name ->
            config
                .getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .orElseGet(
                    () -> LaunchMode.current().isDevOrTest() ? development.value(name) : null));
  }

  /**
   * @param setting the value of a setting by its name, null when it is not set
   */
  public SecretKeys(Function<String, String> setting) {
    this.encryption = pairs(ENCRYPTION, required(ENCRYPTION, setting));
    this.fingerprint = key(FINGERPRINT, required(FINGERPRINT, setting));
    this.numbers = numbers(setting.apply(NUMBERS), fingerprint);
    this.pageTokens = new Seal(key(PAGE_TOKEN, required(PAGE_TOKEN, setting)));
  }

  /** Keys by id; the first is the one that locks. */
  Map<String, byte[]> encryption() {
    return Collections.unmodifiableMap(encryption);
  }

  /** Keys of the fingerprints of numbers by id; the first is the one that makes them. */
  Map<String, byte[]> numbers() {
    return Collections.unmodifiableMap(numbers);
  }

  byte[] fingerprint() {
    return fingerprint;
  }

  public Seal pageTokens() {
    return pageTokens;
  }

  private static Map<String, byte[]> numbers(String list, byte[] first) {
    String listed = list == null || list.isBlank() ? FIRST_NUMBER_KEY : list;
    String key = FIRST_NUMBER_KEY + ":" + Base64.getEncoder().encodeToString(first);
    boolean placed = false;
    StringBuilder whole = new StringBuilder();
    for (String pair : listed.split(",")) {
      boolean here = pair.strip().equals(FIRST_NUMBER_KEY);
      if (pair.strip().startsWith(FIRST_NUMBER_KEY + ":")) {
        throw new ConfigurationException(
            NUMBERS
                + " names "
                + FIRST_NUMBER_KEY
                + " with a key: that of "
                + FINGERPRINT
                + " is it");
      }
      placed |= here;
      whole.append(here ? key : pair).append(',');
    }
    return pairs(NUMBERS, placed ? whole.toString() : whole + key);
  }

  private static Map<String, byte[]> pairs(String name, String list) {
    Map<String, byte[]> keys = new LinkedHashMap<>();
    for (String pair : list.split(",")) {
      String[] idAndKey = pair.strip().split(":", 2);
      if (idAndKey.length < 2 || !idAndKey[0].matches("[A-Za-z0-9_.-]{1,32}")) {
        throw new ConfigurationException(name + " must be a list of <id>:<base64>");
      }
      if (keys.put(idAndKey[0], key(name, idAndKey[1])) != null) {
        throw new ConfigurationException(name + " names the same key id twice");
      }
    }
    return keys;
  }

  private static String required(String name, Function<String, String> setting) {
    String value = setting.apply(name);
    if (value == null) {
      throw new ConfigurationException(name + " is not configured");
    }
    return value;
  }

  private static byte[] key(String name, String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException malformed) {
      // without the cause: its message quotes the key
      throw new ConfigurationException(name + " is not base64");
    }
    if (key.length != KEY_BYTES) {
      throw new ConfigurationException(
          name + " must be " + KEY_BYTES + " bytes in base64 and is " + key.length);
    }
    return key;
  }
}
