package kz.tirek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.family.CaseStore;
import kz.tirek.packaged.Line;

/** Reading a family whole, beside the service's own statement sent bare. */
final class CaseReads {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> CASEWORKER = Set.of("caseworker");
  private static final byte[] MARK = new byte[32];

  private final Stage stage;
  private final List<UUID> families;

  CaseReads(Stage stage, List<UUID> families) {
    this.stage = stage;
    this.families = families;
  }

  Deed service(int thread) throws Exception {
    Line line = stage.line();
    Random random = new Random(thread);
    return () -> {
      int place = random.nextInt(families.size());
      String id = families.get(place).toString();
      int status = line.send(request(place));
      if (status != 200 || line.find("{\"familyId\":\"" + id + "\"") < 0) {
        throw new IllegalStateException("case file: " + status + " " + line.head());
      }
    };
  }

  Deed baseline(int thread) throws Exception {
    Connection connection = stage.connection();
    PreparedStatement statement = connection.prepareStatement(Stage.sqlOf(CaseStore.class, "CASE"));
    Random random = new Random(thread);
    OffsetDateTime known = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1);
    LocalDate asOf = LocalDate.now(ZoneOffset.UTC);
    return () -> {
      read(statement, families.get(random.nextInt(families.size())), known, asOf);
    };
  }

  /**
   * The same statement as the service sends it: by its role, in a transaction that enters the case
   * first, which checks the caller and writes the audit trail.
   */
  Deed guarded(int thread) throws Exception {
    Connection connection = stage.connectionOfService();
    connection.setAutoCommit(false);
    PreparedStatement enter =
        connection.prepareStatement(
            Stage.sqlOf(Class.forName("kz.tirek.access.guard.Entering"), "CASE"));
    PreparedStatement statement = connection.prepareStatement(Stage.sqlOf(CaseStore.class, "CASE"));
    Random random = new Random(thread);
    OffsetDateTime known = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1);
    LocalDate asOf = LocalDate.now(ZoneOffset.UTC);
    return () -> {
      int place = random.nextInt(families.size());
      Object[] parameters = ofEntering(connection, place);
      for (int i = 0; i < parameters.length; i++) {
        enter.setObject(i + 1, parameters[i]);
      }
      try (var entered = enter.executeQuery()) {
        if (!entered.next()) {
          throw new IllegalStateException("the case was not entered");
        }
      }
      read(statement, families.get(place), known, asOf);
      connection.commit();
    };
  }

  private Object[] ofEntering(Connection connection, int place) throws SQLException {
    return ofEntering(
        families.get(place),
        Stage.worker(place),
        connection.createArrayOf("text", new String[] {"caseworker"}));
  }

  static Object[] ofEntering(UUID family, String worker, Object roles) {
    int allowed = kz.tirek.access.rule.Deed.READ.relations(CASEWORKER);
    return new Object[] {
      family,
      Stage.AGENCY,
      worker,
      LocalDate.now(ZoneOffset.UTC),
      OffsetDateTime.now(ZoneOffset.UTC),
      allowed,
      allowed,
      kz.tirek.access.rule.Deed.READ.relationsWhenRestricted(CASEWORKER),
      "bench",
      roles,
      "getCaseFile",
      UUID.randomUUID(),
      MARK,
      false
    };
  }

  static Object[] ofReading(UUID id, OffsetDateTime known, LocalDate asOf) {
    return new Object[] {
      id,
      Stage.AGENCY,
      known,
      known,
      asOf,
      asOf,
      id,
      known,
      asOf,
      asOf,
      asOf,
      id,
      known,
      known,
      asOf
    };
  }

  private static void read(
      PreparedStatement statement, UUID id, OffsetDateTime known, LocalDate asOf)
      throws SQLException {
    Object[] parameters = ofReading(id, known, asOf);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    int rows = 0;
    for (boolean more = statement.execute(); more; more = statement.getMoreResults()) {
      try (var result = statement.getResultSet()) {
        while (result.next()) {
          rows++;
        }
      }
    }
    if (rows < 4) {
      throw new IllegalStateException(rows + " rows of a case");
    }
  }

  /** Every fact and member that the tables hold is in the answer, and nothing else. */
  void check(int sample) throws Exception {
    Random random = new Random(sample);
    try (Line line = stage.line();
        Connection connection = stage.connection()) {
      for (int i = 0; i < sample; i++) {
        int place = random.nextInt(families.size());
        UUID id = families.get(place);
        JsonNode file = JSON.readTree(line.ask(request(place)));
        same("members", stored(connection, id, MEMBERS), members(file));
        same("facts", stored(connection, id, FACTS), facts(file, new TreeMap<>()));
      }
    }
  }

  private static void same(String what, Map<String, JsonNode> wanted, Map<String, JsonNode> found) {
    Stage.same(what, List.copyOf(wanted.entrySet()), List.copyOf(found.entrySet()));
  }

  private static final Set<String> NUMBERS = Set.of("iin", "phone");
  private static final String MEMBERS =
      """
      select person_id::text, position::text::jsonb from member where family_id = ?
      """;

  /** What a person is to the head is told with the person, and kept as a fact of its own. */
  private static final String FACTS =
      """
      select f.fact_id::text, coalesce(r.value::jsonb, '{}') || f.value::jsonb
        from fact f
        left join fact r on r.family_id = f.family_id and r.person_id = f.person_id and r.area = 'RELATION'
             and f.area = 'PERSON'
       where f.family_id = ? and f.area not in ('WHOLENESS', 'MEMBERSHIP', 'RELATION')
      """;

  private static Map<String, JsonNode> stored(Connection connection, UUID id, String query)
      throws Exception {
    Map<String, JsonNode> found = new TreeMap<>();
    try (var statement = connection.prepareStatement(query)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), JSON.readTree(rows.getString(2)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return found;
  }

  private static Map<String, JsonNode> members(JsonNode file) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (JsonNode member : file.at("/members/items")) {
      found.put(member.get("id").textValue(), JSON.getNodeFactory().numberNode(found.size()));
    }
    return found;
  }

  /**
   * What is in the answer with an id and a value, wherever it stands; numbers that name a person
   * are kept encrypted elsewhere.
   */
  private static Map<String, JsonNode> facts(JsonNode node, Map<String, JsonNode> found) {
    if (node.has("recordedAt")) {
      found.put(node.get("id").textValue(), node.get("value"));
    } else if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !NUMBERS.contains(field.getKey()))
          .forEach(field -> facts(field.getValue(), found));
    } else {
      node.forEach(child -> facts(child, found));
    }
    return found;
  }

  private byte[] request(int place) {
    return Line.get(
        "/v1/families/" + families.get(place) + "/case-file", stage.tokenOfWorker(place));
  }
}
