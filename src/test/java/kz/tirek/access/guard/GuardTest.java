package kz.tirek.access.guard;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.caseload.AssignmentResource;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardTest {

  private static final String AGENCY = "almaty-family-support";
  @Inject AgroalDataSource database;
  @Inject TestClock clock;
  @Inject AssignmentResource assignments;

  private String family;

  private static RequestSpecification colleague() {
    return as("colleague", "caseworker", AGENCY);
  }

  @BeforeEach
  void takeIn() {
    family =
        given()
            .spec(as("caseworker"))
            .contentType("application/json")
            .body(
                aHousehold()
                    .withMother(1990)
                    .member(
                        "registrations",
                        "{'complete': true, 'items': [{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY',"
                            + " 'registeredBy': 'STRANGER', 'byWhoseWish': 'the imam'}]}")
                    .and(
                        "debts",
                        "{'complete': true, 'items': [{'kind': 'MICROCREDIT', 'amount': 100000, 'monthly': 90000}]}")
                    .and(
                        "ties",
                        "{'complete': true, 'items': [{'kind': 'MOSQUE'}, {'kind': 'NEIGHBOUR'}]}")
                    .json())
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract()
            .path("family.id");
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private Response caseFile(RequestSpecification who) {
    return who.get("/v1/families/" + family + "/case-file");
  }

  @Nested
  class A_case {

    @Test
    void is_open_to_whoever_took_it_in() {
      caseFile(as("caseworker")).then().statusCode(200).body("withheld", nullValue());
    }

    @Test
    void does_not_exist_for_a_colleague_who_does_not_work_with_it() {
      String unknown = UUID.randomUUID().toString();

      for (String path : List.of("", "/case-file", "/assessment")) {
        Response forbidden = colleague().get("/v1/families/" + family + path);
        Response missing = colleague().get("/v1/families/" + unknown + path);

        assertEquals(404, forbidden.statusCode());
        assertEquals(missing.asString(), forbidden.asString());
        assertEquals(
            missing.headers().asList().toString(), forbidden.headers().asList().toString());
      }
    }

    @Test
    void does_not_exist_for_another_agency() {
      caseFile(as("supervisor-2")).then().statusCode(404);
      caseFile(as("caseworker-2")).then().statusCode(404);
    }

    @Test
    void is_closed_to_other_roles() {
      for (String role :
          List.of(
              "analyst", "directory", "dashboard", "municipal", "provider", "auditor", "admin")) {
        caseFile(as(role)).then().statusCode(403);
      }
    }

    @Test
    void is_seen_by_the_supervisor_without_what_is_for_those_who_work_with_it() {
      caseFile(as("supervisor"))
          .then()
          .statusCode(200)
          .body("withheld", contains("DEBTS", "RELIGIOUS_TIES", "WHO_REGISTERED"))
          .body("debts", nullValue())
          .body("ties.complete", equalTo(false))
          .body("ties.items.value.kind", contains("NEIGHBOUR"))
          .body("members.items[0].registrations.items[0].value.kind", equalTo("TEMPORARY"))
          .body("members.items[0].registrations.items[0].value.registeredBy", nullValue())
          .body(not(containsString("imam")));
      as("supervisor")
          .get("/v1/families/" + family + "/assessment")
          .then()
          .statusCode(200)
          .body(not(containsString("MICROCREDIT")))
          .body("barriers.code", not(hasItem("debt-burden")));
    }

    @Test
    void is_open_to_who_covers_for_an_absent_colleague_on_these_days_alone() throws Exception {
      Owner.tell(
          "insert into cover (cover_id, agency, absent, covering, from_day, until_day, arranged_at, arranged_by)"
              + " values (gen_random_uuid(), '%s', 'caseworker', 'stand-in', '2031-03-10', '2031-03-20', now(), 'supervisor')"
                  .formatted(AGENCY));

      // days are those of Almaty, five hours before
      clock.stopAt(Instant.parse("2031-03-09T18:59:59Z"));
      caseFile(as("stand-in", "caseworker", AGENCY)).then().statusCode(404);
      clock.stopAt(Instant.parse("2031-03-09T19:00:00Z"));
      caseFile(as("stand-in", "caseworker", AGENCY))
          .then()
          .statusCode(200)
          .body("debts", notNullValue());
      clock.stopAt(Instant.parse("2031-03-20T18:59:59Z"));
      caseFile(as("stand-in", "caseworker", AGENCY)).then().statusCode(200);
      clock.stopAt(Instant.parse("2031-03-20T19:00:00Z"));
      caseFile(as("stand-in", "caseworker", AGENCY)).then().statusCode(404);
    }

    @Test
    void that_is_taken_away_is_gone_at_the_next_request_whatever_the_token_says() throws Exception {
      RequestSpecification same = as("caseworker");
      caseFile(given().spec(same)).then().statusCode(200);

      Owner.tell(
          "update assignment set until_at = now(), ended_by = 'supervisor' where family_id = '"
              + family
              + "'");

      caseFile(given().spec(same)).then().statusCode(404);
    }

    @Test
    void that_is_restricted_knows_only_those_who_are_named() throws Exception {
      Owner.tell("update family set restricted_to = '{named}' where family_id = '" + family + "'");

      caseFile(as("caseworker")).then().statusCode(404);
      caseFile(as("supervisor")).then().statusCode(404);
      caseFile(as("named", "caseworker", AGENCY))
          .then()
          .statusCode(200)
          .body("withheld", nullValue());
      caseFile(as("named", "caseworker", "alatau-charity")).then().statusCode(404);
    }

    @Test
    void that_is_closed_is_read_and_not_changed() throws Exception {
      Owner.tell("update family set status = 'CLOSED' where family_id = '" + family + "'");

      caseFile(as("caseworker")).then().statusCode(200);
      as("caseworker")
          .header("If-Match", "*")
          .contentType("application/json")
          .body("{}")
          .put("/v1/families/" + family + "/profile")
          .then()
          .statusCode(409)
          .body("type", equalTo("https://tirek.kz/problems/case-closed"));
    }

    @Test
    void is_read_in_an_emergency_for_its_time_alone_and_without_restricted_facts()
        throws Exception {
      Owner.tell(
          "insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at) values ('"
              + family
              + "', gen_random_uuid(), '"
              + AGENCY
              + "', 'night-duty', 'child found alone', '2032-01-01T20:00Z', '2032-01-01T23:00Z')");

      clock.stopAt(Instant.parse("2032-01-01T19:59:59Z"));
      caseFile(as("night-duty", "caseworker", AGENCY)).then().statusCode(404);
      clock.stopAt(Instant.parse("2032-01-01T20:00:00Z"));
      caseFile(as("night-duty", "caseworker", AGENCY))
          .then()
          .statusCode(200)
          .body("withheld", hasItem("DEBTS"));
      as("night-duty", "caseworker", AGENCY)
          .header("If-Match", "*")
          .contentType("application/json")
          .body("{}")
          .put("/v1/families/" + family + "/profile")
          .then()
          .statusCode(404);
      clock.stopAt(Instant.parse("2032-01-01T23:00:00Z"));
      caseFile(as("night-duty", "caseworker", AGENCY)).then().statusCode(404);
    }

    @Test
    void can_be_closed_even_to_emergencies() throws Exception {
      Owner.tell(
          "update family set restricted_to = '{named}', closed_to_emergency = true where family_id = '"
              + family
              + "'",
          "insert into emergency_access (family_id, emergency_id, agency, worker, reason, from_at, until_at) values ('"
              + family
              + "', gen_random_uuid(), '"
              + AGENCY
              + "', 'night-duty', 'child found alone', now(), now() + interval '1 hour')");

      caseFile(as("night-duty", "caseworker", AGENCY)).then().statusCode(404);
    }
  }

  @Nested
  class An_endpoint {

    @Test
    void is_not_called_by_another_because_it_would_work_in_a_transaction_of_its_own() {
      assertThrows(
          IllegalStateException.class,
          () ->
              QuarkusTransaction.requiringNew()
                  .run(() -> assignments.get(UUID.fromString(family), UUID.randomUUID())));
    }
  }

  @Nested
  class A_list {

    private List<String> seen(RequestSpecification who) {
      List<String> ids = new ArrayList<>();
      String token = null;
      do {
        Response page =
            given()
                .spec(who)
                .queryParams(
                    token == null ? java.util.Map.of() : java.util.Map.of("pageToken", token))
                .get("/v1/families");
        ids.addAll(page.path("items.id"));
        token = page.path("nextPageToken");
      } while (token != null);
      return ids;
    }

    @Test
    void of_a_caseworker_has_the_own_cases_and_of_a_supervisor_those_of_the_agency() {
      assertEquals(true, seen(as("caseworker")).contains(family));
      assertEquals(List.of(), seen(colleague()));
      assertEquals(true, seen(as("supervisor")).contains(family));
      assertFalse(seen(as("supervisor-2")).contains(family));
    }

    @Test
    void has_restricted_cases_for_those_alone_who_are_named() throws Exception {
      Owner.tell(
          "update family set restricted_to = '{confidant}' where family_id = '" + family + "'");

      assertFalse(seen(as("caseworker")).contains(family));
      assertFalse(seen(as("supervisor")).contains(family));
      assertEquals(List.of(family), seen(as("confidant", "caseworker", AGENCY)));
      assertEquals(true, seen(as("confidant", "supervisor", AGENCY)).contains(family));
    }
  }

  @Nested
  class The_trail {

    private String last(String column) throws Exception {
      return Owner.ask("select " + column + " from audit_event order by sequence desc limit 1");
    }

    @Test
    void says_who_read_which_case_as_what() throws Exception {
      caseFile(as("supervisor"));

      assertEquals(
          "supervisor|%s|{supervisor}|getCaseFile|%s|AGENCY|SUPERVISION|DONE"
              .formatted(AGENCY, family),
          last(
              "concat_ws('|', subject, agency, roles, deed, family_id, relation, purpose, outcome)"));
    }

    @Test
    void says_what_was_refused_and_to_whom() throws Exception {
      caseFile(colleague());
      assertEquals(
          "colleague|getCaseFile|%s|not-found".formatted(family),
          last("concat_ws('|', subject, deed, family_id, relation, outcome)"));

      caseFile(as("auditor"));
      assertEquals(
          "auditor|getCaseFile|%s|forbidden".formatted(family),
          last("concat_ws('|', subject, deed, family_id, relation, outcome)"));
    }

    @Test
    void says_what_a_change_came_to() throws Exception {
      as("caseworker")
          .header("If-Match", "\"77\"")
          .contentType("application/json")
          .body("{}")
          .put("/v1/families/" + family + "/profile")
          .then()
          .statusCode(412);

      assertEquals("replaceProfile|stale", last("concat_ws('|', deed, outcome)"));
    }

    @Test
    void says_which_cases_a_list_showed_and_which_case_an_intake_made() throws Exception {
      assertEquals("takeIn|" + family, last("concat_ws('|', deed, family_id)"));

      as("caseworker").queryParam("pageSize", 1).get("/v1/families").then().statusCode(200);

      assertEquals("listFamilies|{" + family + "}", last("concat_ws('|', deed, shown)"));
    }

    @Test
    void that_cannot_be_written_gives_nothing_out_and_lets_nothing_in() throws Exception {
      String cases = Owner.ask("select count(*) from family");
      Owner.tell("alter table audit_event rename to audit_event_away");
      try {
        caseFile(as("caseworker"))
            .then()
            .statusCode(503)
            .header("Retry-After", "5")
            .body(not(containsString(family)));
        caseFile(as("auditor")).then().statusCode(503);
        as("caseworker").get("/v1/families").then().statusCode(503).body("items", nullValue());
        as("caseworker")
            .contentType("application/json")
            .body(aHousehold().withMother(1990).json())
            .post("/v1/families")
            .then()
            .statusCode(503);
      } finally {
        Owner.tell("alter table audit_event_away rename to audit_event");
      }

      assertEquals(cases, Owner.ask("select count(*) from family"));
    }

    @Test
    void that_swallows_what_is_written_gives_nothing_out_and_lets_nothing_in() throws Exception {
      String cases = Owner.ask("select count(*) from family");
      Owner.tell(
          "create function swallow() returns trigger language plpgsql as 'begin return null; end'",
          "create trigger swallow before insert on audit_event for each row execute function swallow()");
      try {
        caseFile(as("caseworker")).then().statusCode(503).body(not(containsString(family)));
        caseFile(as("auditor")).then().statusCode(503);
        as("caseworker").get("/v1/families").then().statusCode(503).body("items", nullValue());
        as("caseworker")
            .contentType("application/json")
            .body(aHousehold().withMother(1990).json())
            .post("/v1/families")
            .then()
            .statusCode(503);
      } finally {
        Owner.tell("drop trigger swallow on audit_event", "drop function swallow");
      }

      assertEquals(cases, Owner.ask("select count(*) from family"));
    }
  }

  @Nested
  class The_second_wall {

    private long rows(Connection connection, String table) throws Exception {
      try (ResultSet count =
          connection.createStatement().executeQuery("select count(*) from " + table)) {
        count.next();
        return count.getLong(1);
      }
    }

    @Test
    void shows_nothing_to_a_query_that_forgot_its_scope() throws Exception {
      List<String> tables = new ArrayList<>();
      try (Connection owner = Owner.connect();
          ResultSet found =
              owner
                  .createStatement()
                  .executeQuery(
                      "select table_name from information_schema.columns where table_schema = 'public'"
                          + " and column_name = 'family_id'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      assertEquals(
          true,
          tables.containsAll(List.of("family", "member", "fact", "identifier", "audit_event")));
      try (Connection service = database.getConnection()) {
        for (String table : tables) {
          assertEquals(0, rows(service, table), table);
        }
      }
    }

    @Test
    void shows_one_case_where_the_scope_is_one() throws Exception {
      QuarkusTransaction.requiringNew()
          .call(
              () -> {
                try (Connection service = database.getConnection()) {
                  service
                      .createStatement()
                      .execute("select set_config('tirek.families', '{" + family + "}', true)");
                  assertEquals(1, rows(service, "family"));
                  assertEquals(1, rows(service, "member"));
                }
                return null;
              });
    }

    @Test
    void lets_nothing_be_deleted_but_a_case_that_is_being_erased() throws Exception {
      QuarkusTransaction.requiringNew()
          .call(
              () -> {
                try (Connection service = database.getConnection();
                    var statement = service.createStatement()) {
                  statement.execute(
                      "select set_config('tirek.families', '{" + family + "}', true)");
                  for (String table : List.of("fact", "identifier", "member", "family")) {
                    assertEquals(0, statement.executeUpdate("delete from " + table), table);
                  }
                }
                return null;
              });
    }

    @Test
    void is_not_the_services_to_tear_down() throws Exception {
      for (String attempt :
          List.of(
              "alter table fact disable row level security",
              "drop policy cases on fact",
              "delete from audit_event",
              "update audit_event set subject = 'nobody'",
              "update audit_seal set hash = ''",
              "update fact set value = '{}'",
              "set role tirek")) {
        try (Connection service = database.getConnection();
            var statement = service.createStatement()) {
          assertThrows(java.sql.SQLException.class, () -> statement.execute(attempt), attempt);
        }
      }
    }
  }
}
