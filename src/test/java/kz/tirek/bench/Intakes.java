package kz.tirek.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.packaged.Line;
import kz.tirek.population.Loading;
import kz.tirek.population.Population;
import kz.tirek.population.Rows;

/**
 * Taking in households of four, beside the rows that this writes, inserted bare: one transaction,
 * one batch for each table. Each household is taken in once, by one of many caseworkers, until
 * there are no more and they begin anew.
 */
final class Intakes {

  private static final String CREATED = "{\"family\":{\"id\":\"";
  private static final LocalDate SEEN = LocalDate.of(2026, 2, 20);
  private static final int HOUSEHOLDS = 6_000;
  private static final int WORKERS = 200;

  private final Stage stage;
  private final List<Rows> households = new ArrayList<>();
  private final List<byte[]> requests = new ArrayList<>();
  private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param families that are there already, fifty to a caseworker
   */
  Intakes(Stage stage, int families) {
    this.stage = stage;
    int workers = Math.max(1, Math.min(WORKERS, families / Stage.CASELOAD));
    for (ObjectNode household : new Population(14).householdsOf(4, 0, HOUSEHOLDS)) {
      String token = stage.tokenOfWorker(households.size() % workers * Stage.CASELOAD);
      households.add(Rows.of(household));
      requests.add(Line.post("/v1/families", token, household.toString()));
    }
  }

  Deed service(int thread) throws Exception {
    Line line = stage.line();
    return () -> {
      int which = next.getAndIncrement() % requests.size();
      int status = line.send(requests.get(which));
      int found = line.find(CREATED);
      if (status != 201 || found < 0) {
        throw new IllegalStateException("intake: " + status + " " + line.head() + line.body());
      }
      taken.put(line.quoted(found + CREATED.length()), which);
    };
  }

  Deed baseline(int thread) throws Exception {
    Connection connection = stage.connection();
    connection.setAutoCommit(false);
    Insert insert = new Insert(connection);
    Random random = new Random(thread);
    return () -> {
      insert.rows(households.get(random.nextInt(households.size())));
      connection.commit();
    };
  }

  /** As many families as answers, and of some of them every single row. */
  void check(int sample) throws Exception {
    try (Connection connection = stage.connection()) {
      List<String> stored = new ArrayList<>();
      try (var all =
          connection.prepareStatement(
              "select family_id::text from family where agency = ? and opened_by <> ?"
                  + " order by 1")) {
        all.setString(1, Stage.AGENCY);
        all.setString(2, Loading.BY);
        try (var rows = all.executeQuery()) {
          while (rows.next()) {
            stored.add(rows.getString(1));
          }
        }
      }
      Stage.same("families", stored, taken.keySet().stream().sorted().toList());
      for (String id : stored.subList(0, Math.min(sample, stored.size()))) {
        Rows rows = households.get(taken.get(id));
        List<String> wanted =
            rows.facts().stream().map(fact -> text(connection, fact)).sorted().toList();
        Stage.same("facts", wanted, facts(connection, id));
      }
    }
  }

  private static String text(Connection connection, Rows.Fact fact) {
    // jsonb orders the fields in its own way
    try (var json = connection.prepareStatement("select ?::jsonb::text")) {
      json.setString(1, fact.value());
      try (var row = json.executeQuery()) {
        row.next();
        return fact.area() + " " + fact.member() + " " + fact.from() + " " + row.getString(1);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> facts(Connection connection, String id) throws Exception {
    List<String> found = new ArrayList<>();
    try (var query =
        connection.prepareStatement(
            """
            select f.area || ' ' || coalesce(m.position, -1) || ' '
                   || coalesce(f.holds_from::text, 'null') || ' ' || f.value::jsonb
              from fact f left join member m using (family_id, person_id)
             where f.family_id = ?::uuid
            """)) {
      query.setString(1, id);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    found.sort(null);
    return found;
  }

  /** The statements as Hibernate writes them. */
  private static final class Insert {

    private static final byte[] FINGERPRINT = new byte[32];
    private static final String SECRET = "k1:" + "s".repeat(54);

    private final PreparedStatement number;
    private final PreparedStatement family;
    private final PreparedStatement member;
    private final PreparedStatement identifier;
    private final PreparedStatement fact;
    private final PreparedStatement assignment;

    Insert(Connection connection) throws Exception {
      number = connection.prepareStatement("select nextval('case_number')");
      family =
          connection.prepareStatement(
              "insert into family (agency, case_number, changed_at, district, head_name, kind, language,"
                  + " opened_at, opened_by, size, status, version, family_id)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      member =
          connection.prepareStatement(
              "insert into member (position, recorded_at, recorded_by, family_id, person_id)"
                  + " values (?, ?, ?, ?, ?)");
      identifier =
          connection.prepareStatement(
              "insert into identifier (fingerprint, kind, observed_on, person_id, recorded_at,"
                  + " recorded_by, secret, source, family_id, identifier_id)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      assignment =
          connection.prepareStatement(
              "insert into assignment (family_id, assignment_id, worker, from_at, assigned_by)"
                  + " values (?, ?, ?, ?, ?)");
      fact =
          connection.prepareStatement(
              "insert into fact (area, holds_from, holds_until, observed_on, person_id,"
                  + " recorded_at, recorded_by, replaced_at, replaced_by, source, value, family_id,"
                  + " fact_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)");
    }

    /** What a household is made of, and whose case it is; without its event in the audit trail. */
    void rows(Rows rows) throws Exception {
      UUID id = Rows.newId();
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      try (var next = number.executeQuery()) {
        next.next();
        set(
            family,
            "baseline",
            "B-" + next.getLong(1),
            now,
            rows.profile("district"),
            rows.headName(),
            "NUCLEAR",
            rows.profile("language"),
            now,
            "baseline",
            rows.members(),
            "OPEN",
            0,
            id);
      }
      family.executeUpdate();
      set(assignment, id, Rows.newId(), "baseline", now, "baseline");
      assignment.executeUpdate();
      UUID[] persons = new UUID[rows.members()];
      for (int i = 0; i < persons.length; i++) {
        persons[i] = Rows.newId();
        set(member, i, now, "baseline", id, persons[i]);
        member.addBatch();
      }
      member.executeBatch();
      for (Rows.Identifier each : rows.identifiers()) {
        UUID person = persons[each.member()];
        set(
            identifier,
            FINGERPRINT,
            each.kind(),
            SEEN,
            person,
            now,
            "baseline",
            SECRET,
            "FAMILY_SAID",
            id,
            Rows.newId());
        identifier.addBatch();
      }
      identifier.executeBatch();
      for (Rows.Fact each : rows.facts()) {
        LocalDate from = each.from() == null ? null : LocalDate.parse(each.from());
        UUID person = each.member() < 0 ? null : persons[each.member()];
        set(
            fact,
            each.area(),
            from,
            null,
            SEEN,
            person,
            now,
            "baseline",
            null,
            null,
            "FAMILY_SAID",
            each.value(),
            id,
            Rows.newId());
        fact.addBatch();
      }
      fact.executeBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws Exception {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          statement.setNull(i + 1, Types.NULL);
        } else {
          statement.setObject(i + 1, values[i]);
        }
      }
    }
  }
}
