package kz.tirek.shared.idempotency;

import java.security.MessageDigest;

/** A row of the table, without whose and which key it is. */
record StoredKey(String request, byte[] fingerprint, Outcome outcome) {

  boolean standsForTheSameAs(StoredKey other) {
    return request.equals(other.request) && MessageDigest.isEqual(fingerprint, other.fingerprint);
  }
}
