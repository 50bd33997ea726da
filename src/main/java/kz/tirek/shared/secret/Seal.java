package kz.tirek.shared.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes small texts with AES-256-GCM so that they can neither be read nor changed, and open only
 * beside what they were bound to. The texts it makes are safe in URLs.
 */
public final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** To look a cipher up costs more than to open a small text. */
  private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Seal::newCipher);

  private final SecretKeySpec key;

  /**
   * @param key 32 bytes
   */
  Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public String close(String plain, byte[] boundTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, boundTo)
              .doFinal(plain.getBytes(StandardCharsets.UTF_8));
      byte[] whole =
          ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException noSuchCipher) {
      throw new IllegalStateException(noSuchCipher);
    }
  }

  /** The plain text; empty when the sealed text was changed, or closed by another or elsewhere. */
  public Optional<String> open(String sealed, byte[] boundTo) {
    try {
      ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
      if (whole.remaining() < NONCE_BYTES + TAG_BITS / 8) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      byte[] closed = new byte[whole.remaining()];
      whole.get(closed);
      byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce, boundTo).doFinal(closed);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | AEADBadTagException foreign) {
      return Optional.empty();
    } catch (GeneralSecurityException noSuchCipher) {
      throw new IllegalStateException(noSuchCipher);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
    Cipher cipher = CIPHER.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo);
    return cipher;
  }

  private static Cipher newCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException noSuchCipher) {
      throw new IllegalStateException(noSuchCipher);
    }
  }
}
