package kz.tirek.access.seal.check;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.SealedEvent;
import kz.tirek.access.seal.check.Verifying.Sealed;
import kz.tirek.access.seal.check.Verifying.Stretch;

/** Reads the chain and what it seals, a stretch at a time. */
@ApplicationScoped
class SealedStretches {

  private static final String SEALS =
      "select s.position, s.sequence, s.hash, s.sealed_at, e.sequence, "
          + SealedEvent.COLUMNS
          + " from audit_seal s left join audit_event e on e.sequence = s.sequence"
          + " where s.position > ? order by s.position limit ?";
  private static final String SEQUENCES =
      "select sequence from audit_event where sequence > ? and sequence <= ? order by sequence";

  /** No two events of one request are known by the same mark. */
  private static final String COPIES =
      """
      select e.sequence from audit_event e
       where e.sequence > ? and e.sequence <= ?
         and exists (select from audit_event o where o.request = e.request and o.mac = e.mac and o.sequence < e.sequence)
      """;

  private static final String SEAL =
      "select position, sequence, hash, sealed_at from audit_seal where position = ?";

  /** A seal, and when it was made. */
  record Seal(Link link, Instant at) {}

  private final AgroalDataSource database;

  @Inject
  SealedStretches(AgroalDataSource database) {
    this.database = database;
  }

  /** The next seals after this one, and all that stands between them. */
  Stretch read(Link last, int most) throws SQLException {
    List<Sealed> seals = seals(last.position(), most);
    if (seals.isEmpty()) {
      return new Stretch(seals, List.of(), Set.of());
    }
    long end = seals.get(seals.size() - 1).link().sequence();
    return new Stretch(
        seals,
        sequences(SEQUENCES, last.sequence(), end),
        new HashSet<>(sequences(COPIES, last.sequence(), end)));
  }

  Optional<Seal> seal(long position) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement seal = connection.prepareStatement(SEAL)) {
      seal.setLong(1, position);
      try (ResultSet row = seal.executeQuery()) {
        return row.next() ? Optional.of(seal(row)) : Optional.empty();
      }
    }
  }

  private List<Sealed> seals(long after, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement seals = connection.prepareStatement(SEALS)) {
      seals.setLong(1, after);
      seals.setInt(2, most);
      List<Sealed> found = new ArrayList<>();
      try (ResultSet row = seals.executeQuery()) {
        while (row.next()) {
          Seal seal = seal(row);
          boolean there = row.getObject(5) != null;
          found.add(
              new Sealed(
                  seal.link(), seal.at(), there ? SealedEvent.of(row.getLong(5), row, 6) : null));
        }
      }
      return found;
    }
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        new Link(row.getLong(1), row.getLong(2), row.getBytes(3)),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }

  private List<Long> sequences(String query, long after, long upTo) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement sequences = connection.prepareStatement(query)) {
      sequences.setLong(1, after);
      sequences.setLong(2, upTo);
      List<Long> found = new ArrayList<>();
      try (ResultSet row = sequences.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
      return found;
    }
  }
}
