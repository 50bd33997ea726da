package kz.tirek.access.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.trail.AuditEvent;

/** Reads the trail and its chain, and adds seals to it. */
@ApplicationScoped
class SealTable {

  static final String EVENT =
      "at, agency, subject, client, roles, deed, family_id, shown, relation, purpose, outcome, request, mac";

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('tirek audit sealer', 0))";
  private static final String NOW =
      """
      select pg_snapshot_xmin(pg_current_snapshot())::text::numeric, pg_current_xact_id()::text::numeric, last
        from (select max(sequence) as last from audit_event where sequence > ?) as unsealed
       where last is not null
      """;
  private static final String UNSEALED = "select count(*) from audit_event where sequence > ?";
  private static final String OLDEST =
      "select at from audit_event where sequence > ? order by sequence limit 1";
  private static final String HEAD = "select position, sequence, hash, mac from audit_head";
  private static final String EVENTS =
      "select sequence, "
          + EVENT
          + " from audit_event where sequence > ? and sequence <= ? order by sequence limit ?";
  private static final String SEAL =
      """
      insert into audit_seal (position, sequence, hash, sealed_at)
      select position, sequence, hash, ? from unnest(?::bigint[], ?::bigint[], ?::bytea[]) as s (position, sequence, hash)
      """;
  private static final String MOVE_HEAD =
      """
      insert into audit_head (position, sequence, hash, mac) values (?, ?, ?, ?)
      on conflict (one) do update set position = excluded.position, sequence = excluded.sequence,
                                      hash = excluded.hash, mac = excluded.mac
      """;

  /** The end of the chain as the table says, and what it is known by. */
  record Head(Link link, byte[] mac) {}

  /**
   * How far the trail is, and which transactions are over.
   *
   * @param oldest every transaction with a lesser number is over
   * @param next every transaction with a greater number was yet to come when this was seen: it is
   *     that of the transaction that looked, and it got it after it had looked. The end of the
   *     snapshot would not do: that is only past the last transaction that was over, and others
   *     with greater numbers may be under way
   * @param last the greatest sequence of an event that was seen
   */
  record Moment(long oldest, long next, long last) {}

  /**
   * An event as the database keeps it.
   *
   * @param sequence its number
   * @param mac what the service knew it by when it wrote it
   */
  record SealedEvent(long sequence, AuditEvent event, byte[] mac) {}

  private final AgroalDataSource database;

  @Inject
  SealTable(AgroalDataSource database) {
    this.database = database;
  }

  /** Whether nobody else seals until the end of the transaction. */
  boolean lock() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        ResultSet got = lock.executeQuery()) {
      return got.next() && got.getBoolean(1);
    }
  }

  /** How far the trail is; empty where it has nothing after this event. */
  Optional<Moment> now(long sealed) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement now = connection.prepareStatement(NOW)) {
      now.setLong(1, sealed);
      try (ResultSet row = now.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Moment(
                    row.getBigDecimal(1).longValueExact(),
                    row.getBigDecimal(2).longValueExact(),
                    row.getLong(3)))
            : Optional.empty();
      }
    }
  }

  /** How many events there are after this one, which was sealed last. */
  long unsealed(long sealed) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unsealed = connection.prepareStatement(UNSEALED)) {
      unsealed.setLong(1, sealed);
      try (ResultSet row = unsealed.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** When the first event after this one happened, which was sealed last. */
  Optional<Instant> oldestUnsealed(long sealed) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
      oldest.setLong(1, sealed);
      try (ResultSet row = oldest.executeQuery()) {
        return row.next()
            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  Optional<Head> head() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement head = connection.prepareStatement(HEAD);
        ResultSet row = head.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Head(new Link(row.getLong(1), row.getLong(2), row.getBytes(3)), row.getBytes(4)))
          : Optional.empty();
    }
  }

  List<SealedEvent> events(long after, long upTo, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unsealed = connection.prepareStatement(EVENTS)) {
      unsealed.setLong(1, after);
      unsealed.setLong(2, upTo);
      unsealed.setInt(3, most);
      List<SealedEvent> events = new ArrayList<>();
      try (ResultSet row = unsealed.executeQuery()) {
        while (row.next()) {
          events.add(event(row.getLong(1), row, 2));
        }
      }
      return events;
    }
  }

  /**
   * The event whose columns begin here. What was put in by a stranger may hold what no event of
   * ours does, and is read nevertheless: it is to be told, not to stop whoever reads it.
   */
  static SealedEvent event(long sequence, ResultSet row, int at) throws SQLException {
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
        ? Arrays.stream(list).flatMap(SealTable::values)
        : Stream.of(new Object[] {value});
  }

  /**
   * @param now truncated to microseconds, as the seals have it
   */
  void add(List<Link> links, byte[] mac, Instant now) throws SQLException {
    Link head = links.get(links.size() - 1);
    try (Connection connection = database.getConnection();
        PreparedStatement seal = connection.prepareStatement(SEAL);
        PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
      seal.setObject(1, now.atOffset(ZoneOffset.UTC));
      seal.setArray(2, longs(connection, links.stream().map(Link::position).toArray()));
      seal.setArray(3, longs(connection, links.stream().map(Link::sequence).toArray()));
      seal.setArray(
          4,
          connection.createArrayOf("bytea", links.stream().map(Link::hash).toArray(byte[][]::new)));
      seal.executeUpdate();
      move.setLong(1, head.position());
      move.setLong(2, head.sequence());
      move.setBytes(3, head.hash());
      move.setBytes(4, mac);
      move.executeUpdate();
    }
  }

  private static Array longs(Connection connection, Object[] values) throws SQLException {
    return connection.createArrayOf("bigint", values);
  }
}
