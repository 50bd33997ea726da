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
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.family.number.Document;
import kz.tirek.family.number.IdentifierKind;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.secret.Vault;

/** Reads a case whole, in one round trip to the database. */
@ApplicationScoped
public class CaseStore {

  private static final String CASE =
      """
      select case_number, status, opened_at, version from family where family_id = ? and agency = ?;
      select m.person_id, m.joined, i.identifier_id, i.kind, i.secret,
             i.observed_on, i.source, i.recorded_at, i.recorded_by,
             i.document, i.holds_from, i.valid_until, i.held
        from member m
        left join identifier i on i.family_id = m.family_id and i.person_id = m.person_id
             and i.recorded_at <= ? and (i.replaced_at is null or i.replaced_at > ?)
             and (i.holds_from is null or i.holds_from <= ?) and (i.holds_until is null or i.holds_until >= ?)
       where m.family_id = ? and m.recorded_at <= ?
         and (m.joined_on is null or m.joined_on <= ?) and (m.left_on is null or m.left_on > ?)
       order by m.position, m.person_id, i.observed_on desc, i.recorded_at desc, i.identifier_id desc;
      select fact_id, person_id, area, value, observed_on, source, recorded_at, recorded_by,
             holds_from is null and observed_on > ?, coalesce(holds_until < ?, false),
             case when observed_on <= ? then observed_on else holds_from end
        from fact
       where family_id = ? and recorded_at <= ? and (replaced_at is null or replaced_at > ?)
         and (holds_from is null or holds_from <= ?)
       order by fact_id
      """;

  private final AgroalDataSource database;
  private final Vault vault;

  @Inject
  CaseStore(AgroalDataSource database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /**
   * A case as it was on a day and known by an instant.
   *
   * @return nothing where there is no such case, or it is another agency's
   */
  public Optional<StoredCase> read(String agency, UUID familyId, LocalDate asOf, Instant knownOn) {
    OffsetDateTime known = knownOn.atOffset(ZoneOffset.UTC);
    try (var connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CASE)) {
      Object[] parameters = {
        familyId, agency, known, known, asOf, asOf, familyId, known, asOf, asOf, asOf, asOf, asOf,
        familyId, known, known, asOf
      };
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
      try (ResultSet family = statement.getResultSet()) {
        if (!family.next()) {
          return Optional.empty();
        }
        String number = family.getString(1);
        Status status = Status.valueOf(family.getString(2));
        Instant openedAt = family.getObject(3, OffsetDateTime.class).toInstant();
        int version = family.getInt(4);
        statement.getMoreResults();
        List<StoredMember> members = members(familyId, asOf, statement.getResultSet());
        statement.getMoreResults();
        List<StoredFact> facts = facts(statement.getResultSet());
        return Optional.of(
            new StoredCase(familyId, number, status, openedAt, version, members, facts));
      }
    } catch (SQLException unreadable) {
      throw new IllegalStateException("a case could not be read", unreadable);
    }
  }

  private List<StoredMember> members(UUID familyId, LocalDate asOf, ResultSet rows)
      throws SQLException {
    Map<UUID, StoredMember> members = new LinkedHashMap<>();
    while (rows.next()) {
      UUID person = rows.getObject(1, UUID.class);
      StoredMember member = members.get(person);
      if (member == null) {
        String since = rows.getString(2);
        PartialDate joined = since == null ? null : PartialDate.of(since);
        member = new StoredMember(person, joined, null, new ArrayList<>(1), new ArrayList<>(1));
        members.put(person, member);
      }
      String kind = rows.getString(4);
      if (kind != null) {
        String number =
            vault.unlock(rows.getString(5), familyId.toString(), person.toString(), kind);
        switch (IdentifierKind.valueOf(kind)) {
          // the one that was observed last comes first
          case IIN -> {
            if (member.iin() == null) {
              members.put(person, member.with(identifier(person, asOf, number, rows)));
            }
          }
          case PHONE -> member.phones().add(identifier(person, asOf, number, rows));
          case DOCUMENT -> {
            Document document =
                new Document(
                    Document.Kind.valueOf(rows.getString(10)),
                    number,
                    rows.getObject(11, LocalDate.class),
                    rows.getObject(12, LocalDate.class),
                    rows.getObject(13, Boolean.class),
                    null);
            member.documents().add(identifier(person, asOf, document, rows));
          }
        }
      }
    }
    return List.copyOf(members.values());
  }

  private static <T> Recorded<T> identifier(UUID person, LocalDate asOf, T known, ResultSet row)
      throws SQLException {
    LocalDate observedOn = row.getObject(6, LocalDate.class);
    boolean heldBack = observedOn.isAfter(asOf) && row.getObject(11) == null;
    return new Recorded<>(
        row.getObject(3, UUID.class),
        person,
        observedOn,
        Source.valueOf(row.getString(7)),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(9),
        heldBack ? true : null,
        known);
  }

  private static List<StoredFact> facts(ResultSet rows) throws SQLException {
    List<StoredFact> facts = new ArrayList<>();
    OffsetDateTime recorded = null;
    Instant recordedAt = null;
    while (rows.next()) {
      OffsetDateTime at = rows.getObject(7, OffsetDateTime.class);
      if (!at.equals(recorded)) {
        recorded = at;
        recordedAt = at.toInstant();
      }
      facts.add(
          new StoredFact(
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
              rows.getObject(11, LocalDate.class)));
    }
    return facts;
  }
}
