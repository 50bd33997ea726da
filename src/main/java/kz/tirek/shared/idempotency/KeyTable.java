package kz.tirek.shared.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of keys; its connection takes part in the caller's transaction. */
@Singleton
class KeyTable {

  private static final String INSERT =
      """
      insert into idempotency_key
        (agency, subject, key, request, fingerprint, resource_id, status, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String FIND =
      """
      select request, fingerprint, resource_id, status
      from idempotency_key
      where agency = ? and subject = ? and key = ?
      """;

  // so few at once that no statement takes long; what a request has in hand is left to the next
  // time
  private static final String FORGET =
      """
      delete from idempotency_key
      where (agency, subject, key) in (
        select agency, subject, key
        from idempotency_key
        where recorded_at < ?
        order by recorded_at
        limit ?
        for update skip locked)
      """;

  private final DataSource database;

  @Inject
  KeyTable(DataSource database) {
    this.database = database;
  }

  /** Waits for another transaction that has inserted the same key; false when it committed. */
  boolean insert(String agency, String subject, String key, StoredKey stored, Instant now)
      throws SQLException {
    try (var connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, agency);
      insert.setString(2, subject);
      insert.setString(3, key);
      insert.setString(4, stored.request());
      insert.setBytes(5, stored.fingerprint());
      insert.setObject(6, stored.outcome().resourceId());
      insert.setInt(7, stored.outcome().status());
      insert.setObject(8, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  /** Empty when the key was never used, or is forgotten. */
  Optional<StoredKey> find(String agency, String subject, String key) throws SQLException {
    try (var connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, agency);
      find.setString(2, subject);
      find.setString(3, key);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new StoredKey(
                row.getString("request"),
                row.getBytes("fingerprint"),
                new Outcome(row.getObject("resource_id", UUID.class), row.getInt("status"))));
      }
    }
  }

  /** Deletes up to so many keys that were recorded before; says how many there were. */
  int forget(Instant before, int most) throws SQLException {
    try (var connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, before.atOffset(ZoneOffset.UTC));
      forget.setInt(2, most);
      return forget.executeUpdate();
    }
  }
}
