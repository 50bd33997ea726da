package kz.tirek.shared.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keyed fingerprints by which numbers of people are found. The first key makes them; as long as
 * rows with those of older keys are left, a number is looked for under all of them.
 */
@Singleton
public class NumberPrints {

  private final Map<String, Fingerprints> byKey = new LinkedHashMap<>();
  private final String current;

  @Inject
  public NumberPrints(SecretKeys keys) {
    keys.numbers().forEach((id, key) -> byKey.put(id, new Fingerprints(key)));
    this.current = keys.numbers().keySet().iterator().next();
  }

  /** The id of the key that makes fingerprints. */
  public String current() {
    return current;
  }

  /** The ids of all keys. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /** The fingerprint of a number as it is kept, 32 bytes. */
  public byte[] of(String kind, String number) {
    return byKey.get(current).of(kind, number);
  }

  /** What the number's fingerprint may be, by any of the keys. */
  public List<byte[]> all(String kind, String number) {
    return byKey.values().stream().map(each -> each.of(kind, number)).toList();
  }
}
