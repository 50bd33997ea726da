package kz.tirek.access.emergency;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmergencyAccessTest {

  private static final String ACCESSES = "/v1/emergency-accesses";
  private static final Instant NIGHT = Instant.parse("2032-01-01T20:00:00Z");

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private String family;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
    clock.stopAt(NIGHT);
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private RequestSpecification duty() {
    return agency.caseworker("night-duty");
  }

  private Response take(RequestSpecification who, String which) {
    return json(who, "{%s, 'reason': 'child found alone'}".formatted(which)).post(ACCESSES);
  }

  private Response take(RequestSpecification who) {
    return take(who, "'family': '" + family + "'");
  }

  private int status(RequestSpecification who) {
    return agency.page(who, family).statusCode();
  }

  private void later(int minutes) {
    clock.stopAt(NIGHT.plus(Duration.ofMinutes(minutes)));
  }

  private Response review(RequestSpecification who, String id) {
    return json(who, "{'note': 'she told me'}").post(ACCESSES + "/" + id + "/review");
  }

  @Nested
  class A_caseworker {

    @Test
    void reads_a_case_before_during_and_after_its_time() throws Exception {
      assertEquals(404, status(duty()));

      take(duty())
          .then()
          .statusCode(201)
          .header("Location", endsWith(ACCESSES + "/" + take(duty()).path("id")))
          .body("familyId", equalTo(family))
          .body("from", equalTo("2032-01-01T20:00:00Z"))
          .body("until", equalTo("2032-01-01T21:00:00Z"));

      assertEquals(200, status(duty()));
      assertEquals(
          "getFamily|EMERGENCY|EMERGENCY",
          Owner.ask(
              "select concat_ws('|', deed, relation, purpose) from audit_event where family_id = '%s' order by sequence desc limit 1"
                  .formatted(family)));
      later(59);
      assertEquals(200, status(duty()));
      later(60);
      assertEquals(404, status(duty()));
      take(duty()).then().statusCode(201);
      assertEquals(200, status(duty()));
    }

    @Test
    void finds_the_case_by_its_number() {
      String number = agency.page(agency.caseworker("aigul"), family).path("caseNumber");

      take(duty(), "'caseNumber': '" + number + "', 'minutes': 180")
          .then()
          .statusCode(201)
          .body("familyId", equalTo(family))
          .body("until", equalTo("2032-01-01T23:00:00Z"));
    }

    @Test
    void hears_the_same_of_no_case_of_anothers_and_of_one_that_is_closed_even_to_this() {
      String number = agency.page(agency.caseworker("aigul"), family).path("caseNumber");
      agency.restrict(family, "saule", true, "aigul");
      String another = anAgency().takeIn("eve");

      Response none = take(duty(), "'family': '" + UUID.randomUUID() + "'");

      assertEquals(404, none.statusCode());
      for (String which :
          List.of(
              "'family': '" + another + "'",
              "'family': '" + family + "'",
              "'caseNumber': '" + number + "'",
              "'caseNumber': 'NO-SUCH-CASE'")) {
        Response answer = take(duty(), which);
        assertEquals(404, answer.statusCode());
        assertEquals(none.asString(), answer.asString());
        assertEquals(none.headers().asList().toString(), answer.headers().asList().toString());
      }
    }

    @Test
    void leaves_a_trail_of_what_was_refused() throws Exception {
      String none = UUID.randomUUID().toString();

      take(duty(), "'family': '" + none + "'");

      assertEquals(
          "night-duty|takeEmergencyAccess|%s|not-found".formatted(none),
          Owner.ask(
              "select concat_ws('|', subject, deed, family_id, outcome) from audit_event where agency = '%s' order by sequence desc limit 1"
                  .formatted(agency.name())));
    }

    @Test
    void reaches_a_restricted_case_that_is_not_closed_to_it() {
      agency.restrict(family, "saule", false, "aigul");

      take(duty()).then().statusCode(201);

      assertEquals(200, status(duty()));
    }

    @Test
    void is_out_at_once_when_the_case_is_closed_even_to_this() {
      take(duty());
      assertEquals(200, status(duty()));

      agency.restrict(family, "saule", true, "aigul");

      assertEquals(404, status(duty()));
      take(duty()).then().statusCode(404);
    }

    @Test
    void asks_again_while_it_runs_and_nothing_is_added() {
      String first = take(duty()).path("id");
      later(30);

      Response again = take(duty());

      assertEquals(200, again.statusCode());
      assertEquals(first, again.path("id"));
      assertEquals("2032-01-01T21:00:00Z", again.path("until"));
      agency.supervisor("saule").get("/v1/notices").then().body("items", hasSize(1));
    }

    @Test
    void asks_four_times_at_once_and_has_one() {
      List<CompletableFuture<Integer>> all =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> take(duty()).statusCode()))
              .limit(4)
              .toList();

      assertEquals(
          List.of(200, 200, 200, 201), all.stream().map(CompletableFuture::join).sorted().toList());
      agency.supervisor("saule").get(ACCESSES).then().body("items", hasSize(1));
    }

    @Test
    void has_several_cases_at_once() {
      String second = agency.takeIn("aigul");

      String one = take(duty()).path("id");
      String other = take(duty(), "'family': '" + second + "'").path("id");

      assertNotEquals(one, other);
      duty().get("/v1/families").then().body("items.id", contains(second, family));
    }

    @Test
    void gets_the_same_answer_for_the_same_key_and_no_new_access_when_it_has_ended() {
      String key = UUID.randomUUID().toString();
      Response first = take(duty().header("Idempotency-Key", key));
      Response again = take(duty().header("Idempotency-Key", key));
      later(120);
      Response late = take(duty().header("Idempotency-Key", key));

      assertEquals(201, first.statusCode());
      assertEquals(201, again.statusCode());
      assertEquals(201, late.statusCode());
      assertEquals(first.asString(), again.asString());
      assertEquals(first.asString(), late.asString());
      assertEquals(404, status(duty()));
    }

    @Test
    void gets_no_new_access_with_a_key_that_was_answered_with_one_that_ran() {
      take(duty());
      String key = UUID.randomUUID().toString();
      assertEquals(200, take(duty().header("Idempotency-Key", key)).statusCode());
      later(120);

      assertEquals(200, take(duty().header("Idempotency-Key", key)).statusCode());
      assertEquals(404, status(duty()));
    }

    @Test
    void ends_it_early() {
      String id = take(duty()).path("id");
      later(5);

      duty()
          .post(ACCESSES + "/" + id + "/ending")
          .then()
          .statusCode(200)
          .body("until", equalTo("2032-01-01T20:05:00Z"))
          .body("endedBy", equalTo("night-duty"));

      assertEquals(404, status(duty()));
      later(10);
      duty()
          .post(ACCESSES + "/" + id + "/ending")
          .then()
          .body("until", equalTo("2032-01-01T20:05:00Z"));
    }

    @Test
    void ends_it_in_the_moment_in_which_it_began() {
      String id = take(duty()).path("id");

      duty().post(ACCESSES + "/" + id + "/ending").then().statusCode(200);
      later(1);

      assertEquals(404, status(duty()));
    }

    @Test
    void sees_her_own_and_nobody_elses() {
      String own = take(duty()).path("id");
      String others = take(agency.caseworker("bolat")).path("id");

      duty().get(ACCESSES).then().statusCode(200).body("items.id", contains(own));
      duty().get(ACCESSES + "/" + others).then().statusCode(404);
      duty().post(ACCESSES + "/" + others + "/ending").then().statusCode(404);
      agency.caseworker("aigul").get(ACCESSES).then().body("items", hasSize(0));
    }

    @Test
    void does_not_review() {
      String id = take(duty()).path("id");

      review(duty(), id).then().statusCode(403);
      review(agency.supervisor("saule"), id);
      duty()
          .get(ACCESSES + "/" + id)
          .then()
          .body("reviewedBy", equalTo("saule"))
          .body("reviewNote", nullValue());
    }

    @Test
    void is_told_what_is_wrong_by_field() {
      json(duty(), "{'reason': 'short', 'minutes': 181, 'family': '" + family + "'}")
          .post(ACCESSES)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/minutes", "/reason"));
      for (String which :
          List.of("'minutes': 5", "'family': '" + family + "', 'caseNumber': 'X-1'")) {
        take(duty(), which)
            .then()
            .statusCode(422)
            .body("errors.code", contains("family-or-case-number"));
      }
      take(duty(), "'family': '" + family + "', 'minutes': 0").then().statusCode(422);
    }
  }

  @Nested
  class A_supervisor {

    @Test
    void is_told_and_reviews_it() {
      String id = take(duty()).path("id");

      agency
          .supervisor("saule")
          .get(ACCESSES + "?unreviewed=true")
          .then()
          .statusCode(200)
          .body("items.id", contains(id))
          .body("items.reason", contains("child found alone"));
      review(agency.supervisor("saule"), id)
          .then()
          .statusCode(200)
          .body("reviewedBy", equalTo("saule"))
          .body("reviewNote", equalTo("she told me"));

      agency
          .supervisor("saule")
          .get(ACCESSES + "?unreviewed=true")
          .then()
          .body("items", hasSize(0));
      agency.supervisor("dana").get(ACCESSES).then().body("items.id", contains(id));
    }

    @Test
    void reviews_once() {
      String id = take(duty()).path("id");
      String key = UUID.randomUUID().toString();
      Response first = review(agency.supervisor("saule").header("Idempotency-Key", key), id);

      review(agency.supervisor("dana"), id)
          .then()
          .statusCode(409)
          .body("type", endsWith("/already-reviewed"));
      assertEquals(
          first.asString(),
          review(agency.supervisor("saule").header("Idempotency-Key", key), id).asString());
    }

    @Test
    void does_not_review_what_she_took_herself() {
      String id = take(agency.supervisor("saule")).path("id");

      review(agency.supervisor("saule"), id)
          .then()
          .statusCode(409)
          .body("type", endsWith("/reviewed-by-oneself"));
      review(agency.supervisor("dana"), id).then().statusCode(200);
    }

    @Test
    void ends_that_of_another() {
      String id = take(duty()).path("id");
      later(5);

      agency
          .supervisor("saule")
          .post(ACCESSES + "/" + id + "/ending")
          .then()
          .statusCode(200)
          .body("endedBy", equalTo("saule"));

      assertEquals(404, status(duty()));
    }

    @Test
    void is_told_of_a_restricted_case_only_when_named() {
      agency.restrict(family, "named", false, "aigul");
      String id = take(duty()).path("id");

      for (String path : List.of(ACCESSES, "/v1/notices")) {
        agency.supervisor("named").get(path).then().body("items", hasSize(1));
        agency.supervisor("saule").get(path).then().body("items", hasSize(0));
      }
      agency.supervisor("saule").get(ACCESSES + "/" + id).then().statusCode(404);
      review(agency.supervisor("saule"), id).then().statusCode(404);
      agency.supervisor("saule").post(ACCESSES + "/" + id + "/ending").then().statusCode(404);
      assertEquals(200, status(duty()));
      review(agency.supervisor("named"), id).then().statusCode(200);
    }

    @Test
    void is_told_no_longer_once_the_case_is_restricted() {
      String id = take(duty()).path("id");
      agency.supervisor("saule").get(ACCESSES).then().body("items.id", hasItem(id));

      agency.restrict(family, "named", false, "aigul");

      agency.supervisor("saule").get(ACCESSES).then().body("items", hasSize(0));
      agency.supervisor("saule").get("/v1/notices").then().body("items", hasSize(0));
      agency.supervisor("named").get(ACCESSES).then().body("items.id", contains(id));
    }

    @Test
    void reads_many_page_by_page() {
      String second = agency.takeIn("aigul");
      String older = take(duty()).path("id");
      String newer = take(duty(), "'family': '" + second + "'").path("id");

      Response first = agency.supervisor("saule").get(ACCESSES + "?pageSize=1");
      Response next =
          agency
              .supervisor("saule")
              .queryParam("pageToken", first.<String>path("nextPageToken"))
              .get(ACCESSES + "?pageSize=1");

      assertEquals(List.of(newer), first.path("items.id"));
      assertEquals(List.of(older), next.path("items.id"));
    }
  }

  @Nested
  class Another_agency {

    @Test
    void sees_reviews_and_ends_nothing_of_it() {
      String id = take(duty()).path("id");
      Agency other = anAgency();

      other.supervisor("saule").get(ACCESSES).then().body("items", hasSize(0));
      other.supervisor("saule").get(ACCESSES + "/" + id).then().statusCode(404);
      review(other.supervisor("saule"), id).then().statusCode(404);
      other.caseworker("night-duty").get(ACCESSES + "/" + id).then().statusCode(404);
      assertEquals(404, status(other.caseworker("night-duty")));
    }
  }
}
