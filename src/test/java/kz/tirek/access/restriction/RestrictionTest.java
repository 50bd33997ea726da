package kz.tirek.access.restriction;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RestrictionTest {

  private final Agency agency = anAgency();
  private String family;
  private String path;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
    path = "/v1/families/" + family + "/restriction";
  }

  private Response restrict(RequestSpecification who, String workers) {
    return restrict(who, "*", workers, false);
  }

  private Response restrict(
      RequestSpecification who, String version, String workers, boolean closedToEmergency) {
    return json(
            who.header("If-Match", version),
            "{'reason': 'the father works here', 'workers': [%s], 'closedToEmergency': %s}"
                .formatted(workers, closedToEmergency))
        .put(path);
  }

  private Response lift(RequestSpecification who) {
    return json(who.header("If-Match", "*"), "{'reason': 'he works here no longer'}")
        .post(path + "/lifting");
  }

  private int status(RequestSpecification who) {
    return agency.page(who, family).statusCode();
  }

  @Nested
  class A_supervisor {

    @Test
    void restricts_a_case_to_those_who_are_named_and_is_one_of_them() {
      restrict(agency.supervisor("saule"), "\"0\"", "'bolat'", false)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("workers", contains("bolat", "saule"))
          .body("closedToEmergency", equalTo(false))
          .body("restrictedBy", equalTo("saule"))
          .body("until", nullValue());

      assertEquals(404, status(agency.caseworker("aigul")));
      assertEquals(404, status(agency.supervisor("dana")));
      assertEquals(200, status(agency.caseworker("bolat")));
      assertEquals(200, status(agency.supervisor("saule")));
      agency.supervisor("dana").get("/v1/families").then().body("items.id", not(hasItem(family)));
    }

    @Test
    void changes_with_it_the_version_of_the_case() {
      restrict(agency.supervisor("saule"), "\"0\"", "", false).then().statusCode(200);

      agency
          .page(agency.supervisor("saule"), family)
          .then()
          .header("ETag", "\"1\"")
          .body("version", equalTo(1));
      restrict(agency.supervisor("saule"), "\"0\"", "", false).then().statusCode(412);
      json(agency.supervisor("saule"), "{'reason': 'he works here no longer'}")
          .post(path + "/lifting")
          .then()
          .statusCode(428);
      lift(agency.supervisor("saule")).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void who_is_named_changes_it_and_what_stood_before_is_kept() throws Exception {
      restrict(agency.supervisor("saule"), "'bolat'");

      restrict(agency.supervisor("saule"), "\"1\"", "'dina'", true).then().statusCode(200);

      assertEquals(404, status(agency.caseworker("bolat")));
      assertEquals(200, status(agency.caseworker("dina")));
      assertEquals(
          "{bolat,saule}false|{dina,saule}true",
          Owner.ask(
              "select string_agg(workers::text || closed_to_emergency::text, '|' order by from_at) from restriction where family_id = '%s'"
                  .formatted(family)));
    }

    @Test
    void who_is_named_lifts_it_and_the_case_is_open_again_to_whoever_has_it() {
      restrict(agency.supervisor("saule"), "'bolat'");

      lift(agency.supervisor("saule"))
          .then()
          .statusCode(200)
          .body("liftedBy", equalTo("saule"))
          .body("liftedFor", equalTo("he works here no longer"));

      assertEquals(200, status(agency.caseworker("aigul")));
      assertEquals(200, status(agency.supervisor("dana")));
      assertEquals(404, status(agency.caseworker("bolat")));
      agency.supervisor("saule").get(path).then().statusCode(404);
      lift(agency.supervisor("saule")).then().statusCode(404);
    }

    @Test
    void who_is_not_named_neither_sees_nor_changes_nor_lifts_it() {
      restrict(agency.supervisor("saule"), "'bolat'");

      agency.supervisor("dana").get(path).then().statusCode(404);
      restrict(agency.supervisor("dana"), "").then().statusCode(404);
      lift(agency.supervisor("dana")).then().statusCode(404);
      assertEquals(404, status(agency.supervisor("dana")));
    }

    @Test
    void can_be_named_by_another_and_then_lifts_it() {
      restrict(agency.supervisor("saule"), "'dana'");

      lift(agency.supervisor("dana")).then().statusCode(200);
    }

    @Test
    void gets_the_same_answer_for_a_lifting_with_the_same_key() {
      restrict(agency.supervisor("saule"), "");
      String key = UUID.randomUUID().toString();
      String version = "\"1\"";

      Response first =
          json(
                  agency
                      .supervisor("saule")
                      .header("If-Match", version)
                      .header("Idempotency-Key", key),
                  "{'reason': 'he works here no longer'}")
              .post(path + "/lifting");
      Response again =
          json(
                  agency
                      .supervisor("saule")
                      .header("If-Match", version)
                      .header("Idempotency-Key", key),
                  "{'reason': 'he works here no longer'}")
              .post(path + "/lifting");

      assertEquals(200, first.statusCode());
      assertEquals(first.asString(), again.asString());
    }

    @Test
    void cannot_take_herself_off() {
      restrict(agency.supervisor("saule"), "'bolat'");

      restrict(agency.supervisor("saule"), "'bolat'")
          .then()
          .statusCode(200)
          .body("workers", contains("bolat", "saule"));
    }

    @Test
    void is_told_what_is_wrong_by_field() {
      json(
              agency.supervisor("saule").header("If-Match", "*"),
              "{'reason': 'short', 'workers': ['bolat', ''], 'closedToEmergency': false}")
          .put(path)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/reason", "/workers/1"));
      json(
              agency.supervisor("saule").header("If-Match", "*"),
              "{'reason': '                  ', 'workers': [], 'closedToEmergency': false}")
          .put(path)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/reason"));
      json(
              agency.supervisor("saule").header("If-Match", "*"),
              "{'reason': 'the father works here', 'workers': []}")
          .put(path)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/closedToEmergency"));
      assertEquals(200, status(agency.caseworker("aigul")));
    }
  }

  @Nested
  class An_administrator {

    private Response name(RequestSpecification who, String supervisor, String family) {
      return json(
              who,
              "{'family': '%s', 'supervisor': '%s', 'reason': 'saule has left the agency'}"
                  .formatted(family, supervisor))
          .post("/v1/restriction-namings");
    }

    @Test
    void names_who_looks_after_a_case_when_whoever_was_named_has_left() {
      restrict(agency.supervisor("saule"), "*", "'bolat'", true);

      name(agency.admin("it"), "dana", family).then().statusCode(204);

      agency
          .supervisor("dana")
          .get(path)
          .then()
          .statusCode(200)
          .body("workers", contains("bolat", "saule", "dana"))
          .body("reason", equalTo("the father works here"))
          .body("closedToEmergency", equalTo(true))
          .body("restrictedBy", equalTo("it"))
          .body("namedFor", equalTo("saule has left the agency"));
      assertEquals(200, status(agency.caseworker("bolat")));
      assertEquals(404, status(agency.supervisor("zhanar")));
      lift(agency.supervisor("dana")).then().statusCode(200);
    }

    @Test
    void never_sees_the_case_nor_who_is_named() {
      restrict(agency.supervisor("saule"), "'bolat'");

      Response named = name(agency.admin("it"), "dana", family);

      assertEquals("", named.asString());
      assertEquals(403, status(agency.admin("it")));
      agency.admin("it").get(path).then().statusCode(403);
    }

    @Test
    void keeps_what_stood_before_and_leaves_it_in_the_trail() throws Exception {
      restrict(agency.supervisor("saule"), "");

      name(agency.admin("it"), "dana", family);

      assertEquals(
          "{saule} by saule|{saule,dana} by it",
          Owner.ask(
              "select string_agg(workers::text || ' by ' || restricted_by, '|' order by from_at) from restriction where family_id = '%s'"
                  .formatted(family)));
      assertEquals(
          "it DONE",
          Owner.ask(
              "select subject || ' ' || outcome from audit_event where deed = 'nameSupervisor' and family_id = '%s'"
                  .formatted(family)));
    }

    @Test
    void is_told_of_to_every_supervisor_who_is_named_and_to_nobody_else() {
      restrict(agency.supervisor("saule"), "");

      name(agency.admin("it"), "dana", family);

      for (String named : List.of("saule", "dana")) {
        agency
            .supervisor(named)
            .get("/v1/notices")
            .then()
            .body("items.kind", contains("SUPERVISOR_NAMED"))
            .body("items.familyId", contains(family))
            .body("items.worker", contains("dana"))
            .body("items.by", contains("it"));
      }
      agency.supervisor("zhanar").get("/v1/notices").then().body("items", hasSize(0));
    }

    @Test
    void changes_nothing_by_naming_somebody_once_more() {
      restrict(agency.supervisor("saule"), "");

      name(agency.admin("it"), "saule", family).then().statusCode(204);

      agency
          .supervisor("saule")
          .get(path)
          .then()
          .header("ETag", "\"1\"")
          .body("restrictedBy", equalTo("saule"));
      agency.supervisor("saule").get("/v1/notices").then().body("items", hasSize(0));
    }

    @Test
    void does_not_name_oneself() {
      restrict(agency.supervisor("saule"), "");

      name(agency.admin("it"), "it", family)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/supervisor"))
          .body("errors.code", contains("naming-oneself"));
    }

    @Test
    void learns_of_no_case_that_is_not_restricted_or_is_another_agencys() {
      String unknown = name(agency.admin("it"), "dana", UUID.randomUUID().toString()).asString();

      Response open = name(agency.admin("it"), "dana", family);
      restrict(agency.supervisor("saule"), "");
      Response foreign = name(anAgency().admin("it"), "dana", family);

      assertEquals(404, open.statusCode());
      assertEquals(unknown, open.asString());
      assertEquals(404, foreign.statusCode());
      assertEquals(unknown, foreign.asString());
      assertEquals(404, status(agency.supervisor("dana")));
    }

    @Test
    void alone_does_so() {
      restrict(agency.supervisor("saule"), "'bolat'");

      name(agency.supervisor("saule"), "dana", family).then().statusCode(403);
      name(agency.caseworker("bolat"), "dana", family).then().statusCode(403);
    }
  }

  @Nested
  class A_caseworker {

    @Test
    void who_is_named_reads_the_case_and_why_it_is_restricted() {
      restrict(agency.supervisor("saule"), "'bolat'");

      agency
          .caseworker("bolat")
          .get(path)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("reason", equalTo("the father works here"));
      agency.caseworker("bolat").header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
      agency.caseworker("bolat").get("/v1/families").then().body("items.id", contains(family));
    }

    @Test
    void neither_restricts_nor_lifts() {
      restrict(agency.caseworker("aigul"), "").then().statusCode(403);

      restrict(agency.supervisor("saule"), "'bolat'");
      lift(agency.caseworker("bolat")).then().statusCode(403);
    }

    @Test
    void who_is_not_named_has_it_no_longer() {
      restrict(agency.supervisor("saule"), "");

      agency.caseworker("aigul").get(path).then().statusCode(404);
      agency.caseworker("aigul").get("/v1/families").then().body("items", hasSize(0));
    }

    @Test
    void in_an_emergency_is_not_told_why_it_is_restricted() {
      restrict(agency.supervisor("saule"), "");
      json(
              agency.caseworker("night-duty"),
              "{'family': '%s', 'reason': 'child found alone'}".formatted(family))
          .post("/v1/emergency-accesses")
          .then()
          .statusCode(201);

      assertEquals(200, status(agency.caseworker("night-duty")));
      agency.caseworker("night-duty").get(path).then().statusCode(404);
    }
  }
}
