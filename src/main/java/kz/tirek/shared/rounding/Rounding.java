package kz.tirek.shared.rounding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rounds each figure up or down to a multiple of 5, from a border on that only this service knows,
 * and does not tell small ones. The borders belong to what is counted and where: what stays as it
 * is gives the same figure each time it is asked for, and a figure that changes, appears or
 * disappears says that the count crossed a border, not which count it is now.
 */
public final class Rounding {

  public static final int STEP = 5;

  /** Fewer are never told. */
  public static final int FEWEST = 5;

  /** As many and more are always told. */
  public static final int ALWAYS = 7;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  public Rounding(byte[] salt) {
    key = new SecretKeySpec(salt, ALGORITHM);
  }

  /**
   * @param what the figure counts; of all places alike a figure is told from the same count on,
   *     since a part that is told of a whole that is not would tell of the other parts
   * @param where of whom
   */
  public RoundedFigure of(long count, String what, String where) {
    if (count < FEWEST || count < FEWEST + hash(what) % (ALWAYS - FEWEST + 1)) {
      return RoundedFigure.SMALL;
    }
    long lift = hash(what + " " + where) % STEP;
    return RoundedFigure.about(Math.toIntExact((count + lift) / STEP * STEP));
  }

  private long hash(String place) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(place.getBytes(UTF_8));
      long number = 0;
      for (int i = 0; i < Integer.BYTES; i++) {
        number = number << Byte.SIZE | hash[i] & 0xff;
      }
      return number;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
