package kz.tirek.family.closing;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosingTest {

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private String family;
  private String path;

  @BeforeEach
  void takeIn() {
    clock.stopAt(Instant.parse("2031-03-02T06:00:00Z"));
    family = agency.takeIn("aigul");
    path = "/v1/families/" + family;
    clock.stopAt(Instant.parse("2031-09-01T06:00:00Z"));
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private Response close(RequestSpecification who, String version, String on) {
    return json(who.header("If-Match", version), "{'reason': 'HELPED', 'on': '%s'}".formatted(on))
        .post(path + "/closing");
  }

  private Response close(RequestSpecification who) {
    return close(who, "*", "2031-08-31");
  }

  private Response reopen(RequestSpecification who) {
    return json(who.header("If-Match", "*"), "{'reason': 'NEW_NEED'}").post(path + "/reopening");
  }

  private Response change(RequestSpecification who) {
    return json(who.header("If-Match", "*"), "{'language': 'KK'}").put(path + "/profile");
  }

  @Nested
  class A_supervisor {

    @Test
    void closes_a_case_and_it_is_read_and_not_changed() {
      close(agency.supervisor("saule"), "\"0\"", "2031-08-31")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("reason", equalTo("HELPED"))
          .body("on", equalTo("2031-08-31"))
          .body("closedBy", equalTo("saule"))
          .body("reopenedAt", nullValue());

      agency
          .page(agency.caseworker("aigul"), family)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("status", equalTo("CLOSED"));
      change(agency.caseworker("aigul"))
          .then()
          .statusCode(409)
          .body("type", endsWith("/case-closed"));
      agency
          .supervisor("saule")
          .get("/v1/families?status=CLOSED")
          .then()
          .body("items.id", contains(family));
    }

    @Test
    void opens_it_again_and_whoever_had_it_goes_on() {
      close(agency.supervisor("saule"));

      reopen(agency.supervisor("dana"))
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("reason", equalTo("HELPED"))
          .body("reopenedFor", equalTo("NEW_NEED"))
          .body("reopenedBy", equalTo("dana"));

      change(agency.caseworker("aigul")).then().statusCode(200).body("status", equalTo("OPEN"));
    }

    @Test
    void closes_it_a_second_time_and_both_are_kept() throws Exception {
      close(agency.supervisor("saule"));
      reopen(agency.supervisor("saule"));

      clock.stopAt(Instant.parse("2031-10-01T06:00:00Z"));
      close(agency.supervisor("saule"), "*", "2031-09-30").then().statusCode(200);

      agency
          .supervisor("saule")
          .get(path + "/closing")
          .then()
          .body("on", equalTo("2031-09-30"))
          .body("reopenedAt", nullValue());
      assertEquals(
          "2", Owner.ask("select count(*) from closing where family_id = '%s'".formatted(family)));
    }

    @Test
    void is_told_that_it_is_closed_or_open_already() {
      reopen(agency.supervisor("saule"))
          .then()
          .statusCode(409)
          .body("type", endsWith("/not-closed"));
      close(agency.supervisor("saule"));
      close(agency.supervisor("saule"))
          .then()
          .statusCode(409)
          .body("type", endsWith("/already-closed"));
    }

    @Test
    void closes_no_version_that_she_has_not_seen() {
      change(agency.caseworker("aigul"));

      close(agency.supervisor("saule"), "\"0\"", "2031-08-31").then().statusCode(412);
      json(agency.supervisor("saule"), "{'reason': 'HELPED', 'on': '2031-08-31'}")
          .post(path + "/closing")
          .then()
          .statusCode(428);
    }

    @Test
    void closes_it_neither_before_it_was_opened_nor_in_the_future() {
      close(agency.supervisor("saule"), "*", "2031-03-01")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/on"))
          .body("errors.code", contains("before-the-case-opened"));
      close(agency.supervisor("saule"), "*", "2031-09-02")
          .then()
          .statusCode(422)
          .body("errors.code", contains("in-the-future"));
      agency
          .page(agency.caseworker("aigul"), family)
          .then()
          .header("ETag", "\"0\"")
          .body("status", equalTo("OPEN"));
    }

    @Test
    void gets_the_same_answer_for_the_same_key() {
      String key = UUID.randomUUID().toString();
      Response first =
          close(agency.supervisor("saule").header("Idempotency-Key", key), "\"0\"", "2031-08-31");
      Response again =
          close(agency.supervisor("saule").header("Idempotency-Key", key), "\"0\"", "2031-08-31");
      String other = UUID.randomUUID().toString();
      Response open = reopen(agency.supervisor("saule").header("Idempotency-Key", other));
      Response still = reopen(agency.supervisor("saule").header("Idempotency-Key", other));

      assertEquals(200, first.statusCode());
      assertEquals(first.asString(), again.asString());
      assertEquals(200, open.statusCode());
      assertEquals(open.asString(), still.asString());
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void sees_how_the_own_case_was_closed() {
      agency.caseworker("aigul").get(path + "/closing").then().statusCode(404);

      close(agency.supervisor("saule"));

      agency
          .caseworker("aigul")
          .get(path + "/closing")
          .then()
          .statusCode(200)
          .body("reason", equalTo("HELPED"));
      agency.caseworker("bolat").get(path + "/closing").then().statusCode(404);
    }

    @Test
    void neither_closes_nor_opens_it() {
      close(agency.caseworker("aigul")).then().statusCode(403);
      close(agency.supervisor("saule"));
      reopen(agency.caseworker("aigul")).then().statusCode(403);
    }
  }

  @Nested
  class Another_agency {

    @Test
    void neither_closes_nor_opens_it() {
      Agency other = anAgency();

      close(other.supervisor("saule")).then().statusCode(404);
      close(agency.supervisor("saule"));
      reopen(other.supervisor("saule")).then().statusCode(404);
    }
  }
}
