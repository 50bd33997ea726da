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
  static final String PAGE_TOKEN = "tirek.secrets.page-token-key";

  private static final int KEY_BYTES = 32;

  private final Map<String, byte[]> encryption = new LinkedHashMap<>();
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
    for (String pair : required(ENCRYPTION, setting).split(",")) {
      String[] idAndKey = pair.strip().split(":", 2);
      if (idAndKey.length < 2 || !idAndKey[0].matches("[A-Za-z0-9_.-]{1,32}")) {
        throw new ConfigurationException(ENCRYPTION + " must be a list of <id>:<base64>");
      }
      if (encryption.put(idAndKey[0], key(ENCRYPTION, idAndKey[1])) != null) {
        throw new ConfigurationException(ENCRYPTION + " names the same key id twice");
      }
    }
    this.fingerprint = key(FINGERPRINT, required(FINGERPRINT, setting));
    this.pageTokens = new Seal(key(PAGE_TOKEN, required(PAGE_TOKEN, setting)));
  }

  /** Keys by id; the first is the one that locks. */
  Map<String, byte[]> encryption() {
    return Collections.unmodifiableMap(encryption);
  }

  byte[] fingerprint() {
    return fingerprint;
  }

  public Seal pageTokens() {
    return pageTokens;
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
