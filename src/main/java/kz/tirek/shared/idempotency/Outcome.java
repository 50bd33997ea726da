package kz.tirek.shared.idempotency;

import java.util.UUID;

/**
 * What came of the first request with a key.
 *
 * @param resourceId what it made or moved; to be read again through the access check
 * @param status the HTTP status it was answered with
 */
public record Outcome(UUID resourceId, int status) {}
