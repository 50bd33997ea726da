package kz.tirek.population;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.Vault;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills the tables with made-up families by COPY: what an intake of each writes, but for its events
 * in the audit trail. Every batch of families is one transaction. Two threads make the next batches
 * while another copies.
 */
public final class Loading {

  /** Who took the made-up families in. */
  public static final String BY = "benchmark";

  private static final int BATCH = 500;
  private static final int AHEAD = 4;
  private static final String AT = "2026-02-20T06:00:00Z";
  private static final String CATEGORIES =
      Stream.of(Category.values()).map(Category::name).collect(Collectors.joining(",", "{", "}"));

  private final Vault vault;
  private final Fingerprints fingerprints;
  private final Population population;
  private final String agency;
  private final IntFunction<String> worker;

  /**
   * @param worker whose case the family at a place is
   */
  public Loading(
      Vault vault,
      Fingerprints fingerprints,
      Population population,
      String agency,
      IntFunction<String> worker) {
    this.vault = vault;
    this.fingerprints = fingerprints;
    this.population = population;
    this.agency = agency;
    this.worker = worker;
  }

  /**
   * Loads the families from one place to before another.
   *
   * @param connection of the role that owns the tables
   * @return their ids, in the order of the places
   */
  public List<UUID> fill(Connection connection, int from, int to) throws Exception {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<UUID> ids = new ArrayList<>(to - from);
    connection.setAutoCommit(false);
    ExecutorService making = Executors.newFixedThreadPool(2);
    try {
      Deque<Future<Batch>> ahead = new ArrayDeque<>();
      int next = from;
      while (ids.size() < to - from) {
        while (ahead.size() < AHEAD && next < to) {
          int first = next;
          next = Math.min(to, first + BATCH);
          int last = next;
          ahead.add(making.submit(() -> batch(first, last)));
        }
        Batch batch = ahead.remove().get();
        batch.copyBy(copy);
        connection.commit();
        ids.addAll(batch.ids);
      }
    } finally {
      making.shutdownNow();
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return ids;
  }

  private Batch batch(int from, int to) {
    Batch batch = new Batch();
    for (int place = from; place < to; place++) {
      batch.add(Rows.newId(), place, Rows.of(population.household(place)));
    }
    return batch;
  }

  /** Rows as CSV; an empty field is null. */
  private final class Batch {

    private final List<UUID> ids = new ArrayList<>();
    private final StringBuilder families = new StringBuilder();
    private final StringBuilder members = new StringBuilder();
    private final StringBuilder identifiers = new StringBuilder();
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder assignments = new StringBuilder();
    private final StringBuilder consents = new StringBuilder();

    void add(UUID id, int place, Rows rows) {
      ids.add(id);
      line(
          families,
          id,
          agency,
          agency + "-" + place,
          "OPEN",
          AT,
          BY,
          0,
          AT,
          rows.profile("district"),
          rows.profile("language"),
          rows.kind(),
          rows.headName(),
          rows.members());
      line(assignments, id, Rows.newId(), worker.apply(place), AT, BY);
      line(
          consents,
          id,
          Rows.newId(),
          agency,
          "KEEP_FACTS",
          CATEGORIES,
          "2026-02-20",
          "PAPER",
          AT,
          BY);
      List<UUID> persons = new ArrayList<>();
      for (int i = 0; i < rows.members(); i++) {
        persons.add(Rows.newId());
        line(members, id, persons.get(i), i, AT, BY);
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
            BY);
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
            BY);
      }
    }

    void copyBy(CopyManager copy) throws SQLException, IOException {
      copy(
          copy,
          "family (family_id, agency, case_number, status, opened_at, opened_by, version, changed_at,"
              + " district, language, kind, head_name, size)",
          families);
      copy(
          copy, "assignment (family_id, assignment_id, worker, from_at, assigned_by)", assignments);
      copy(
          copy,
          "consent (family_id, consent_id, agency, purpose, categories, given_on, how, recorded_at,"
              + " recorded_by)",
          consents);
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
