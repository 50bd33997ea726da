package kz.tirek.access.matrix;

import static io.restassured.RestAssured.given;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.SignedIn;
import kz.tirek.shared.postgres.Owner;

/** An agency with one family in each state, and to each somebody in every relation. */
final class Stage {

  static final String HOUSEHOLD =
      aHousehold()
          .withMother(1990)
          .member(
              "registrations",
              whole(
                  "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'registeredBy': 'STRANGER', 'byWhoseWish': 'the imam'}"))
          .and(
              "debts",
              whole("{'kind': 'MICROCREDIT', 'amount': 100000, 'monthly': 90000, 'overdue': true}"))
          .and("ties", whole("{'kind': 'MOSQUE'}", "{'kind': 'NEIGHBOUR'}"))
          .json();

  private final String agency = "matrix-" + UUID.randomUUID();
  private final String otherAgency = "matrix-other-" + UUID.randomUUID();
  private final String cover = UUID.randomUUID().toString();
  private final Map<State, String> families = new EnumMap<>(State.class);

  /** What a case of the stage has under it, by the names of path parameters. */
  private final Map<State, Map<String, String>> ids = new EnumMap<>(State.class);

  static Stage set() {
    Stage stage = new Stage();
    for (State state : State.values()) {
      String family = stage.takeIn(Relation.OWN.subject(), "caseworker", null);
      stage.families.put(state, family);
      stage.ids.put(
          state,
          Map.of(
              "id", family,
              "assignmentId", UUID.randomUUID().toString(),
              "emergencyId", UUID.randomUUID().toString(),
              "noticeId", UUID.randomUUID().toString(),
              "coverId", stage.cover));
    }
    for (State state : State.values()) {
      stage.reset(state);
    }
    return stage;
  }

  String agency(Relation relation) {
    return relation == Relation.OTHER_AGENCY ? otherAgency : agency;
  }

  String id(State state, String parameter) {
    return ids.get(state).get(parameter);
  }

  /** The ids that paths of this state can name. */
  Map<String, String> ids(State state) {
    return ids.get(state);
  }

  /** The id of a new family with everything that not everybody sees. */
  String takeIn(String subject, String role, String key) {
    var request = given().auth().oauth2(SignedIn.token(subject, role, agency));
    return (key == null ? request : request.header("Idempotency-Key", key))
        .contentType("application/json")
        .body(HOUSEHOLD)
        .post("/v1/families")
        .then()
        .statusCode(201)
        .extract()
        .path("family.id");
  }

  /** Everything about the case in this state stands again as it stood at first. */
  void reset(State state) {
    try (Connection connection = Owner.connect();
        Statement owner = connection.createStatement()) {
      resetCovers(owner);
      reset(owner, state);
      owner.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void resetCovers(Statement owner) throws SQLException {
    tell(owner, "delete from cover where agency = '%s'", agency);
    cover(owner, cover, "covering", today().plusDays(1));
    cover(owner, UUID.randomUUID().toString(), "former", today().minusDays(1));
  }

  private void cover(Statement owner, String id, String covering, LocalDate until)
      throws SQLException {
    tell(
        owner,
        """
        insert into cover (cover_id, agency, absent, covering, from_day, until_day, arranged_at, arranged_by)
        values ('%s', '%s', 'absent', '%s', '%s', '%s', now(), 'keeper')
        """,
        id,
        agency,
        covering,
        today().minusDays(2),
        until);
  }

  private void reset(Statement owner, State state) throws SQLException {
    String family = families.get(state);
    for (String table : new String[] {"assignment", "restriction", "emergency_access", "closing"}) {
      tell(owner, "delete from %s where family_id = '%s'", table, family);
    }
    tell(
        owner,
        "delete from notice_reading r using notice n where r.notice_id = n.notice_id and n.agency = '%s'",
        agency);
    tell(owner, "delete from notice where family_id = '%s'", family);
    put(owner, family, state);
    tell(
        owner,
        "insert into assignment (family_id, assignment_id, worker, from_at, assigned_by) values ('%s', '%s', 'own', now(), 'keeper')",
        family,
        id(state, "assignmentId"));
    tell(
        owner,
        "insert into assignment (family_id, assignment_id, worker, from_at, assigned_by) values ('%s', gen_random_uuid(), 'absent', now(), 'keeper')",
        family);
    tell(
        owner,
        """
        insert into assignment (family_id, assignment_id, worker, from_at, assigned_by, until_at, ended_by)
        values ('%s', gen_random_uuid(), 'former', now() - interval '1 day', 'keeper', now(), 'keeper')
        """,
        family);
    emergency(owner, state, id(state, "emergencyId"), "emergency", 3);
    emergency(owner, state, UUID.randomUUID().toString(), "former", 0);
    tell(
        owner,
        "insert into notice (notice_id, agency, kind, family_id, by_whom, at) values ('%s', '%s', 'EMERGENCY_ACCESS', '%s', 'emergency', now())",
        id(state, "noticeId"),
        agency,
        family);
    tell(
        owner,
        """
        insert into closing (family_id, closing_id, reason, closed_on, closed_at, closed_by, reopened_for, reopened_at, reopened_by)
        values ('%s', gen_random_uuid(), 'HELPED', '%s', now(), 'keeper', %s)
        """,
        family,
        today(),
        state == State.CLOSED ? "null, null, null" : "'NEW_NEED', now(), 'keeper'");
  }

  /** Emergency access that was taken for three hours, of which so many are left. */
  private void emergency(Statement owner, State state, String id, String worker, int left)
      throws SQLException {
    tell(
        owner,
        """
        insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at)
        values ('%s', '%s', '%s', '%s', 'child found alone', now() + interval '%d hours', now() + interval '%d hours')
        """,
        families.get(state),
        id,
        agency,
        worker,
        left - 3,
        left);
  }

  /** Puts a case in a state; who is in which relation to it stays as it is. */
  void put(Statement owner, String family, State state) throws SQLException {
    tell(
        owner,
        "update family set status = '%s', restricted_to = %s, closed_to_emergency = %s where family_id = '%s'",
        state == State.CLOSED ? "CLOSED" : "OPEN",
        state.isRestricted() ? "'{keeper,named}'" : "null",
        state == State.SHUT,
        family);
    if (state.isRestricted()) {
      tell(
          owner,
          """
          insert into restriction (family_id, restriction_id, reason, workers, closed_to_emergency, from_at, restricted_by)
          values ('%s', gen_random_uuid(), 'for this test alone', '{keeper,named}', %s, now(), 'keeper')
          """,
          family,
          state == State.SHUT);
    }
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Almaty"));
  }

  /** Adds to what is executed together. */
  static void tell(Statement owner, String statement, Object... values) throws SQLException {
    owner.addBatch(statement.formatted(values));
  }
}
