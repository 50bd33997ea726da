package kz.tirek.shared.postgres;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that hangs, waits, is full or is gone, with the limits of production. */
@QuarkusTest
@TestProfile(LostDatabaseTest.AsInProduction.class)
class LostDatabaseTest {

  /** Settings of production that tests on a busy machine have longer. */
  public static class AsInProduction implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tirek.database.connection-seconds", "5",
          "tirek.database.answer-seconds", "4",
          "tirek.database.statement-millis", "3500");
    }
  }

  /**
   * Five seconds at most for the database, and some for a machine that is busy with other builds.
   */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String HOUSEHOLD =
      """
      {"members": {"complete": true, "items": [{"person": {"relation": "HEAD", "birthDate": "1989"}}]}}
      """;

  @BeforeEach
  void a_table_whose_commit_can_last() throws SQLException {
    Owner.tell(
        """
        create table if not exists slow_deed (id uuid primary key, seconds int);
        grant select, insert on slow_deed to tirek_service;
        create or replace function sleep_at_commit() returns trigger language plpgsql as
          $$ begin
            if new.seconds < 0 then raise exception 'refused'; end if;
            perform pg_sleep(new.seconds);
            return null;
          end $$;
        drop trigger if exists slow_commit on slow_deed;
        create constraint trigger slow_commit after insert on slow_deed deferrable initially deferred
          for each row execute function sleep_at_commit();
        """);
  }

  @AfterEach
  void let_it_go_on() throws IOException, SQLException {
    ThrowAwayPostgres.hang(false);
    Owner.tell("drop table slow_deed cascade; drop function sleep_at_commit");
  }

  private static void unavailable(Response answer, String code) {
    answer
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("type", equalTo("https://tirek.kz/problems/" + code))
        .time(lessThan(SOON.toMillis()));
  }

  private static RequestSpecification intake() {
    return as("caseworker").contentType("application/json").body(HOUSEHOLD);
  }

  @Test
  void a_database_that_hangs_is_told_soon_and_the_service_is_not_ready() throws Exception {
    as("caseworker").get("/v1/families").then().statusCode(200);
    RequestSpecification reading = as("caseworker");
    RequestSpecification writing = intake();
    RequestSpecification again = as("caseworker");

    ThrowAwayPostgres.hang(true);

    unavailable(reading.get("/v1/families"), "unavailable");
    unavailable(writing.post("/v1/families"), "unavailable");
    unavailable(again.get("/v1/families"), "unavailable");
    given().get("/q/health/ready").then().statusCode(503).time(lessThan(SOON.toMillis()));

    ThrowAwayPostgres.hang(false);

    as("caseworker").get("/v1/families").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void a_table_that_somebody_has_locked_is_not_waited_for_longer() throws Exception {
    try (Connection other = Owner.connect()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table family in access exclusive mode");

      unavailable(as("caseworker").get("/v1/families"), "unavailable");

      other.rollback();
    }
  }

  @Test
  void a_commit_that_is_not_answered_is_not_said_to_have_stored_nothing() throws Exception {
    String id = UUID.randomUUID().toString();

    unavailable(
        as("caseworker").contentType("application/json").post("/test/deed/" + id + "/7"),
        "outcome-unknown");

    for (int i = 0; i < 100 && !isStored(id); i++) {
      Thread.sleep(100);
    }
    assertTrue(isStored(id));
  }

  @Test
  void a_commit_whose_connection_breaks_is_not_said_to_have_stored_nothing() throws Exception {
    String id = UUID.randomUUID().toString();

    unavailable(
        as("caseworker").contentType("application/json").post("/test/deed/" + id + "/broken"),
        "outcome-unknown");
  }

  @Test
  void what_breaks_before_the_commit_is_said_to_have_stored_nothing() throws Exception {
    String id = UUID.randomUUID().toString();

    unavailable(
        as("caseworker").contentType("application/json").post("/test/deed/" + id + "/early"),
        "unavailable");

    assertFalse(isStored(id));
  }

  @Test
  void a_commit_that_the_database_refuses_has_stored_nothing() throws Exception {
    String id = UUID.randomUUID().toString();

    as("caseworker")
        .contentType("application/json")
        .post("/test/deed/" + id + "/-1")
        .then()
        .statusCode(500)
        .body("type", equalTo("https://tirek.kz/problems/failed"));

    assertFalse(isStored(id));
  }

  private boolean isStored(String id) throws SQLException {
    try (Connection connection = Owner.connect();
        var find = connection.prepareStatement("select from slow_deed where id = ?")) {
      find.setObject(1, UUID.fromString(id));
      return find.executeQuery().next();
    }
  }
}
