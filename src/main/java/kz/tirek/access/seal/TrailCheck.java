package kz.tirek.access.seal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kz.tirek.access.seal.SealTable.Head;
import kz.tirek.access.seal.Verifying.Sealed;
import kz.tirek.access.trail.Marks;

/** Checks that the trail is as it was sealed. */
@ApplicationScoped
public class TrailCheck {

  private static final int CHUNK = 2_000;

  private static final String SEALS =
      "select s.position, s.sequence, s.hash, e.sequence, "
          + SealTable.EVENT
          + " from audit_seal s left join audit_event e on e.sequence = s.sequence"
          + " where s.position > ? order by s.position limit ?";
  private static final String SEQUENCES =
      "select sequence from audit_event where sequence > ? and sequence <= ? order by sequence";
  private static final String SEAL =
      "select position, sequence, hash, sealed_at from audit_seal where position = ?";

  private final AgroalDataSource database;
  private final SealTable table;
  private final Chain chain;
  private final Marks marks;
  private final TrailScope scope;

  @Inject
  TrailCheck(
      AgroalDataSource database, SealTable table, Chain chain, Marks marks, TrailScope scope) {
    this.database = database;
    this.table = table;
    this.chain = chain;
    this.marks = marks;
    this.scope = scope;
  }

  /**
   * Checks a stretch of the trail, and its end where the stretch reaches it.
   *
   * @param from the first position to check, from 1; the seal before it is believed
   * @param most how many seals to check at most
   * @param anchor a seal that the chain must have; may be null
   */
  public Verification check(long from, int most, Anchor anchor) {
    try {
      scope.wholeTrail();
      Link before = from <= 1 ? Link.START : seal(from - 1).orElse(null);
      if (before == null) {
        return new Verification(
            from, from - 1, false, new Verification.Bad(from - 1, null, Verification.What.CUT));
      }
      // read first: seals that are added meanwhile are none of ours
      Optional<Head> head = table.head();
      Verifying verifying = new Verifying(chain, marks, before, anchor);
      long end = head.map(known -> known.link().position()).orElse(Long.MAX_VALUE);
      boolean more = follow(verifying, Math.min(end, from - 1 + most));
      if (!more || verifying.last().position() >= end) {
        verifying.end(head.map(Head::link).orElse(null), head.map(Head::mac).orElse(null));
        more = false;
      }
      return new Verification(
          from, verifying.last().position(), more && verifying.bad() == null, verifying.bad());
    } catch (SQLException unreadable) {
      throw new IllegalStateException("the audit trail could not be read", unreadable);
    }
  }

  /** Follows the chain up to a position; whether it got there with nothing wrong. */
  private boolean follow(Verifying verifying, long upTo) throws SQLException {
    while (verifying.bad() == null && verifying.last().position() < upTo) {
      long after = verifying.last().position();
      List<Sealed> seals = seals(after, (int) Math.min(CHUNK, upTo - after));
      if (seals.isEmpty()) {
        return false;
      }
      long lastSequence = seals.get(seals.size() - 1).link().sequence();
      verifying.follow(seals, sequences(verifying.last().sequence(), lastSequence));
    }
    return verifying.bad() == null;
  }

  /** The seal at the end of the chain; empty where nothing is sealed yet. */
  public Optional<Anchor> anchor() {
    try {
      scope.wholeTrail();
      Optional<Head> head = table.head();
      return head.isEmpty() ? Optional.empty() : anchor(head.get().link().position());
    } catch (SQLException unreadable) {
      throw new IllegalStateException("the audit trail could not be read", unreadable);
    }
  }

  private Optional<Anchor> anchor(long position) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement seal = connection.prepareStatement(SEAL)) {
      seal.setLong(1, position);
      try (ResultSet row = seal.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Anchor(
                    row.getLong(1),
                    HexFormat.of().formatHex(row.getBytes(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  private Optional<Link> seal(long position) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement seal = connection.prepareStatement(SEAL)) {
      seal.setLong(1, position);
      try (ResultSet row = seal.executeQuery()) {
        return row.next()
            ? Optional.of(new Link(row.getLong(1), row.getLong(2), row.getBytes(3)))
            : Optional.empty();
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
          Link link = new Link(row.getLong(1), row.getLong(2), row.getBytes(3));
          boolean there = row.getObject(4) != null;
          found.add(new Sealed(link, there ? SealTable.event(row.getLong(4), row, 5) : null));
        }
      }
      return found;
    }
  }

  private List<Long> sequences(long after, long upTo) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement sequences = connection.prepareStatement(SEQUENCES)) {
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
