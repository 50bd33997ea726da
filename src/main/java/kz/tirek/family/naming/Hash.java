package kz.tirek.family.naming;

/**
 * A text as a number of 64 bits, the same on every node and for good (FNV-1a, mixed once more).
 * What is found by it is compared again, so that it need not be unique.
 */
final class Hash {

  private static final long BEGIN = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  static long of(String text) {
    long hash = BEGIN;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}
