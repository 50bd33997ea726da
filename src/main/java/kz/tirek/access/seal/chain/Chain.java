package kz.tirek.access.seal.chain;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Instant;
import kz.tirek.access.trail.EventBytes;
import kz.tirek.shared.secret.Fingerprints;

/**
 * Makes seals: HMAC-SHA-256 under a key that is not in the database, over the seal before, every
 * field of the event, and when it was sealed. Without the key nobody can make a chain that fits a
 * changed trail.
 */
@Singleton
public class Chain {

  private static final String SEAL = "audit trail: seal";
  private static final String HEAD = "audit trail: head";

  private final Fingerprints fingerprints;

  @Inject
  Chain(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  /**
   * The seal that follows this one when the event is sealed.
   *
   * @param at truncated to microseconds, as the database keeps it
   */
  public Link next(Link before, SealedEvent sealed, Instant at) {
    long position = before.position() + 1;
    byte[] hash =
        fingerprints.of(
            SEAL,
            EventBytes.bytes(
                out -> {
                  out.write(before.hash());
                  out.writeLong(position);
                  out.writeLong(sealed.sequence());
                  EventBytes.write(out, sealed.event());
                  EventBytes.write(out, at);
                  out.write(sealed.mac());
                }));
    return new Link(position, sealed.sequence(), hash);
  }

  /** What the end of the chain is known by. */
  public byte[] mac(Link head) {
    return fingerprints.of(
        HEAD,
        EventBytes.bytes(
            out -> {
              out.writeLong(head.position());
              out.writeLong(head.sequence());
              out.write(head.hash());
            }));
  }

  public boolean isHead(Link head, byte[] mac) {
    return MessageDigest.isEqual(mac(head), mac);
  }
}
