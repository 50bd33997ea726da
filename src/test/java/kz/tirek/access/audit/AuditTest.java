package kz.tirek.access.audit;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.access.SignedIn.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.access.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

  private final Agency agency = anAgency();
  private String family;
  private String log;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
    log = "/v1/families/" + family + "/access-log";
  }

  private RequestSpecification auditor() {
    return agency.auditor("nurlan");
  }

  @Nested
  class The_access_log_of_a_case {

    @Test
    void tells_a_supervisor_who_did_what_as_whom_and_why_the_latest_first() {
      agency.caseworker("aigul").get("/v1/families/" + family + "/case-file");
      agency.caseworker("bolat").get("/v1/families/" + family);
      agency.caseworker("aigul").get("/v1/families");

      agency
          .supervisor("saule")
          .get(log)
          .then()
          .statusCode(200)
          .body(
              "items.deed",
              contains("listAccessLog", "listFamilies", "getFamily", "getCaseFile", "takeIn"))
          .body("items.subject", contains("saule", "aigul", "bolat", "aigul", "aigul"))
          .body("items.outcome", contains("DONE", "DONE", "not-found", "DONE", "DONE"))
          .body("items[2].purpose", equalTo("NONE"))
          .body("items[2].relation", nullValue())
          .body("items[3].relation", equalTo("OWN"))
          .body("items[3].purpose", equalTo("CASEWORK"))
          .body("items[0].purpose", equalTo("SUPERVISION"))
          .body("items[1]", not(hasKey("shown")));
    }

    @Test
    void comes_in_pages() {
      for (int i = 0; i < 4; i++) {
        agency.caseworker("aigul").get("/v1/families/" + family);
      }
      List<String> deeds = new ArrayList<>();
      Response page = agency.supervisor("saule").queryParam("pageSize", 2).get(log);
      deeds.addAll(page.path("items.deed"));
      while (page.path("nextPageToken") != null) {
        page =
            agency
                .supervisor("saule")
                .queryParam("pageSize", 2)
                .queryParam("pageToken", (String) page.path("nextPageToken"))
                .get(log);
        deeds.addAll(page.path("items.deed"));
      }

      assertEquals(
          List.of("listAccessLog", "getFamily", "getFamily", "getFamily", "getFamily", "takeIn"),
          deeds);
    }

    @Test
    void is_for_supervisors_who_may_know_the_case() {
      agency.caseworker("aigul").get(log).then().statusCode(403);
      auditor().get(log).then().statusCode(403);
      anAgency().supervisor("saule").get(log).then().statusCode(404);
      agency.restrict(family, "named", false, "aigul");
      agency.supervisor("saule").get(log).then().statusCode(404);
      agency.supervisor("named").get(log).then().statusCode(200);
    }
  }

  @Nested
  class The_trail_of_an_agency {

    @Test
    void tells_an_auditor_of_every_read_search_change_refusal_and_export() {
      agency.caseworker("aigul").get("/v1/families/" + family);
      agency.caseworker("aigul").get("/v1/families");
      json(agency.caseworker("aigul"), "{}").put("/v1/families/" + family + "/profile");
      agency.caseworker("bolat").get("/v1/families/" + family);
      json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
          .post("/v1/families/" + family + "/export");
      agency.auditor("somebody").get("/v1/families");

      auditor()
          .get("/v1/audit")
          .then()
          .statusCode(200)
          .body(
              "items.collect { it.deed + ' ' + it.outcome }",
              contains(
                  "listFamilies forbidden",
                  "exportFamily DONE",
                  "getFamily not-found",
                  "replaceProfile if-match-required",
                  "listFamilies DONE",
                  "getFamily DONE",
                  "takeIn DONE"))
          .body("items.agency", everyItem(equalTo(agency.name())))
          .body("items[4].shown", contains(family));
      auditor().get("/v1/audit").then().body("items[0].deed", equalTo("listAudit"));
    }

    @Test
    void is_searched_by_whom_which_case_what_when_and_what_came_of_it() {
      agency.caseworker("bolat").get("/v1/families/" + family);
      agency.takeIn("bolat");

      for (String query :
          List.of(
              "subject=bolat&outcome=not-found",
              "family=" + family + "&outcome=not-found",
              "deed=getFamily")) {
        auditor()
            .get("/v1/audit?" + query)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].deed", equalTo("getFamily"))
            .body("items[0].subject", equalTo("bolat"));
      }
      auditor().get("/v1/audit?until=2020-01-01T00:00:00Z").then().body("items", hasSize(0));
      auditor()
          .get("/v1/audit?from=2020-01-01T00:00:00Z&subject=bolat")
          .then()
          .body("items", hasSize(2));
    }

    @Test
    void is_for_its_own_auditors_alone() {
      anAgency()
          .auditor("nurlan")
          .get("/v1/audit?family=" + family)
          .then()
          .body("items", hasSize(0));
      agency.supervisor("saule").get("/v1/audit").then().statusCode(403);
      agency.caseworker("aigul").get("/v1/audit").then().statusCode(403);
    }

    @Test
    void tells_of_restricted_cases_too() {
      agency.restrict(family, "named", true, "aigul");

      auditor().get("/v1/audit?family=" + family).then().body("items.deed", hasItem("restrict"));
    }

    @Test
    void holds_no_name_number_or_word_of_anybody() {
      json(
              agency.caseworker("aigul"),
              "{'members': {'complete': true, 'items': [{'phone': '+7 700 123 45 67',"
                  + " 'person': {'name': {'given': 'Үлгі'}}}]}}")
          .post("/v1/families")
          .then()
          .statusCode(201);

      String told = auditor().get("/v1/audit").asString();

      assertEquals(false, told.contains("Үлгі") || told.contains("1234567"));
    }
  }

  @Nested
  class Proof {

    @Test
    void of_the_whole_trail_tells_nothing_of_anybody_and_is_for_auditors_and_admins() {
      for (String user : List.of("auditor", "admin")) {
        as(user)
            .contentType("application/json")
            .body("{\"from\": 1, \"most\": 10}")
            .post("/v1/audit/verification")
            .then()
            .statusCode(200)
            .body("from", equalTo(1))
            .body("unsealed", greaterThan(-1));
      }
      for (RequestSpecification who :
          List.of(agency.supervisor("saule"), agency.caseworker("aigul"))) {
        json(who, "{}").post("/v1/audit/verification").then().statusCode(403);
        who.get("/v1/audit/anchor").then().statusCode(403);
      }
    }

    @Test
    void against_an_anchor_of_another_trail_is_wrong() {
      json(
              auditor(),
              "{'anchor': {'position': 1000000000, 'hash': '%s'}}".formatted("00".repeat(32)))
          .post("/v1/audit/verification")
          .then()
          .statusCode(200)
          .body("intact", equalTo(false))
          .body("firstBad.what", equalTo("CUT"));
      json(auditor(), "{'anchor': {'position': 1, 'hash': 'short'}}")
          .post("/v1/audit/verification")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/anchor/hash"));
    }

    @Test
    void leaves_its_own_entry() {
      json(auditor(), "{}").post("/v1/audit/verification").then().statusCode(200);

      auditor()
          .get("/v1/audit?subject=nurlan")
          .then()
          .body("items.deed", contains("verifyAudit"))
          .body("items.purpose", contains("AUDIT"));
    }
  }
}
