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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.SealedEvent;

/** What is to be sealed, and the seals that are added. */
@ApplicationScoped
class SealTable {

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('tirek audit sealer', 0))";
  private static final String NOW =
      """
      select pg_snapshot_xmin(pg_current_snapshot())::text::numeric, pg_current_xact_id()::text::numeric, last
        from (select max(sequence) as last from audit_event where sequence > ?) as unsealed
       where last is not null
      """;
  private static final String EVENTS =
      "select sequence, "
          + SealedEvent.COLUMNS
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

  List<SealedEvent> events(long after, long upTo, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unsealed = connection.prepareStatement(EVENTS)) {
      unsealed.setLong(1, after);
      unsealed.setLong(2, upTo);
      unsealed.setInt(3, most);
      List<SealedEvent> events = new ArrayList<>();
      try (ResultSet row = unsealed.executeQuery()) {
        while (row.next()) {
          events.add(SealedEvent.of(row.getLong(1), row, 2));
        }
      }
      return events;
    }
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
