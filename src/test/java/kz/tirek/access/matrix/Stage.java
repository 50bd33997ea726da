package kz.tirek.access.matrix;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.access.SignedIn;
import kz.tirek.access.seal.Sealing;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.postgres.Owner;

/** An agency with one family in each state, and to each somebody in every relation. */
final class Stage implements AutoCloseable {

  private static final String VERSION = RulebookFiles.shipped("almaty").version();

  static final String HOUSEHOLD =
      aHousehold()
          .withMother(1990)
          .person("name", "{'family': 'Матрицаева', 'given': 'Үлгі'}")
          .member("phone", "'+7 701 000 11 22'")
          .member(
              "registrations",
              whole(
                  "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'registeredBy': 'STRANGER', 'byWhoseWish': 'the imam'}"))
          .and(
              "debts",
              whole("{'kind': 'MICROCREDIT', 'amount': 100000, 'monthly': 90000, 'overdue': true}"))
          .and("ties", whole("{'kind': 'MOSQUE'}", "{'kind': 'NEIGHBOUR'}"))
          .member("schooling", "{'status': 'NOT_ENROLLED'}")
          .member("health", FactsOfStage.example("health"))
          .member("neededCare", whole(FactsOfStage.example("needed-care")))
          .member("work", FactsOfStage.example("work"))
          .member("jobs", whole(FactsOfStage.example("job")))
          .member("duties", whole(FactsOfStage.example("duty")))
          .and("housing", FactsOfStage.example("housing"))
          .and("incomes", "{'complete': false, 'items': [{'kind': 'WAGES', 'since': '2025'}]}")
          .and("benefitsReceived", whole(FactsOfStage.example("benefit-received")))
          .and("dailyLife", FactsOfStage.example("daily-life"))
          .and(
              "encounters",
              whole(
                  "{'office': 'POLYCLINIC', 'service': 'family-doctor', 'outcome': 'REFUSED', 'refusedFor': "
                      + whole("'NOT_INSURED'")
                      + "}"))
          .and("incidents", whole(FactsOfStage.example("incident")))
          .json();

  private final String agency = "matrix-" + UUID.randomUUID();
  private final String otherAgency = "matrix-other-" + UUID.randomUUID();
  private final String cover = UUID.randomUUID().toString();
  private final String draft = SmallPack.newVersion();
  private final String publication = UUID.randomUUID().toString();
  private final Connection connection;
  private final HouseholdStage household;
  private final ReferralsOfStage referrals = new ReferralsOfStage(agency);
  private final DirectoryOfStage directory = new DirectoryOfStage();
  private final Set<State> changed = EnumSet.noneOf(State.class);

  /** For which operation the household of each state is set up. */
  private final Map<State, String> ready = new EnumMap<>(State.class);

  private final Map<State, String> families = new EnumMap<>(State.class);

  /** What a case of the stage has under it, by the names of path parameters. */
  private final Map<State, Map<String, String>> ids = new EnumMap<>(State.class);

  private final Map<State, FactsOfStage> facts = new EnumMap<>(State.class);

  /** One connection for thousands of small changes. */
  private Stage() {
    try {
      connection = Owner.connect();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    household = new HouseholdStage(connection);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  static Stage set() {
    Stage stage = new Stage();
    stage.bringRulebook();
    stage.directory.put(stage.connection);
    for (State state : State.values()) {
      stage.open(state);
    }
    for (State state : State.values()) {
      stage.reset(state);
    }
    Sealing.now();
    return stage;
  }

  /** A draft, and a publication of it that was taken back. */
  private void bringRulebook() {
    as("analyst")
        .contentType("application/zip")
        .body(SmallPack.zip(draft))
        .post("/v1/rulebooks")
        .then()
        .statusCode(201);
    try (Statement owner = connection.createStatement()) {
      tell(
          owner,
          """
          insert into rulebook_publication (publication_id, version, from_day, past_days, published_at, published_by, withdrawn_at, withdrawn_by)
          values ('%s', '%s', '2199-01-01', false, now(), 'keeper', now(), 'keeper')
          """,
          publication,
          draft);
      owner.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void open(State state) {
    String family = takeIn(Relation.OWN.subject(), "caseworker", null);
    families.put(state, family);
    Map<String, String> under = new HashMap<>(Map.of("id", family, "coverId", cover));
    for (String id :
        List.of("assignmentId", "emergencyId", "noticeId", "consentId", "transferId", "holdId")) {
      under.put(id, UUID.randomUUID().toString());
    }
    under.put("toAgency", otherAgency);
    under.put("jobId", aCountThatIsDone());
    under.put("draft", draft);
    under.put("version", draft);
    under.put("publicationId", publication);
    under.putAll(directory.ids());
    FactsOfStage recorded = new FactsOfStage(family);
    facts.put(state, recorded);
    under.put("memberId", recorded.member());
    under.put("identifierId", identifier("identifier_id", family));
    under.put("otherId", takeIn(Relation.OWN.subject(), "caseworker", null));
    under.putAll(household.ids());
    under.putAll(referrals.ids(family));
    ids.put(state, under);
  }

  /** One that nobody has to wait for. */
  private static String aCountThatIsDone() {
    String id = new UUID(0, ThreadLocalRandom.current().nextLong()).toString();
    try {
      Owner.tell(
          """
          insert into job (job_id, kind, rulebook, against, for_day, asked_at, state, total)
          values ('%1$s', 'IMPACT', '%2$s', '%2$s', '2026-03-01', now(), 'DONE', 0)
          """
              .formatted(id, VERSION));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return id;
  }

  private static String identifier(String column, String family) {
    try {
      return Owner.ask(
          "select %s from identifier where family_id = '%s'".formatted(column, family));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  String agency(Relation relation) {
    return relation == Relation.OTHER_AGENCY ? otherAgency : agency;
  }

  String id(State state, String parameter) {
    return ids.get(state).get(parameter);
  }

  /** The ids that the path of an operation on a case of this state can name. */
  Map<String, String> ids(State state, String operation) {
    Map<String, String> under = new HashMap<>(ids.get(state));
    if (HouseholdStage.OPERATIONS.contains(operation)) {
      return household.ids(under);
    }
    under.put("factId", facts.get(state).factOf(operation));
    if (operation.equals("answerReceivedReferral")) {
      under.put("referralId", under.get("openReferralId"));
    }
    return under;
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

  /** Takes away what would keep an operation from being done by whoever may do it. */
  void clearTheWay(String operation, State state) {
    if (HouseholdStage.OPERATIONS.contains(operation)) {
      // whoever was refused has changed nothing
      if (!operation.equals(ready.put(state, operation))) {
        household.put(operation, ids.get(state));
      }
      changed.add(state);
    } else if (changed.remove(state)) {
      household.restore(ids.get(state));
      reset(state);
    }
    String inTheWay =
        switch (operation) {
          case "requestTransfer" -> "transfer";
          case "erase" -> "legal_hold";
          default -> null;
        };
    if (operation.equals("foreseeImpact")) {
      try (Statement owner = connection.createStatement()) {
        owner.execute("delete from job where state = 'WAITING' and kind = 'IMPACT'");
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
    if (inTheWay != null) {
      try (Statement owner = connection.createStatement()) {
        tell(owner, "delete from %s where family_id = '%s'", inTheWay, families.get(state));
        owner.executeBatch();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Everything about the case in this state stands again as it stood at first. */
  void reset(State state) {
    ready.remove(state);
    if (isErased(state)) {
      open(state);
    }
    try (Statement owner = connection.createStatement()) {
      resetCovers(owner);
      directory.reset(owner);
      reset(owner, state);
      owner.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isErased(State state) {
    try (Statement owner = connection.createStatement();
        var found =
            owner.executeQuery(
                "select 1 from family where family_id = '" + families.get(state) + "'")) {
      return !found.next();
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
    resetAgreements(owner, state);
    referrals.reset(owner, family, ids.get(state));
    facts.get(state).reset(owner, family);
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

  /**
   * The household agreed that its case goes to the other agency, which is asked; a court needs it.
   */
  private void resetAgreements(Statement owner, State state) throws SQLException {
    String family = families.get(state);
    for (String table : new String[] {"transfer", "consent", "disclosure", "legal_hold"}) {
      tell(owner, "delete from %s where family_id = '%s'", table, family);
    }
    tell(owner, "update family set agency = '%s' where family_id = '%s'", agency, family);
    tell(
        owner,
        """
        update identifier set replaced_at = null, replaced_by = null, replaced_for = null, withdrawn_by = null
         where identifier_id = '%s'
        """,
        id(state, "identifierId"));
    tell(
        owner,
        "delete from identifier where family_id = '%s' and identifier_id <> '%s'",
        family,
        id(state, "identifierId"));
    tell(
        owner,
        """
        insert into consent (family_id, consent_id, agency, purpose, categories, recipient, given_on, recorded_at, recorded_by)
        values ('%s', '%s', '%s', 'TRANSFER', '{%s}', '%s', '%s', now(), 'keeper')
        """,
        family,
        id(state, "consentId"),
        agency,
        Stream.of(Category.values()).map(Category::name).collect(Collectors.joining(",")),
        otherAgency,
        today().minusDays(1));
    tell(
        owner,
        """
        insert into transfer (family_id, transfer_id, from_agency, to_agency, consent_id, reason, size, requested_at, requested_by, status)
        values ('%s', '%s', '%s', '%s', '%s', 'MOVED', 1, now(), 'keeper', 'REQUESTED')
        """,
        family,
        id(state, "transferId"),
        agency,
        otherAgency,
        id(state, "consentId"));
    tell(
        owner,
        "insert into legal_hold (family_id, hold_id, reason, set_at, set_by) values ('%s', '%s', 'the court needs it', now(), 'keeper')",
        family,
        id(state, "holdId"));
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
