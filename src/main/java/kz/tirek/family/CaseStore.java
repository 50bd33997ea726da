package kz.tirek.family;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.family.StoredCase.StoredFact;
import kz.tirek.family.StoredCase.StoredMember;
import kz.tirek.family.facts.FactReader;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.family.number.Document;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.shared.secret.Vault;

/** Reads a case whole, in one round trip to the database. */
@ApplicationScoped
public class CaseStore {

  private static final String CASE =
      """
      select case_number, status, opened_at, version from family where family_id = ? and agency = ?;
      select m.person_id, m.recorded_at, i.identifier_id, i.kind, i.secret,
             i.observed_on, i.source, i.recorded_at, i.recorded_by,
             i.document, i.holds_from, i.valid_until, i.held
        from member m
        left join identifier i on i.family_id = m.family_id and i.person_id = m.person_id
             and i.recorded_at <= ? and (i.replaced_at is null or i.replaced_at > ?)
             and (i.holds_from is null or i.holds_from <= ?) and (i.holds_until is null or i.holds_until >= ?)
       where m.family_id = ? and m.recorded_at <= ?
       order by m.position, m.person_id, i.observed_on desc, i.recorded_at desc, i.identifier_id desc;
      select fact_id, person_id, area, value, observed_on, source, recorded_at, recorded_by,
             holds_from is null and observed_on > ?, coalesce(holds_until < ?, false),
             case when observed_on <= ? then observed_on else holds_from end
        from fact
       where family_id = ? and recorded_at <= ? and (replaced_at is null or replaced_at > ?)
         and (holds_from is null or holds_from <= ?)
       order by fact_id
      """;

  /** Many cases: the same, without the numbers. */
  private static final String OPEN_CASES =
      """
      select family_id, case_number, opened_at, version from family
       where family_id > ? and family_id <= ? and status = 'OPEN' order by family_id;
      select family_id, person_id, recorded_at
        from member
       where family_id > ? and family_id <= ? and recorded_at <= ?
       order by family_id, position, person_id;
      select fact_id, person_id, area, value, observed_on, source, recorded_at, recorded_by,
             holds_from is null and observed_on > ?, coalesce(holds_until < ?, false),
             case when observed_on <= ? then observed_on else holds_from end, family_id
        from fact
       where family_id > ? and family_id <= ? and recorded_at <= ? and (replaced_at is null or replaced_at > ?)
         and (holds_from is null or holds_from <= ?)
       order by family_id, fact_id
      """;

  private final AgroalDataSource database;
  private final Vault vault;
  private final FactReader reader;

  @Inject
  CaseStore(AgroalDataSource database, Vault vault, FactReader reader) {
    this.database = database;
    this.vault = vault;
    this.reader = reader;
  }

  /**
   * A case as it was on a day and known by an instant.
   *
   * @return nothing where there is no such case, or it is another agency's
   */
  public Optional<StoredCase> read(String agency, UUID familyId, LocalDate asOf, Instant knownOn) {
    OffsetDateTime by = knownOn.atOffset(ZoneOffset.UTC);
    try (var connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CASE)) {
      Object[] parameters = {
        familyId, agency, by, by, asOf, asOf, familyId, by, asOf, asOf, asOf, familyId, by, by, asOf
      };
      execute(statement, parameters);
      try (ResultSet family = statement.getResultSet()) {
        if (!family.next()) {
          return Optional.empty();
        }
        String number = family.getString(1);
        Status status = Status.valueOf(family.getString(2));
        Instant openedAt = family.getObject(3, OffsetDateTime.class).toInstant();
        int version = family.getInt(4);
        statement.getMoreResults();
        List<Known> known = known(statement.getResultSet());
        statement.getMoreResults();
        Household household = Household.of(facts(statement.getResultSet()), reader);
        return Optional.of(
            new StoredCase(
                familyId,
                number,
                status,
                openedAt,
                version,
                members(familyId, asOf, known, household),
                household.facts()));
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException("a case could not be read", unreadable);
    }
  }

  private static void execute(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    statement.execute();
  }

  /**
   * The open cases of all agencies whose ids follow one and do not follow another, in the order of
   * their ids, for work that nobody looks at: without the numbers that name and reach people, which
   * stay locked. It reads as many as there are.
   *
   * @param knownOn also chooses the members; the version is the present one
   */
  public List<OpenCase> readOpen(UUID after, UUID upTo, LocalDate asOf, Instant knownOn) {
    OffsetDateTime by = knownOn.atOffset(ZoneOffset.UTC);
    try (var connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN_CASES)) {
      execute(statement, after, upTo, after, upTo, by, asOf, asOf, asOf, after, upTo, by, by, asOf);
      Map<UUID, OpenCase> cases = new LinkedHashMap<>();
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          cases.put(
              id,
              new OpenCase(
                  id,
                  rows.getString(2),
                  rows.getObject(3, OffsetDateTime.class).toInstant(),
                  rows.getInt(4)));
        }
      }
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          OpenCase found = cases.get(rows.getObject(1, UUID.class));
          if (found != null) {
            found.known.put(
                rows.getObject(2, UUID.class), rows.getObject(3, OffsetDateTime.class).toInstant());
          }
        }
      }
      statement.getMoreResults();
      try (ResultSet rows = statement.getResultSet()) {
        FactRows facts = new FactRows(rows);
        while (rows.next()) {
          OpenCase found = cases.get(rows.getObject(12, UUID.class));
          if (found != null) {
            found.facts.add(facts.read());
          }
        }
      }
      return List.copyOf(cases.values());
    } catch (SQLException unreadable) {
      throw new IllegalStateException("cases could not be read", unreadable);
    }
  }

  /** One of many cases, its facts still as they are kept. */
  public final class OpenCase {

    private final UUID id;
    private final String number;
    private final Instant openedAt;
    private final int version;
    private final Map<UUID, Instant> known = new LinkedHashMap<>();
    private final List<StoredFact> facts = new ArrayList<>();

    private OpenCase(UUID id, String number, Instant openedAt, int version) {
      this.id = id;
      this.number = number;
      this.openedAt = openedAt;
      this.version = version;
    }

    public UUID id() {
      return id;
    }

    /** The version of the case. */
    public int version() {
      return version;
    }

    /**
     * The case.
     *
     * @throws IllegalStateException where a fact of it cannot be read
     */
    public StoredCase stored() {
      Household household = Household.of(facts, reader);
      List<StoredMember> members = new ArrayList<>();
      known.forEach(
          (person, since) -> {
            if (household.has(person)) {
              members.add(StoredMember.of(person, household.joinedOn(person), since));
            }
          });
      return new StoredCase(
          id, number, Status.OPEN, openedAt, version, List.copyOf(members), household.facts());
    }

    @Override
    public String toString() {
      return "OpenCase[id=" + id + "]";
    }
  }

  /** A row of a person who is or was a member, with one of the numbers; still encrypted. */
  private record Known(
      UUID person,
      Instant since,
      UUID id,
      IdentifierKind kind,
      String secret,
      LocalDate observedOn,
      String source,
      Instant recordedAt,
      String recordedBy,
      Document.Kind document,
      LocalDate holdsFrom,
      LocalDate validUntil,
      Boolean held) {

    static Known of(ResultSet row) throws SQLException {
      OffsetDateTime recorded = row.getObject(8, OffsetDateTime.class);
      String kind = row.getString(4);
      String document = row.getString(10);
      return new Known(
          row.getObject(1, UUID.class),
          row.getObject(2, OffsetDateTime.class).toInstant(),
          row.getObject(3, UUID.class),
          kind == null ? null : IdentifierKind.valueOf(kind),
          row.getString(5),
          row.getObject(6, LocalDate.class),
          row.getString(7),
          recorded == null ? null : recorded.toInstant(),
          row.getString(9),
          document == null ? null : Document.Kind.valueOf(document),
          row.getObject(11, LocalDate.class),
          row.getObject(12, LocalDate.class),
          row.getObject(13, Boolean.class));
    }

    @Override
    public String toString() {
      return "Known[...]";
    }
  }

  private static List<Known> known(ResultSet rows) throws SQLException {
    List<Known> known = new ArrayList<>();
    while (rows.next()) {
      known.add(Known.of(rows));
    }
    return known;
  }

  private List<StoredMember> members(
      UUID familyId, LocalDate asOf, List<Known> known, Household household) {
    Map<UUID, StoredMember> members = new LinkedHashMap<>();
    for (Known each : known) {
      UUID person = each.person;
      if (!household.has(person)) {
        continue;
      }
      StoredMember member =
          members.computeIfAbsent(
              person, id -> StoredMember.of(id, household.joinedOn(id), each.since));
      if (each.kind == null) {
        continue;
      }
      String number =
          vault.unlock(each.secret, familyId.toString(), person.toString(), each.kind.name());
      switch (each.kind) {
        // the one that was observed last comes first
        case IIN -> {
          if (member.iin() == null) {
            members.put(person, member.with(identifier(asOf, number, each)));
          }
        }
        case PHONE -> member.phones().add(identifier(asOf, number, each));
        case DOCUMENT -> {
          Document document =
              new Document(each.document, number, each.holdsFrom, each.validUntil, each.held, null);
          member.documents().add(identifier(asOf, document, each));
        }
      }
    }
    return List.copyOf(members.values());
  }

  private static <T> Recorded<T> identifier(LocalDate asOf, T known, Known each) {
    boolean heldBack = each.observedOn.isAfter(asOf) && each.holdsFrom == null;
    return new Recorded<>(
        each.id,
        each.person,
        each.observedOn,
        Source.valueOf(each.source),
        each.recordedAt,
        each.recordedBy,
        heldBack ? true : null,
        known);
  }

  private static List<StoredFact> facts(ResultSet rows) throws SQLException {
    List<StoredFact> facts = new ArrayList<>();
    FactRows reading = new FactRows(rows);
    while (rows.next()) {
      facts.add(reading.read());
    }
    return facts;
  }

  /** Reads facts row by row; those that were recorded together share their instant. */
  private static final class FactRows {

    private final ResultSet rows;
    private OffsetDateTime recorded;
    private Instant recordedAt;

    FactRows(ResultSet rows) {
      this.rows = rows;
    }

    /** The fact in the present row. */
    StoredFact read() throws SQLException {
      OffsetDateTime at = rows.getObject(7, OffsetDateTime.class);
      if (!at.equals(recorded)) {
        recorded = at;
        recordedAt = at.toInstant();
      }
      return new StoredFact(
          rows.getObject(1, UUID.class),
          rows.getObject(2, UUID.class),
          rows.getString(3),
          rows.getString(4),
          rows.getObject(5, LocalDate.class),
          Source.valueOf(rows.getString(6)),
          recordedAt,
          rows.getString(8),
          rows.getBoolean(9) ? true : null,
          rows.getBoolean(10),
          rows.getObject(11, LocalDate.class));
    }
  }
}
