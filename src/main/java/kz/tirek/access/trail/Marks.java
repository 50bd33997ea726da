package kz.tirek.access.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import kz.tirek.shared.secret.Fingerprints;

/**
 * What events are known by: HMAC-SHA-256 under a key that is not in the database, so that nobody
 * without it can put one in. Not over relation and purpose, which the database finds out: those are
 * the seal's.
 */
@Singleton
public class Marks {

  private static final String EVENT = "audit trail: event";

  private final Fingerprints fingerprints;

  @Inject
  Marks(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  public byte[] of(AuditEvent event) {
    return fingerprints.of(EVENT, EventBytes.bytes(out -> EventBytes.writeDeed(out, event)));
  }

  public boolean isOf(AuditEvent event, byte[] mark) {
    return MessageDigest.isEqual(of(event), mark);
  }
}
