package kz.tirek.access.caseload.move;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseloadMoveTest {

  private static final String MOVES = "/v1/caseload-moves";

  private final Agency agency = anAgency();

  private Response move(RequestSpecification who, String from, String to) {
    return json(who, "{'from': '%s', 'to': '%s'}".formatted(from, to)).post(MOVES);
  }

  private Response preview(RequestSpecification who, String from, String to) {
    return json(who, "{'from': '%s', 'to': '%s'}".formatted(from, to)).post(MOVES + "/preview");
  }

  private List<String> caseload(String worker) {
    return agency.caseworker(worker).get("/v1/families").path("items.id");
  }

  @Nested
  class A_supervisor {

    @Test
    void moves_a_whole_caseload_in_one_request() {
      String first = agency.takeIn("aigul");
      String second = agency.takeIn("aigul");
      String anothers = agency.takeIn("dina");

      move(agency.supervisor("saule"), "aigul", "bolat")
          .then()
          .statusCode(200)
          .body("cases", equalTo(2))
          .body("hadAlready", equalTo(0))
          .body("movedBy", equalTo("saule"));

      assertEquals(List.of(), caseload("aigul"));
      assertEquals(List.of(second, first), caseload("bolat"));
      assertEquals(List.of(anothers), caseload("dina"));
      agency
          .supervisor("saule")
          .get("/v1/families/" + first + "/assignments")
          .then()
          .body("items.worker", contains("bolat", "aigul"))
          .body("items[1].reason", equalTo("MOVED"));
    }

    @Test
    void hears_beforehand_how_many_cases_that_is() {
      String both = agency.takeIn("aigul");
      agency.takeIn("aigul");
      json(agency.supervisor("saule"), "{'worker': 'bolat'}")
          .post("/v1/families/" + both + "/assignments");

      preview(agency.supervisor("saule"), "aigul", "bolat")
          .then()
          .statusCode(200)
          .body("cases", equalTo(2))
          .body("hadAlready", equalTo(1));

      assertEquals(2, caseload("aigul").size());
      move(agency.supervisor("saule"), "aigul", "bolat")
          .then()
          .body("cases", equalTo(2))
          .body("hadAlready", equalTo(1));
      assertEquals(2, caseload("bolat").size());
    }

    @Test
    void moves_closed_cases_as_well() {
      String closed = agency.takeIn("aigul");
      json(
              agency.supervisor("saule").header("If-Match", "*"),
              "{'reason': 'HELPED', 'on': '%s'}".formatted(java.time.LocalDate.now().minusDays(1)))
          .post("/v1/families/" + closed + "/closing");

      move(agency.supervisor("saule"), "aigul", "bolat").then().body("cases", equalTo(1));

      agency.page(agency.caseworker("bolat"), closed).then().statusCode(200);
    }

    @Test
    void leaves_restricted_cases_where_they_are_and_those_who_are_named_are_told() {
      String restricted = agency.takeIn("aigul");
      agency.restrict(restricted, "named", false, "aigul");

      preview(agency.supervisor("saule"), "aigul", "bolat").then().body("cases", equalTo(0));
      move(agency.supervisor("saule"), "aigul", "bolat").then().body("cases", equalTo(0));

      agency.page(agency.caseworker("aigul"), restricted).then().statusCode(200);
      agency.page(agency.caseworker("bolat"), restricted).then().statusCode(404);
      agency
          .supervisor("named")
          .get("/v1/notices")
          .then()
          .body("items.kind", contains("RESTRICTED_CASE_NOT_MOVED"))
          .body("items.familyId", contains(restricted))
          .body("items.worker", contains("aigul"))
          .body("items.by", contains("saule"));
      agency.supervisor("saule").get("/v1/notices").then().body("items", hasSize(0));
    }

    @Test
    void moves_nothing_twice_with_the_same_key() {
      agency.takeIn("aigul");
      String key = UUID.randomUUID().toString();
      Response first =
          move(agency.supervisor("saule").header("Idempotency-Key", key), "aigul", "bolat");
      agency.takeIn("aigul");

      Response again =
          move(agency.supervisor("saule").header("Idempotency-Key", key), "aigul", "bolat");

      assertEquals(first.asString(), again.asString());
      assertEquals(1, caseload("aigul").size());
    }

    @Test
    void moves_nothing_where_nothing_is() {
      move(agency.supervisor("saule"), "nobody", "bolat")
          .then()
          .statusCode(200)
          .body("cases", equalTo(0));
    }

    @Test
    void does_not_move_a_caseload_to_the_one_who_has_it() {
      move(agency.supervisor("saule"), "aigul", "aigul")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/to"))
          .body("errors.code", contains("same-worker"));
      preview(agency.supervisor("saule"), "", "bolat")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/from"));
    }

    @Test
    void moves_caseloads_to_one_worker_side_by_side() {
      IntStream.range(0, 6)
          .forEach(
              i -> {
                String family = agency.takeIn("a");
                json(agency.supervisor("saule"), "{'worker': 'b'}")
                    .post("/v1/families/" + family + "/assignments");
              });

      List<CompletableFuture<Integer>> both =
          List.of("a", "b").stream()
              .map(
                  from ->
                      CompletableFuture.supplyAsync(
                          () -> move(agency.supervisor("saule"), from, "c").statusCode()))
              .toList();

      both.forEach(one -> assertEquals(200, one.join()));
      assertEquals(6, caseload("c").size());
      assertEquals(List.of(), caseload("a"));
      assertEquals(List.of(), caseload("b"));
    }

    @Test
    void leaves_in_the_trail_which_cases_went() throws Exception {
      String family = agency.takeIn("aigul");

      move(agency.supervisor("saule"), "aigul", "bolat");

      assertEquals(
          "moveCaseload|SUPERVISION|{" + family + "}",
          Owner.ask(
              "select concat_ws('|', deed, purpose, shown) from audit_event where agency = '%s' order by sequence desc limit 1"
                  .formatted(agency.name())));
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void moves_no_caseload() {
      agency.takeIn("aigul");

      move(agency.caseworker("aigul"), "aigul", "bolat").then().statusCode(403);
      preview(agency.caseworker("aigul"), "aigul", "bolat").then().statusCode(403);
      assertEquals(1, caseload("aigul").size());
    }
  }

  @Nested
  class Another_agency {

    @Test
    void moves_nothing_of_this_one() {
      agency.takeIn("aigul");
      Agency other = anAgency();

      preview(other.supervisor("saule"), "aigul", "bolat").then().body("cases", equalTo(0));
      move(other.supervisor("saule"), "aigul", "bolat").then().body("cases", equalTo(0));

      assertEquals(1, caseload("aigul").size());
    }
  }
}
