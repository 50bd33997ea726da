package kz.tirek.access.seal;

import kz.tirek.access.trail.AuditEvent;

/**
 * An event as the database keeps it.
 *
 * @param sequence its number
 * @param mac what the service knew it by when it wrote it
 */
record SealedEvent(long sequence, AuditEvent event, byte[] mac) {}
