package kz.tirek.access.consent;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.consent.Consents;
import kz.tirek.shared.consent.Purpose;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentTest {

  private static final String KEEP =
      "{'purpose': 'KEEP_FACTS', 'categories': ['FAMILY', 'HOUSING'], 'givenOn': '2031-03-01', 'how': 'PAPER'}";
  private static final String WITHDRAWAL = "{'on': '2031-03-10', 'how': 'PAPER'}";

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  @Inject Consents consents;
  @Inject OwnWork work;
  private String family;
  private String path;

  @BeforeEach
  void takeIn() {
    clock.stopAt(Instant.parse("2031-03-10T06:00:00Z"));
    family = agency.takeIn("aigul");
    path = "/v1/families/" + family + "/consents";
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private static String referral(String to, String until) {
    return "{'purpose': 'REFERRAL', 'categories': ['HOUSING', 'HEALTH'], 'recipient': '%s', 'givenOn': '2031-03-01', 'until': '%s', 'how': 'PAPER'}"
        .formatted(to, until);
  }

  private String record(String consent) {
    return json(aigul(), consent).post(path).then().statusCode(201).extract().path("id");
  }

  private Response withdraw(String consent) {
    return json(aigul(), WITHDRAWAL).post(path + "/" + consent + "/withdrawal");
  }

  private String status(String consent) {
    return aigul().get(path + "/" + consent).then().statusCode(200).extract().path("status");
  }

  private Response recordProfile() {
    Map<String, Object> profile = agency.page(aigul(), family).path("profile");
    Map<String, Object> changed = new HashMap<>(profile == null ? Map.of() : profile);
    changed.put("district", "ALATAU");
    return aigul()
        .header("If-Match", "*")
        .contentType("application/json")
        .body(changed)
        .put("/v1/families/" + family + "/profile");
  }

  /** What whoever is about to go by it is told. */
  private boolean valid(String recipient, Category... categories) {
    boolean[] valid = new boolean[1];
    work.run(
        "test",
        null,
        () ->
            valid[0] =
                consents.valid(
                    UUID.fromString(family),
                    Purpose.REFERRAL,
                    recipient,
                    java.util.List.of(categories),
                    LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Almaty"))));
    return valid[0];
  }

  @Nested
  class Given {

    @Test
    void says_for_what_which_facts_to_whom_until_when_how_and_where_the_proof_is() {
      Response made =
          json(
                  aigul(),
                  "{'purpose': 'REFERRAL', 'categories': ['HOUSING', 'DEBTS'], 'recipient': 'legal-aid', 'givenOn': '2031-03-09',"
                      + " 'until': '2031-04-30', 'how': 'SPOKEN_WITH_WITNESS', 'witness': 'Куәгер', 'proof': 'folder 3, sheet 1'}")
              .post(path);

      String id = made.path("id");
      made.then().statusCode(201).header("Location", endsWith(path + "/" + id));
      aigul()
          .get(path + "/" + id)
          .then()
          .body("purpose", equalTo("REFERRAL"))
          .body("categories", contains("HOUSING", "DEBTS"))
          .body("recipient", equalTo("legal-aid"))
          .body("givenOn", equalTo("2031-03-09"))
          .body("until", equalTo("2031-04-30"))
          .body("how", equalTo("SPOKEN_WITH_WITNESS"))
          .body("witness", equalTo("Куәгер"))
          .body("proof", equalTo("folder 3, sheet 1"))
          .body("agency", equalTo(agency.name()))
          .body("recordedBy", equalTo("aigul"))
          .body("status", equalTo("IN_FORCE"))
          .body("withdrawal", nullValue());
    }

    @Test
    void keeps_the_name_of_the_witness_encrypted() throws Exception {
      record(
          "{'purpose': 'KEEP_FACTS', 'categories': ['FAMILY'], 'givenOn': '2031-03-09',"
              + " 'how': 'SPOKEN_WITH_WITNESS', 'witness': 'Куәгер'}");

      String kept = Owner.ask("select witness from consent where family_id = '" + family + "'");

      assertFalse(kept.contains("Куәгер"));
    }

    @Test
    void at_intake_is_in_the_register() {
      String other =
          json(
                  aigul(),
                  aHousehold()
                      .withMother(1990)
                      .and(
                          "family",
                          "{'consent': {'given': true, 'on': '2031-03-02', 'how': 'ELECTRONIC', 'until': '2031-12-31'}}")
                      .json())
              .post("/v1/families")
              .path("family.id");

      aigul()
          .get("/v1/families/" + other + "/consents")
          .then()
          .body("items", hasSize(1))
          .body("items[0].purpose", equalTo("KEEP_FACTS"))
          .body("items[0].categories", hasSize(Category.values().length))
          .body("items[0].givenOn", equalTo("2031-03-02"))
          .body("items[0].until", equalTo("2031-12-31"))
          .body("items[0].how", equalTo("ELECTRONIC"));
    }

    @Test
    void holds_for_its_recipient_and_its_categories_alone() {
      record(referral("legal-aid", "2031-04-30"));

      assertTrue(valid("legal-aid", Category.HOUSING, Category.HEALTH));
      assertFalse(valid("legal-aid", Category.HOUSING, Category.DEBTS));
      assertFalse(valid("clinic-7", Category.HOUSING));
    }

    @Test
    void holds_to_the_end_of_its_last_day_in_almaty() {
      String id = record(referral("legal-aid", "2031-03-12"));

      clock.stopAt(Instant.parse("2031-03-12T18:59:59Z"));
      assertEquals("IN_FORCE", status(id));
      assertTrue(valid("legal-aid", Category.HOUSING));
      clock.stopAt(Instant.parse("2031-03-12T19:00:00Z"));
      assertEquals("EXPIRED", status(id));
      assertFalse(valid("legal-aid", Category.HOUSING));
    }

    @Test
    void by_one_person_does_not_speak_for_the_household() {
      String mother = agency.page(aigul(), family).path("members.items[0].id");

      String id =
          record(
              referral("legal-aid", "2031-04-30")
                  .replaceFirst("\\{", "{'person': '" + mother + "', "));

      assertEquals(mother, aigul().get(path + "/" + id).path("person"));
      assertFalse(valid("legal-aid", Category.HOUSING));
    }

    @Test
    void once_is_recorded_once_however_often_it_is_sent_with_the_same_key() {
      String key = UUID.randomUUID().toString();

      Response first = json(aigul().header("Idempotency-Key", key), KEEP).post(path);
      Response again = json(aigul().header("Idempotency-Key", key), KEEP).post(path);

      assertEquals(201, first.statusCode());
      assertEquals(first.asString(), again.asString());
      aigul().get(path).then().body("items", hasSize(1));
    }

    @Test
    void wrongly_is_told_by_field() {
      json(
              aigul(),
              "{'purpose': 'REFERRAL', 'categories': ['HOUSING', 'HOUSING'], 'givenOn': '2031-03-11', 'until': '2031-03-01',"
                  + " 'how': 'SPOKEN_WITH_WITNESS', 'person': '"
                  + UUID.randomUUID()
                  + "'}")
          .post(path)
          .then()
          .statusCode(422)
          .body(
              "errors.pointer",
              contains("/recipient", "/categories/1", "/givenOn", "/until", "/witness", "/person"));
      json(aigul(), KEEP.replaceFirst("\\{", "{'recipient': 'somebody', "))
          .post(path)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/recipient"));
    }
  }

  @Nested
  class Taken_back {

    @Test
    void counts_no_longer_at_once() {
      String id = record(referral("legal-aid", "2031-04-30"));

      withdraw(id)
          .then()
          .statusCode(200)
          .body("status", equalTo("WITHDRAWN"))
          .body("withdrawal.on", equalTo("2031-03-10"))
          .body("withdrawal.how", equalTo("PAPER"))
          .body("withdrawal.recordedBy", equalTo("aigul"));

      assertFalse(valid("legal-aid", Category.HOUSING));
    }

    @Test
    void takes_with_it_earlier_ones_of_the_same_purpose_and_recipient_and_no_others() {
      String early = record(referral("legal-aid", "2031-06-30"));
      String other = record(referral("clinic-7", "2031-06-30"));
      String late = record(referral("legal-aid", "2031-04-30"));

      withdraw(late).then().statusCode(200);

      assertEquals("WITHDRAWN", status(early));
      assertEquals("IN_FORCE", status(other));
      assertFalse(valid("legal-aid", Category.HOUSING));
      assertTrue(valid("clinic-7", Category.HOUSING));
    }

    @Test
    void can_be_given_anew() {
      withdraw(record(referral("legal-aid", "2031-04-30")));
      clock.stopAt(Instant.parse("2031-03-10T07:00:00Z"));

      record(referral("legal-aid", "2031-04-30"));

      assertTrue(valid("legal-aid", Category.HOUSING));
    }

    @Test
    void twice_is_refused_and_with_the_same_key_answered_the_same() {
      String id = record(KEEP);
      String key = UUID.randomUUID().toString();
      String withdrawal = path + "/" + id + "/withdrawal";

      Response first = json(aigul().header("Idempotency-Key", key), WITHDRAWAL).post(withdrawal);
      Response again = json(aigul().header("Idempotency-Key", key), WITHDRAWAL).post(withdrawal);

      assertEquals(200, first.statusCode());
      assertEquals(first.asString(), again.asString());
      withdraw(id)
          .then()
          .statusCode(409)
          .body("type", equalTo("https://tirek.kz/problems/already-withdrawn"));
    }

    @Test
    void on_a_day_that_cannot_be_is_refused() {
      String id = record(KEEP);

      for (String day : new String[] {"2031-03-11", "2031-02-28"}) {
        json(aigul(), "{'on': '" + day + "', 'how': 'PAPER'}")
            .post(path + "/" + id + "/withdrawal")
            .then()
            .statusCode(422)
            .body("errors.pointer", contains("/on"));
      }
      assertEquals("IN_FORCE", status(id));
    }

    @Test
    void stops_the_recording_of_facts_until_it_is_given_anew() {
      String id = record(KEEP);
      recordProfile().then().statusCode(200);

      withdraw(id).then().statusCode(200);

      recordProfile()
          .then()
          .statusCode(409)
          .body("type", equalTo("https://tirek.kz/problems/consent-withdrawn"));
      agency
          .page(aigul(), family)
          .then()
          .statusCode(200)
          .body("profile.consent.given", equalTo(false));
      clock.stopAt(Instant.parse("2031-03-10T07:00:00Z"));
      record(KEEP);
      recordProfile().then().statusCode(200);
      agency.page(aigul(), family).then().body("profile.consent.given", equalTo(true));
    }

    @Test
    void is_possible_of_a_closed_case() {
      String id = record(KEEP);
      json(
              agency.supervisor("saule").header("If-Match", "*"),
              "{'reason': 'HELPED', 'on': '2031-03-10'}")
          .post("/v1/families/" + family + "/closing")
          .then()
          .statusCode(200);

      withdraw(id).then().statusCode(200);
    }
  }

  @Nested
  class Run_out {

    @Test
    void stops_the_recording_of_facts() {
      record(
          "{'purpose': 'KEEP_FACTS', 'categories': ['FAMILY'], 'givenOn': '2031-03-01', 'until': '2031-03-12', 'how': 'PAPER'}");
      recordProfile().then().statusCode(200);

      clock.stopAt(Instant.parse("2031-03-12T19:00:00Z"));

      recordProfile()
          .then()
          .statusCode(409)
          .body("type", equalTo("https://tirek.kz/problems/consent-expired"));
    }
  }

  @Nested
  class To_a_place_that_says_what_the_family_believes {

    private static final String OTHER = "legal-aid";

    private RequestSpecification saule() {
      return agency.supervisor("saule");
    }

    @Test
    void is_shown_to_those_alone_who_work_with_it() throws Exception {
      String id = Owner.ask("select provider_id from provider where code = 'mosque'");
      String hidden = record(referral("mosque", "2031-04-30"));
      String byId = record(referral(id, "2031-04-30"));
      String shown = record(referral(OTHER, "2031-04-30"));

      saule().get(path).then().statusCode(200).body("items.id", contains(shown));
      saule().get(path + "?pageSize=1").then().body("nextPageToken", nullValue());
      for (String consent : new String[] {hidden, byId}) {
        saule().get(path + "/" + consent).then().statusCode(404);
        json(saule(), WITHDRAWAL).post(path + "/" + consent + "/withdrawal").then().statusCode(404);
        assertEquals("IN_FORCE", status(consent));
      }
      json(saule(), referral("mosque", "2031-04-30"))
          .post(path)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/recipient"));
      json(saule(), referral(OTHER, "2031-05-31")).post(path).then().statusCode(201);

      aigul().get(path).then().body("items.id", hasSize(4));
      withdraw(hidden).then().statusCode(200);
    }
  }

  @Nested
  class A_stranger {

    @Test
    void neither_sees_nor_records_nor_takes_back() {
      String id = record(KEEP);

      for (RequestSpecification who :
          new RequestSpecification[] {
            agency.caseworker("bolat"), anAgency().supervisor("saule"), agency.caseworker("bolat")
          }) {
        who.get(path).then().statusCode(404);
        who.get(path + "/" + id).then().statusCode(404);
        json(who, KEEP).post(path).then().statusCode(404);
        json(who, WITHDRAWAL).post(path + "/" + id + "/withdrawal").then().statusCode(404);
      }
      assertEquals("IN_FORCE", status(id));
    }

    @Test
    void is_told_no_of_every_consent() {
      record(referral("legal-aid", "2031-04-30"));

      assertFalse(
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      consents.valid(
                          UUID.fromString(family),
                          Purpose.REFERRAL,
                          "legal-aid",
                          Category.HOUSING,
                          LocalDate.of(2031, 3, 10))));
    }
  }
}
