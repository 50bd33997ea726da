package kz.tirek.access.seal.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.trail.AuditEvent;

/**
 * An event as the database keeps it.
 *
 * @param sequence its number
 * @param mac what the service knew it by when it wrote it
 */
public record SealedEvent(long sequence, AuditEvent event, byte[] mac) {

  /** Of the table of events, in the order in which they are read. */
  public static final String COLUMNS =
      "at, agency, subject, client, roles, deed, family_id, shown, relation, purpose, outcome, request, mac";

  /**
   * The event whose columns begin here. What was put in by a stranger may hold what no event of
   * ours does, and is read nevertheless: it is to be told, not to stop whoever reads it.
   */
  public static SealedEvent of(long sequence, ResultSet row, int at) throws SQLException {
    Array shown = row.getArray(at + 7);
    AuditEvent event =
        new AuditEvent(
            row.getObject(at, OffsetDateTime.class).toInstant(),
            row.getString(at + 1),
            row.getString(at + 2),
            row.getString(at + 3),
            values(row.getArray(at + 4), String.class),
            row.getString(at + 5),
            row.getObject(at + 6, UUID.class),
            shown == null ? null : values(shown, UUID.class),
            row.getString(at + 8),
            row.getString(at + 9),
            row.getString(at + 10),
            row.getObject(at + 11, UUID.class));
    return new SealedEvent(sequence, event, row.getBytes(at + 12));
  }

  private static <T> List<T> values(Array array, Class<T> type) throws SQLException {
    return values(array.getArray()).map(type::cast).toList();
  }

  private static Stream<Object> values(Object value) {
    return value instanceof Object[] list
        ? Arrays.stream(list).flatMap(SealedEvent::values)
        : Stream.of(new Object[] {value});
  }
}
