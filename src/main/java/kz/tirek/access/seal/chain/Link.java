package kz.tirek.access.seal.chain;

import java.util.Arrays;

/**
 * One seal of the chain.
 *
 * @param position 1, 2, 3...
 * @param sequence the event that it seals
 * @param hash the keyed hash of the seal before it and of that event
 */
public record Link(long position, long sequence, byte[] hash) {

  /** What stands before the first seal, and before every event. */
  public static final Link START = new Link(0, Long.MIN_VALUE, new byte[32]);

  public boolean isSameAs(Link other) {
    return position == other.position
        && sequence == other.sequence
        && Arrays.equals(hash, other.hash);
  }
}
