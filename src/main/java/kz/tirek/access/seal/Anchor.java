package kz.tirek.access.seal;

import java.time.Instant;

/**
 * A seal of the chain, to be kept where nobody who can write the database can write. A chain that
 * was rewritten, even with the key, does not fit it.
 *
 * @param position of the seal, from 1
 * @param hash of the seal, 64 hexadecimal digits
 * @param sealedAt when it was sealed; null when it is not known
 */
public record Anchor(long position, String hash, Instant sealedAt) {}
