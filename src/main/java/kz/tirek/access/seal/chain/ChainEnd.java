package kz.tirek.access.seal.chain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Where the chain ends, and what is not sealed behind it. */
@ApplicationScoped
public class ChainEnd {

  private static final String UNSEALED = "select count(*) from audit_event where sequence > ?";
  private static final String OLDEST =
      "select at from audit_event where sequence > ? order by sequence limit 1";
  private static final String HEAD = "select position, sequence, hash, mac from audit_head";

  /** The end of the chain as the table says, and what it is known by. */
  public record Head(Link link, byte[] mac) {}

  private final AgroalDataSource database;

  @Inject
  ChainEnd(AgroalDataSource database) {
    this.database = database;
  }

  /** How many events there are after this one, which was sealed last. */
  public long unsealed(long sealed) throws SQLException {
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
  public Optional<Instant> oldestUnsealed(long sealed) throws SQLException {
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

  public Optional<Head> head() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement head = connection.prepareStatement(HEAD);
        ResultSet row = head.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Head(new Link(row.getLong(1), row.getLong(2), row.getBytes(3)), row.getBytes(4)))
          : Optional.empty();
    }
  }
}
