package kz.tirek.access.erasure;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.assessment.job.JobWorkers;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.held.AllHeld;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

  private static final Instant NOON = Instant.parse("2031-03-10T06:00:00Z");

  private final Agency agency = anAgency();
  @Inject AllHeld held;
  @Inject Retention retention;
  @Inject TestClock clock;
  @Inject Event<RulebookPublished> publications;
  @Inject Rulebooks rulebooks;
  @Inject JobWorkers workers;
  private String family;
  private String path;
  private List<String> members;

  @BeforeEach
  void takeIn() {
    clock.stopAt(NOON);
    Response made =
        json(
                agency.caseworker("aigul").header("Idempotency-Key", UUID.randomUUID().toString()),
                aHousehold()
                    .withMother(1990)
                    .member("phone", "'+7 700 123 45 67'")
                    .withChild("child", "2017-09-14")
                    .member("schooling", "{'level': 'SCHOOL', 'grade': 2}")
                    .and("debts", whole("{'kind': 'PRIVATE_PERSON', 'amount': 300000}"))
                    .and("ties", whole("{'kind': 'NEIGHBOUR', 'adult': true}"))
                    .and("family", "{'consent': {'given': true, 'how': 'PAPER'}}")
                    .json())
            .post("/v1/families");
    made.then().statusCode(201);
    family = made.path("family.id");
    members = made.path("family.members.items.id");
    path = "/v1/families/" + family;
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private RequestSpecification saule() {
    return agency.supervisor("saule");
  }

  private Response erase(RequestSpecification who, String body) {
    return json(who.header("If-Match", "*"), body).post(path + "/erasure");
  }

  private void close(Instant at) {
    clock.stopAt(at);
    json(
            saule().header("If-Match", "*"),
            "{'reason': 'HELPED', 'on': '%s'}".formatted(at.toString().substring(0, 10)))
        .post(path + "/closing")
        .then()
        .statusCode(200);
  }

  private void hold() {
    json(saule(), "{'reason': 'the district court needs it'}")
        .put(path + "/legal-hold")
        .then()
        .statusCode(200);
  }

  private Response lift() {
    return json(saule(), "{'reason': 'the court has decided'}").post(path + "/legal-hold/lifting");
  }

  private void anotherCaseJoins() {
    RequestSpecification aigul = agency.caseworker("aigul");
    Response other =
        json(aigul, aHousehold().with("aunt", "HEAD", "1960", null).json()).post("/v1/families");
    String id = other.path("family.id");
    json(
            agency.caseworker("aigul"),
            "{'kind': 'SAME_FAMILY', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}".formatted(id))
        .post(path + "/links")
        .then()
        .statusCode(201);
    json(
            agency.caseworker("aigul"),
            "{'family': '%s', 'on': '2026-03-01', 'reason': 'MOVED_IN', 'relations': [{'member': '%s', 'relation': 'OTHER_RELATIVE'}]}"
                .formatted(id, other.path("memberIds.aunt").toString()))
        .post(path + "/joins")
        .then()
        .statusCode(201);
  }

  private void aNeighbourHelps() {
    String tie = agency.caseworker("aigul").get(path + "/ties").path("items[0].id");
    String referral =
        json(
                agency.caseworker("aigul"),
                "{'tie': '%s', 'help': 'child-minding', 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED', 'on': '2031-02-10'}"
                    .formatted(tie))
            .post(path + "/referrals")
            .path("id");
    String etag = agency.caseworker("aigul").get(path + "/referrals/" + referral).header("ETag");
    json(
            agency.caseworker("aigul").header("If-Match", etag),
            "{'by': 'FAMILY', 'helpReceived': 'YES'}")
        .post(path + "/referrals/" + referral + "/feedback")
        .then()
        .statusCode(200);
  }

  private void theCitySpeaksOf(String member) throws Exception {
    Owner.tell(
        """
        insert into municipal_notice (family_id, notice_id, person_id, sender, kind, on_day, details, reason, received_at)
        values ('%s', gen_random_uuid(), '%s', 'registry', 'SCHOOL_PLACE', '2026-03-02', '{}', 'NO_CONSENT', now())
        """
            .formatted(family, member));
    Owner.tell(
        "insert into event_outbox (family_id, event_id, kind, at) values ('%s', gen_random_uuid(), 'MUNICIPAL_NOTICE_APPLIED', now())"
            .formatted(family));
  }

  /** Whatever can be kept of a case. */
  private void everything() throws Exception {
    anotherCaseJoins();
    aNeighbourHelps();
    theCitySpeaksOf(members.get(0));
    publications.fire(new RulebookPublished(rulebooks.inForce().version(), LocalDate.EPOCH));
    workers.goOn();
    agency.restrict(family, "saule", false, "aigul");
    json(saule().header("If-Match", "*"), "{'reason': 'he works here no longer'}")
        .post(path + "/restriction/lifting")
        .then()
        .statusCode(200);
    json(
            agency.caseworker("night-duty"),
            "{'family': '%s', 'reason': 'child found alone'}".formatted(family))
        .post("/v1/emergency-accesses")
        .then()
        .statusCode(201);
    String consent =
        json(
                agency.caseworker("aigul").header("Idempotency-Key", UUID.randomUUID().toString()),
                "{'purpose': 'TRANSFER', 'categories': [%s], 'recipient': 'elsewhere', 'givenOn': '2031-03-01', 'how': 'PAPER'}"
                    .formatted(
                        String.join(
                            ",",
                            Arrays.stream(Category.values())
                                .map(each -> "'" + each + "'")
                                .toList())))
            .post(path + "/consents")
            .path("id");
    json(
            saule(),
            "{'toAgency': 'elsewhere', 'consent': '%s', 'reason': 'MOVED'}".formatted(consent))
        .post(path + "/transfers")
        .then()
        .statusCode(201);
    json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
        .post(path + "/export")
        .then()
        .statusCode(200);
    hold();
    lift().then().statusCode(200);
    close(NOON);
    json(saule().header("If-Match", "*"), "{'reason': 'NEW_NEED'}")
        .post(path + "/reopening")
        .then()
        .statusCode(200);
  }

  private String rows(String table) throws Exception {
    return Owner.ask("select count(*) from " + table + " where family_id = '" + family + "'");
  }

  @Nested
  class Of_a_case {

    @Test
    void leaves_nothing_in_any_table_but_ids() throws Exception {
      everything();
      for (HeldTable table : held.tables()) {
        if (!table.name().equals("tombstone")) {
          assertNotEquals("0", rows(table.name()), table.name());
        }
      }

      erase(saule(), "{'reason': 'FAMILY_WISH'}").then().statusCode(204);

      for (HeldTable table : held.tables()) {
        if (!table.outlives()) {
          assertEquals("0", rows(table.name()), table.name());
        }
      }
      assertEquals(
          "0",
          Owner.ask(
              "select count(*) from idempotency_key where agency = '"
                  + agency.name()
                  + "' and (resource_id = '"
                  + family
                  + "' or request like '%"
                  + family
                  + "%')"));
    }

    @Test
    void answers_from_then_on_as_if_it_had_never_been_there() {
      erase(saule(), "{'reason': 'FAMILY_WISH'}").then().statusCode(204);

      agency.page(agency.caseworker("aigul"), family).then().statusCode(404);
      saule().get(path + "/consents").then().statusCode(404);
      erase(saule(), "{'reason': 'FAMILY_WISH'}").then().statusCode(404);
    }

    @Test
    void leaves_a_tombstone_and_the_trail_whole() throws Exception {
      String events = rows("audit_event");

      erase(saule(), "{'reason': 'CONSENT_WITHDRAWN'}").then().statusCode(204);

      agency
          .auditor("nurlan")
          .get("/v1/erasures")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].familyId", equalTo(family))
          .body("items[0].reason", equalTo("CONSENT_WITHDRAWN"))
          .body("items[0].erasedBy", equalTo("saule"));
      anAgency().auditor("nurlan").get("/v1/erasures").then().body("items", hasSize(0));
      assertTrue(Integer.parseInt(rows("audit_event")) > Integer.parseInt(events));
    }

    @Test
    void needs_the_version_that_was_seen_and_a_reason_of_peoples_own() {
      json(saule(), "{'reason': 'FAMILY_WISH'}").post(path + "/erasure").then().statusCode(428);
      json(saule().header("If-Match", "\"7\""), "{'reason': 'FAMILY_WISH'}")
          .post(path + "/erasure")
          .then()
          .statusCode(412);
      erase(saule(), "{'reason': 'RETENTION'}")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/reason"));
      agency.page(saule(), family).then().statusCode(200);
    }

    @Test
    void is_for_supervisors_who_may_know_it() {
      erase(agency.caseworker("aigul"), "{'reason': 'FAMILY_WISH'}").then().statusCode(403);
      erase(anAgency().supervisor("saule"), "{'reason': 'FAMILY_WISH'}").then().statusCode(404);
      agency.restrict(family, "named", false, "aigul");
      erase(saule(), "{'reason': 'FAMILY_WISH'}").then().statusCode(404);
      agency.page(agency.supervisor("named"), family).then().statusCode(200);
    }
  }

  @Nested
  class Of_a_person {

    @Test
    void takes_what_is_about_her_and_leaves_the_others() throws Exception {
      String child = members.get(1);
      theCitySpeaksOf(child);

      erase(saule(), "{'reason': 'RECORDED_IN_ERROR', 'person': '%s'}".formatted(child))
          .then()
          .statusCode(204);

      agency
          .page(agency.caseworker("aigul"), family)
          .then()
          .statusCode(200)
          .body("members.items.id", contains(members.get(0)));
      agency
          .caseworker("aigul")
          .get(path + "/case-file")
          .then()
          .statusCode(200)
          .body("debts.items", hasSize(1));
      agency.caseworker("aigul").get(path + "/assessment").then().statusCode(200);
      for (HeldTable table : held.tables()) {
        if (!table.outlives() && table.about() != HeldTable.About.CASE) {
          assertEquals(
              "0",
              Owner.ask(
                  "select count(*) from " + table.name() + " where person_id = '" + child + "'"),
              table.name());
        }
      }
      agency
          .auditor("nurlan")
          .get("/v1/erasures")
          .then()
          .body("items[0].person", equalTo(child))
          .body("items[0].familyId", equalTo(family));
    }

    @Test
    void takes_her_out_of_what_is_known_of_the_others() throws Exception {
      Response made =
          json(
                  agency.caseworker("aigul"),
                  aHousehold()
                      .withMother(1990)
                      .person("carerOf", whole("'child'", "'other'"))
                      .withChild("child", "2017-09-14")
                      .withChild("other", "2019-02-01")
                      .and(
                          "encounters",
                          whole(
                              "{'ref': 'first', 'office': 'POLYCLINIC', 'member': 'child'}",
                              "{'ref': 'second', 'office': 'POLYCLINIC', 'follows': 'first'}",
                              "{'ref': 'third', 'office': 'POLYCLINIC', 'follows': 'second'}"))
                      .json())
              .post("/v1/families");
      made.then().statusCode(201);
      path = "/v1/families/" + made.path("family.id");
      String child = made.path("family.members.items[1].id");
      String other = made.path("family.members.items[2].id");

      erase(saule(), "{'reason': 'FAMILY_WISH', 'person': '%s'}".formatted(child))
          .then()
          .statusCode(204);

      Response file = agency.caseworker("aigul").get(path + "/case-file");
      file.then()
          .body("members.items[0].person.value.carerOf.complete", equalTo(true))
          .body("members.items[0].person.value.carerOf.items", contains(other))
          .body("encounters.items", hasSize(2))
          .body("encounters.items[0].value.follows", nullValue())
          .body("encounters.items[1].value.follows", equalTo(file.path("encounters.items[0].id")));
      assertEquals(
          "0",
          Owner.ask(
              "select count(*) from fact where family_id = '%s' and value::text like '%%%s%%'"
                  .formatted(made.<String>path("family.id"), child)));
    }

    @Test
    void changes_the_version_and_what_a_list_shows() {
      String before = agency.page(saule(), family).header("ETag");

      erase(saule(), "{'reason': 'FAMILY_WISH', 'person': '%s'}".formatted(members.get(1)))
          .then()
          .statusCode(204);

      agency.page(saule(), family).then().header("ETag", not(equalTo(before)));
      saule().get("/v1/families").then().body("items[0].size", equalTo(1));
    }

    @Test
    void leaves_the_others_their_refs_where_the_intake_is_repeated() {
      String key = UUID.randomUUID().toString();
      String household =
          aHousehold()
              .withMother(1990)
              .withChild("older", "2015-09-14")
              .withChild("younger", "2018-09-14")
              .json();
      Response made =
          json(agency.caseworker("aigul").header("Idempotency-Key", key), household)
              .post("/v1/families");
      family = made.path("family.id");
      path = "/v1/families/" + family;
      String older = made.path("memberIds.older");
      String younger = made.path("memberIds.younger");

      erase(saule(), "{'reason': 'FAMILY_WISH', 'person': '%s'}".formatted(older))
          .then()
          .statusCode(204);

      json(agency.caseworker("aigul").header("Idempotency-Key", key), household)
          .post("/v1/families")
          .then()
          .statusCode(201)
          .body("family.id", equalTo(family))
          .body("memberIds.older", nullValue())
          .body("memberIds.younger", equalTo(younger));
    }

    @Test
    void of_another_household_is_refused() {
      erase(saule(), "{'reason': 'FAMILY_WISH', 'person': '%s'}".formatted(UUID.randomUUID()))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/person"));
    }
  }

  @Nested
  class Under_a_legal_hold {

    @Test
    void nothing_is_erased_until_it_is_lifted() throws Exception {
      hold();

      erase(saule(), "{'reason': 'FAMILY_WISH'}")
          .then()
          .statusCode(409)
          .body("type", equalTo("https://tirek.kz/problems/legal-hold"));
      erase(saule(), "{'reason': 'FAMILY_WISH', 'person': '%s'}".formatted(members.get(1)))
          .then()
          .statusCode(409);
      saule()
          .get(path + "/legal-hold")
          .then()
          .body("reason", equalTo("the district court needs it"));
      lift()
          .then()
          .statusCode(200)
          .body("reason", equalTo("the district court needs it"))
          .body("liftedBy", equalTo("saule"))
          .body("liftedFor", equalTo("the court has decided"));
      saule().get(path + "/legal-hold").then().statusCode(404);
      lift().then().statusCode(404);
      erase(saule(), "{'reason': 'FAMILY_WISH'}").then().statusCode(204);
    }

    @Test
    void a_new_one_takes_the_place_of_the_old_and_both_are_kept() throws Exception {
      hold();
      json(saule(), "{'reason': 'the prosecutor needs it too'}")
          .put(path + "/legal-hold")
          .then()
          .statusCode(200)
          .body("reason", equalTo("the prosecutor needs it too"));

      assertEquals("2", rows("legal_hold"));
    }

    @Test
    void is_lifted_once_with_the_same_key() {
      hold();
      String key = UUID.randomUUID().toString();
      RequestSpecification lifting =
          json(saule().header("Idempotency-Key", key), "{'reason': 'the court has decided'}");
      String first = lifting.post(path + "/legal-hold/lifting").asString();
      hold();

      String again =
          json(saule().header("Idempotency-Key", key), "{'reason': 'the court has decided'}")
              .post(path + "/legal-hold/lifting")
              .asString();

      assertEquals(first, again);
      saule().get(path + "/legal-hold").then().statusCode(200);
    }

    @Test
    void it_is_for_supervisors_alone() {
      json(agency.caseworker("aigul"), "{'reason': 'the district court needs it'}")
          .put(path + "/legal-hold")
          .then()
          .statusCode(403);
      json(anAgency().supervisor("saule"), "{'reason': 'the district court needs it'}")
          .put(path + "/legal-hold")
          .then()
          .statusCode(404);
    }
  }

  @Nested
  class By_retention {

    private final Period fiveYears = Period.ofYears(5);

    private int status() {
      return agency.page(saule(), family).statusCode();
    }

    @Test
    void a_case_goes_once_it_was_closed_for_its_time_counted_in_days_of_almaty() throws Exception {
      close(NOON);

      clock.stopAt(Instant.parse("2036-03-10T18:59:59Z"));
      retention.erase(fiveYears);
      assertEquals(200, status());
      clock.stopAt(Instant.parse("2036-03-10T19:00:00Z"));
      retention.erase(fiveYears);

      assertEquals(404, status());
      assertEquals(
          "RETENTION retention",
          Owner.ask(
              "select reason || ' ' || erased_by from tombstone where family_id = '"
                  + family
                  + "'"));
      assertEquals(
          "retention SYSTEM DONE " + agency.name(),
          Owner.ask(
              "select concat_ws(' ', deed, purpose, outcome, agency) from audit_event where family_id = '"
                  + family
                  + "' and subject = 'retention'"));
    }

    @Test
    void a_case_under_a_legal_hold_stays_and_goes_when_it_is_lifted() {
      close(NOON);
      hold();
      clock.stopAt(Instant.parse("2040-01-01T06:00:00Z"));

      retention.erase(fiveYears);
      assertEquals(200, status());

      lift().then().statusCode(200);
      retention.erase(fiveYears);
      assertEquals(404, status());
    }

    @Test
    void a_case_that_is_open_or_was_opened_again_stays() {
      close(NOON);
      json(saule().header("If-Match", "*"), "{'reason': 'NEW_NEED'}")
          .post(path + "/reopening")
          .then()
          .statusCode(200);
      clock.stopAt(Instant.parse("2040-01-01T06:00:00Z"));

      retention.erase(fiveYears);

      assertEquals(200, status());
    }

    @Test
    void its_time_counts_from_the_last_closing_and_not_from_a_consent_taken_back_later() {
      close(NOON);
      clock.stopAt(Instant.parse("2034-01-01T06:00:00Z"));
      String consent = agency.caseworker("aigul").get(path + "/consents").path("items[0].id");
      json(agency.caseworker("aigul"), "{'on': '2034-01-01', 'how': 'PAPER'}")
          .post(path + "/consents/" + consent + "/withdrawal")
          .then()
          .statusCode(200);
      clock.stopAt(Instant.parse("2036-03-11T06:00:00Z"));

      retention.erase(fiveYears);

      assertEquals(404, status());
    }
  }
}
