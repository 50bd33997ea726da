package kz.tirek.shared.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keeps small secrets such as an IIN or a phone number so that the database never sees them plain.
 *
 * <p>What is locked names its key ({@code <key id>:<sealed text>}); the first configured key locks,
 * all of them unlock, so keys can be rotated. What is locked opens only beside the same place, for
 * example family id, person id and kind: moved to another person it stays shut.
 */
@Singleton
public class Vault {

  private final Map<String, Seal> seals = new LinkedHashMap<>();
  private final String current;

  @Inject
  public Vault(SecretKeys keys) {
    keys.encryption().forEach((id, key) -> seals.put(id, new Seal(key)));
    this.current = keys.encryption().keySet().iterator().next();
  }

  /**
   * @param place where the secret belongs, for example family id, person id and kind
   */
  public String lock(String plain, String... place) {
    return current + ":" + seals.get(current).close(plain, bytes(place));
  }

  /**
   * The plain text.
   *
   * @throws IllegalStateException when the key is not configured, or the secret was changed or
   *     belongs to another place
   */
  public String unlock(String locked, String... place) {
    int colon = locked.indexOf(':');
    String id = colon < 0 ? "" : locked.substring(0, colon);
    Seal seal = seals.get(id);
    if (seal == null) {
      throw new IllegalStateException("a secret is locked with a key that is not configured");
    }
    return seal.open(locked.substring(colon + 1), bytes(place))
        .orElseThrow(
            () -> new IllegalStateException("a secret was changed or belongs to another place"));
  }

  /** The id of the key that locks. */
  public String current() {
    return current;
  }

  /** The ids of all keys. */
  public Set<String> keys() {
    return seals.keySet();
  }

  private static byte[] bytes(String... place) {
    return String.join("\u0000", place).getBytes(StandardCharsets.UTF_8);
  }
}
