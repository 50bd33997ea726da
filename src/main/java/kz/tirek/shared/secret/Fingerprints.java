package kz.tirek.shared.secret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed fingerprints (HMAC-SHA-256, 32 bytes) by which a secret can be found again without being
 * read, and which nobody without the key can make to try values out.
 */
@Singleton
public class Fingerprints {

  private final SecretKeySpec key;

  @Inject
  public Fingerprints(SecretKeys keys) {
    this(keys.fingerprint());
  }

  /**
   * @param key 32 bytes
   */
  Fingerprints(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /**
   * @param kind what the value is, for example {@code iin}; equal values of different kinds have
   *     different fingerprints
   */
  public byte[] of(String kind, String value) {
    return of(kind, value.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] of(String kind, byte[] value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value);
    } catch (GeneralSecurityException noSuchMac) {
      throw new IllegalStateException(noSuchMac);
    }
  }
}
