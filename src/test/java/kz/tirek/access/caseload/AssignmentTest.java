package kz.tirek.access.caseload;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentTest {

  private final Agency agency = anAgency();
  private String family;
  private String path;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
    path = "/v1/families/" + family + "/assignments";
  }

  private Response assign(RequestSpecification who, String worker) {
    return json(who, "{'worker': '" + worker + "'}").post(path);
  }

  private String assignment(String worker) {
    return agency
        .supervisor("saule")
        .get(path)
        .path("items.find { it.worker == '" + worker + "' }.id");
  }

  private Response end(RequestSpecification who, String worker) {
    return json(who, "{'reason': 'WORKLOAD'}").post(path + "/" + assignment(worker) + "/ending");
  }

  @Nested
  class A_supervisor {

    @Test
    void gives_a_case_to_a_worker_who_has_it_at_the_next_request() {
      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);

      assign(agency.supervisor("saule"), "bolat")
          .then()
          .statusCode(201)
          .header("Location", endsWith(path + "/" + assignment("bolat")))
          .body("worker", equalTo("bolat"))
          .body("assignedBy", equalTo("saule"))
          .body("until", nullValue());

      agency.page(agency.caseworker("bolat"), family).then().statusCode(200);
      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
    }

    @Test
    void takes_a_case_away_and_what_was_is_kept() {
      assign(agency.supervisor("saule"), "bolat");

      end(agency.supervisor("saule"), "aigul")
          .then()
          .statusCode(200)
          .body("until", notNullValue())
          .body("endedBy", equalTo("saule"))
          .body("reason", equalTo("WORKLOAD"));

      agency.page(agency.caseworker("aigul"), family).then().statusCode(404);
      agency
          .supervisor("saule")
          .get(path)
          .then()
          .statusCode(200)
          .body("items.worker", contains("bolat", "aigul"));
    }

    @Test
    void who_assigns_a_case_twice_is_told_so() {
      assign(agency.supervisor("saule"), "aigul")
          .then()
          .statusCode(409)
          .body("type", endsWith("/already-assigned"))
          .body("errors.pointer", contains("/worker"));
    }

    @Test
    void may_give_a_case_back_to_whoever_had_it() {
      end(agency.supervisor("saule"), "aigul");

      assign(agency.supervisor("saule"), "aigul").then().statusCode(201);

      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
      agency.supervisor("saule").get(path).then().body("items", hasSize(2));
    }

    @Test
    void ends_once_what_is_ended_twice() {
      String until = end(agency.supervisor("saule"), "aigul").path("until");

      end(agency.supervisor("dana"), "aigul")
          .then()
          .statusCode(200)
          .body("until", equalTo(until))
          .body("endedBy", equalTo("saule"));
    }

    @Test
    void gets_the_same_answer_for_the_same_key() {
      String key = UUID.randomUUID().toString();
      Response first = assign(agency.supervisor("saule").header("Idempotency-Key", key), "bolat");
      Response again = assign(agency.supervisor("saule").header("Idempotency-Key", key), "bolat");

      assertEquals(201, again.statusCode());
      assertEquals(first.asString(), again.asString());
      assertEquals(first.header("Location"), again.header("Location"));
    }

    @Test
    void is_told_what_no_workers_id_can_be() {
      for (String wrong : List.of("", "   ", "айгүл", "x".repeat(256), "two\\nlines")) {
        assign(agency.supervisor("saule"), wrong)
            .then()
            .statusCode(422)
            .body("errors.pointer", contains("/worker"))
            .body("errors.code", contains("not-a-worker-id"));
      }
      assign(agency.supervisor("saule"), "x".repeat(255)).then().statusCode(201);
      assign(agency.supervisor("saule"), "Bolat K. <bolat@agency.kz>").then().statusCode(201);
    }

    @Test
    void reads_a_long_history_page_by_page() {
      for (String worker : List.of("b", "c", "d")) {
        assign(agency.supervisor("saule"), worker);
      }

      Response first = agency.supervisor("saule").get(path + "?pageSize=3");
      Response second =
          agency
              .supervisor("saule")
              .queryParam("pageToken", first.<String>path("nextPageToken"))
              .get(path + "?pageSize=3");

      assertEquals(List.of("d", "c", "b"), first.path("items.worker"));
      assertEquals(List.of("aigul"), second.path("items.worker"));
      assertNull(second.path("nextPageToken"));
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void sees_who_has_the_own_case() {
      agency
          .caseworker("aigul")
          .get(path)
          .then()
          .statusCode(200)
          .body("items.worker", hasItem("aigul"));
      agency
          .caseworker("aigul")
          .get(path + "/" + assignment("aigul"))
          .then()
          .statusCode(200)
          .body("worker", equalTo("aigul"));
    }

    @Test
    void assigns_nothing_and_takes_nothing_away() {
      assign(agency.caseworker("aigul"), "bolat").then().statusCode(403);
      end(agency.caseworker("aigul"), "aigul").then().statusCode(403);
    }

    @Test
    void sees_nothing_of_a_case_that_is_not_hers() {
      agency.caseworker("bolat").get(path).then().statusCode(404);
    }
  }

  @Nested
  class Another_agency {

    @Test
    void neither_sees_nor_changes_whose_case_it_is() {
      String aiguls = assignment("aigul");
      Agency other = anAgency();

      other.supervisor("saule").get(path).then().statusCode(404);
      other.supervisor("saule").get(path + "/" + aiguls).then().statusCode(404);
      assign(other.supervisor("saule"), "spy").then().statusCode(404);
      json(other.supervisor("saule"), "{}")
          .post(path + "/" + aiguls + "/ending")
          .then()
          .statusCode(404);
    }

    @Test
    void reaches_no_assignment_through_a_case_of_its_own() {
      Agency other = anAgency();
      String own = other.takeIn("eve");

      json(other.supervisor("saule"), "{}")
          .post("/v1/families/" + own + "/assignments/" + assignment("aigul") + "/ending")
          .then()
          .statusCode(404);
      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
    }
  }
}
