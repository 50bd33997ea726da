package kz.tirek.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills the tables with generated families by COPY. */
final class Seeding {

  private static final int CHUNK = 500;
  private static final String AT = "2026-02-20T06:00:00Z";

  private final Vault vault;
  private final Fingerprints fingerprints;

  Seeding(Map<String, String> secrets) {
    SecretKeys keys = new SecretKeys(secrets::get);
    this.vault = new Vault(keys);
    this.fingerprints = new Fingerprints(keys);
  }

  /** The ids of the families, in the order in which they were made. */
  List<UUID> fill(Connection connection, String agency, int families)
      throws SQLException, IOException {
    Households households = new Households(20_260_301);
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<UUID> ids = new ArrayList<>();
    while (ids.size() < families) {
      Chunk chunk = new Chunk();
      for (int i = 0; i < CHUNK && ids.size() < families; i++) {
        UUID id = Rows.newId();
        chunk.add(id, agency, ids.size(), Rows.of(households.next()));
        ids.add(id);
      }
      chunk.copyBy(copy);
    }
    try (var analyze = connection.createStatement()) {
      analyze.execute("vacuum analyze");
    }
    return ids;
  }

  /** Rows as CSV; an empty field is null. */
  private final class Chunk {

    private final StringBuilder families = new StringBuilder();
    private final StringBuilder members = new StringBuilder();
    private final StringBuilder identifiers = new StringBuilder();
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder assignments = new StringBuilder();

    void add(UUID id, String agency, int place, Rows rows) {
      line(
          families,
          id,
          agency,
          "S-" + place,
          "OPEN",
          AT,
          "benchmark",
          0,
          AT,
          rows.profile("district"),
          rows.profile("language"),
          rows.headName(),
          rows.members());
      line(assignments, id, Rows.newId(), Stage.worker(place), AT, "benchmark");
      List<UUID> persons = new ArrayList<>();
      for (int i = 0; i < rows.members(); i++) {
        persons.add(Rows.newId());
        line(members, id, persons.get(i), i, AT, "benchmark");
      }
      for (Rows.Identifier each : rows.identifiers()) {
        UUID person = persons.get(each.member());
        line(
            identifiers,
            id,
            Rows.newId(),
            person,
            each.kind(),
            vault.lock(each.number(), id.toString(), person.toString(), each.kind()),
            "\\x" + HexFormat.of().formatHex(fingerprints.of(each.kind(), each.number())),
            "2026-02-20",
            "FAMILY_SAID",
            AT,
            "benchmark");
      }
      for (Rows.Fact each : rows.facts()) {
        line(
            facts,
            id,
            Rows.newId(),
            each.member() < 0 ? null : persons.get(each.member()),
            each.area(),
            each.value(),
            each.from(),
            "2026-02-20",
            "FAMILY_SAID",
            AT,
            "benchmark");
      }
    }

    void copyBy(CopyManager copy) throws SQLException, IOException {
      copy(
          copy,
          "family (family_id, agency, case_number, status, opened_at, opened_by, version, changed_at,"
              + " district, language, head_name, size)",
          families);
      copy(
          copy, "assignment (family_id, assignment_id, worker, from_at, assigned_by)", assignments);
      copy(copy, "member (family_id, person_id, position, recorded_at, recorded_by)", members);
      copy(
          copy,
          "identifier (family_id, identifier_id, person_id, kind, secret, fingerprint, observed_on,"
              + " source, recorded_at, recorded_by)",
          identifiers);
      copy(
          copy,
          "fact (family_id, fact_id, person_id, area, value, holds_from, observed_on, source,"
              + " recorded_at, recorded_by)",
          facts);
    }

    private static void copy(CopyManager copy, String table, StringBuilder lines)
        throws SQLException, IOException {
      copy.copyIn("copy " + table + " from stdin (format csv)", new StringReader(lines.toString()));
    }

    private static void line(StringBuilder lines, Object... fields) {
      String comma = "";
      for (Object field : fields) {
        lines.append(comma);
        if (field != null) {
          lines.append('"').append(field.toString().replace("\"", "\"\"")).append('"');
        }
        comma = ",";
      }
      lines.append('\n');
    }
  }
}
