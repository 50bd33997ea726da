package kz.tirek.access.cover;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverTest {

  private static final String COVERS = "/v1/covers";

  private final Agency agency = anAgency();
  @Inject TestClock clock;

  @BeforeEach
  void isTheTenthOfMarch() {
    clock.stopAt(Instant.parse("2031-03-10T06:00:00Z"));
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private Response arrange(
      RequestSpecification who, String absent, String covering, String from, String until) {
    return json(
            who,
            "{'absent': '%s', 'covering': '%s', 'from': '%s', 'until': '%s'}"
                .formatted(absent, covering, from, until))
        .post(COVERS);
  }

  private String arranged(String absent, String covering, String from, String until) {
    return arrange(agency.supervisor("saule"), absent, covering, from, until)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Nested
  class A_supervisor {

    @Test
    void lets_a_colleague_have_the_cases_of_an_absent_one_on_these_days() {
      String family = agency.takeIn("aigul");

      String id = arranged("aigul", "bolat", "2031-03-11", "2031-03-12");

      agency.supervisor("saule").get(COVERS + "/" + id).then().statusCode(200);
      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);
      clock.stopAt(Instant.parse("2031-03-10T19:00:00Z"));
      agency.page(agency.caseworker("bolat"), family).then().statusCode(200);
      clock.stopAt(Instant.parse("2031-03-12T19:00:00Z"));
      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);
    }

    @Test
    void ends_a_cover_early_and_the_cases_are_gone_at_the_next_request() {
      String family = agency.takeIn("aigul");
      String id = arranged("aigul", "bolat", "2031-03-10", "2031-04-10");
      agency.page(agency.caseworker("bolat"), family).then().statusCode(200);

      agency
          .supervisor("dana")
          .post(COVERS + "/" + id + "/ending")
          .then()
          .statusCode(200)
          .body("endedBy", equalTo("dana"));

      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);
      agency
          .supervisor("saule")
          .post(COVERS + "/" + id + "/ending")
          .then()
          .statusCode(200)
          .body("endedBy", equalTo("dana"));
    }

    @Test
    void leaves_a_cover_that_is_over_as_it_was() {
      String id = arranged("aigul", "bolat", "2031-03-10", "2031-03-11");
      clock.stopAt(Instant.parse("2031-03-20T06:00:00Z"));

      agency
          .supervisor("saule")
          .post(COVERS + "/" + id + "/ending")
          .then()
          .statusCode(200)
          .body("endedAt", nullValue());
    }

    @Test
    void is_told_what_cannot_be_by_field() {
      arrange(agency.supervisor("saule"), "aigul", "aigul", "2031-03-09", "2031-03-08")
          .then()
          .statusCode(422)
          .body("errors.pointer", containsInAnyOrder("/covering", "/from", "/until"))
          .body(
              "errors.code",
              containsInAnyOrder("covering-oneself", "in-the-past", "ends-before-it-starts"));
      arrange(agency.supervisor("saule"), "aigul", "bolat", "2031-03-10", "2032-03-11")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/until"))
          .body("errors.code", contains("longer-than-a-year"));
      arranged("aigul", "bolat", "2031-03-10", "2032-03-10");
      arrange(agency.supervisor("saule"), "", "bolat", "2031-03-10", "2031-03-11")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/absent"));
    }

    @Test
    void is_told_of_a_cover_of_the_same_two_on_the_same_days() {
      String id = arranged("aigul", "bolat", "2031-03-12", "2031-03-14");

      for (List<String> days :
          List.of(
              List.of("2031-03-10", "2031-03-12"),
              List.of("2031-03-14", "2031-03-20"),
              List.of("2031-03-13", "2031-03-13"))) {
        arrange(agency.supervisor("saule"), "aigul", "bolat", days.get(0), days.get(1))
            .then()
            .statusCode(409)
            .body("type", endsWith("/cover-overlaps"))
            .body("errors.pointer", contains("/from"));
      }
      arranged("aigul", "bolat", "2031-03-15", "2031-03-15");
      arranged("aigul", "dina", "2031-03-13", "2031-03-13");
      arranged("bolat", "aigul", "2031-03-13", "2031-03-13");
      agency.supervisor("saule").post(COVERS + "/" + id + "/ending");
      arranged("aigul", "bolat", "2031-03-12", "2031-03-14");
    }

    @Test
    void arranges_once_what_is_asked_for_twice_at_the_same_time() {
      List<Integer> statuses =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () ->
                              arrange(
                                      agency.supervisor("saule"),
                                      "aigul",
                                      "bolat",
                                      "2031-03-12",
                                      "2031-03-14")
                                  .statusCode()))
              .limit(4)
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .sorted()
              .toList();

      assertEquals(List.of(201, 409, 409, 409), statuses);
    }

    @Test
    void gets_the_same_answer_for_the_same_key_also_when_the_days_have_gone_by() {
      String key = UUID.randomUUID().toString();
      Response first =
          arrange(
              agency.supervisor("saule").header("Idempotency-Key", key),
              "aigul",
              "bolat",
              "2031-03-10",
              "2031-03-11");
      clock.stopAt(Instant.parse("2031-03-20T06:00:00Z"));

      Response again =
          arrange(
              agency.supervisor("saule").header("Idempotency-Key", key),
              "aigul",
              "bolat",
              "2031-03-10",
              "2031-03-11");

      assertEquals(201, again.statusCode());
      assertEquals(first.asString(), again.asString());
    }

    @Test
    void lists_what_holds_and_is_to_come_apart_from_what_is_over() {
      String over = arranged("aigul", "bolat", "2031-03-10", "2031-03-10");
      String now = arranged("aigul", "bolat", "2031-03-11", "2031-03-20");
      String later = arranged("dina", "bolat", "2031-06-01", "2031-06-20");
      String ended = arranged("dina", "erlan", "2031-06-01", "2031-06-20");
      agency.supervisor("saule").post(COVERS + "/" + ended + "/ending");
      clock.stopAt(Instant.parse("2031-03-11T06:00:00Z"));

      agency
          .supervisor("saule")
          .get(COVERS)
          .then()
          .statusCode(200)
          .body("items.id", contains(later, now));
      agency
          .supervisor("saule")
          .get(COVERS + "?over=true")
          .then()
          .body("items.id", contains(ended, over));
      Response first = agency.supervisor("saule").get(COVERS + "?pageSize=1");
      agency
          .supervisor("saule")
          .queryParam("pageToken", first.<String>path("nextPageToken"))
          .get(COVERS + "?pageSize=1")
          .then()
          .body("items.id", contains(now))
          .body("nextPageToken", nullValue());
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void sees_the_covers_that_concern_her() {
      String hers = arranged("aigul", "bolat", "2031-03-10", "2031-03-20");
      String others = arranged("dina", "erlan", "2031-03-10", "2031-03-20");

      for (String one : List.of("aigul", "bolat")) {
        agency.caseworker(one).get(COVERS).then().statusCode(200).body("items.id", contains(hers));
        agency.caseworker(one).get(COVERS + "/" + hers).then().statusCode(200);
        agency.caseworker(one).get(COVERS + "/" + others).then().statusCode(404);
      }
    }

    @Test
    void arranges_and_ends_none() {
      String id = arranged("aigul", "bolat", "2031-03-10", "2031-03-20");

      arrange(agency.caseworker("bolat"), "aigul", "bolat", "2031-03-10", "2031-03-20")
          .then()
          .statusCode(403);
      agency.caseworker("aigul").post(COVERS + "/" + id + "/ending").then().statusCode(403);
    }

    @Test
    void who_covers_for_one_who_covers_does_not_have_the_cases_of_a_third() {
      String family = agency.takeIn("aigul");
      String bolats = agency.takeIn("bolat");
      arranged("aigul", "bolat", "2031-03-10", "2031-03-20");
      arranged("bolat", "dina", "2031-03-10", "2031-03-20");

      agency.page(agency.caseworker("bolat"), family).then().statusCode(200);
      agency.page(agency.caseworker("dina"), family).then().statusCode(404);
      agency.page(agency.caseworker("dina"), bolats).then().statusCode(200);
      agency.caseworker("dina").get("/v1/families").then().body("items.id", contains(bolats));
    }

    @Test
    void does_not_have_the_restricted_cases_of_the_one_who_is_absent() {
      String family = agency.takeIn("aigul");
      agency.restrict(family, "named", false, "aigul");
      arranged("aigul", "bolat", "2031-03-10", "2031-03-20");

      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);
    }
  }

  @Nested
  class Another_agency {

    @Test
    void sees_and_ends_nothing_of_it() {
      String id = arranged("aigul", "bolat", "2031-03-10", "2031-03-20");
      Agency other = anAgency();

      other.supervisor("saule").get(COVERS).then().body("items", hasSize(0));
      other.supervisor("saule").get(COVERS + "/" + id).then().statusCode(404);
      other.supervisor("saule").post(COVERS + "/" + id + "/ending").then().statusCode(404);
      agency.supervisor("saule").get(COVERS + "/" + id).then().body("endedAt", nullValue());
    }

    @Test
    void covers_nobody_of_this_one_by_the_same_names() {
      String family = agency.takeIn("aigul");
      Agency other = anAgency();
      arrange(other.supervisor("saule"), "aigul", "bolat", "2031-03-10", "2031-03-20")
          .then()
          .statusCode(201);

      agency.page(agency.caseworker("bolat"), family).then().statusCode(404);
      other.page(other.caseworker("bolat"), family).then().statusCode(404);
    }
  }
}
