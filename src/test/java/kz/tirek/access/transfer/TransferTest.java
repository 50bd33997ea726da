package kz.tirek.access.transfer;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.access.Agency;
import kz.tirek.shared.consent.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest {

  private static final String TRANSFERS = "/v1/transfers";
  private static final String ALL =
      Arrays.stream(Category.values())
          .map(each -> "'" + each + "'")
          .collect(Collectors.joining(","));

  private final Agency agency = anAgency();
  private final Agency other = anAgency();
  private String family;

  @BeforeEach
  void takeIn() {
    family = agency.takeIn("aigul");
  }

  private RequestSpecification sender() {
    return agency.supervisor("saule");
  }

  private RequestSpecification receiver() {
    return other.supervisor("dana");
  }

  private String agreeing(String categories) {
    return json(
            agency.caseworker("aigul"),
            "{'purpose': 'TRANSFER', 'categories': [%s], 'recipient': '%s', 'givenOn': '2026-03-02', 'how': 'PAPER'}"
                .formatted(categories, other.name()))
        .post("/v1/families/" + family + "/consents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response request(String consent) {
    return json(
            sender(),
            "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED', 'note': 'call in the evening'}"
                .formatted(other.name(), consent))
        .post("/v1/families/" + family + "/transfers");
  }

  private String requested() {
    return request(agreeing(ALL)).then().statusCode(201).extract().path("id");
  }

  private Response accept(RequestSpecification who, String transfer) {
    return who.post(TRANSFERS + "/" + transfer + "/acceptance");
  }

  private static void is(Response answer, int status, String code) {
    answer.then().statusCode(status).body("type", equalTo("https://tirek.kz/problems/" + code));
  }

  @Nested
  class A_request {

    @Test
    void tells_the_other_agency_nothing_that_names_anybody_until_it_accepts() {
      String transfer = requested();

      receiver()
          .get(TRANSFERS + "/" + transfer)
          .then()
          .statusCode(200)
          .body("direction", equalTo("INCOMING"))
          .body("status", equalTo("REQUESTED"))
          .body("fromAgency", equalTo(agency.name()))
          .body("reason", equalTo("MOVED"))
          .body("size", equalTo(1))
          .body("familyId", nullValue())
          .body("note", nullValue())
          .body("consent", nullValue());
      receiver().get("/v1/families/" + family).then().statusCode(404);
      receiver()
          .get("/v1/notices")
          .then()
          .body("items[0].kind", equalTo("TRANSFER_REQUESTED"))
          .body("items[0].about", equalTo(transfer))
          .body("items[0].familyId", nullValue());
    }

    @Test
    void leaves_the_case_where_it_is() {
      String transfer = requested();

      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
      sender()
          .get(TRANSFERS + "/" + transfer)
          .then()
          .body("direction", equalTo("OUTGOING"))
          .body("familyId", equalTo(family))
          .body("note", equalTo("call in the evening"));
    }

    @Test
    void needs_the_households_consent_to_everything() {
      is(request(UUID.randomUUID().toString()), 409, "no-consent-to-transfer");
      is(request(agreeing("'FAMILY', 'HOUSING'")), 409, "no-consent-to-transfer");

      String consent = agreeing(ALL);
      json(agency.caseworker("aigul"), "{'on': '2026-03-03', 'how': 'PAPER'}")
          .post("/v1/families/" + family + "/consents/" + consent + "/withdrawal")
          .then()
          .statusCode(200);

      is(request(consent), 409, "no-consent-to-transfer");
    }

    @Test
    void to_the_own_agency_is_refused() {
      json(
              sender(),
              "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
                  .formatted(agency.name(), UUID.randomUUID()))
          .post("/v1/families/" + family + "/transfers")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/toAgency"));
    }

    @Test
    void is_one_at_a_time() {
      String consent = agreeing(ALL);
      request(consent).then().statusCode(201);

      is(request(consent), 409, "transfer-under-way");
    }

    @Test
    void is_for_supervisors_who_may_know_the_case() {
      String body =
          "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
              .formatted(other.name(), agreeing(ALL));
      String path = "/v1/families/" + family + "/transfers";

      json(agency.caseworker("aigul"), body).post(path).then().statusCode(403);
      json(receiver(), body).post(path).then().statusCode(404);
      agency.restrict(family, "named", false, "bolat");
      json(sender(), body).post(path).then().statusCode(404);
      sender().get(TRANSFERS).then().body("items", hasSize(0));
    }
  }

  @Nested
  class Accepted {

    @Test
    void
        it_is_a_case_of_the_other_agency_and_open_to_nobody_of_the_first_whatever_the_token_says() {
      String transfer = requested();
      RequestSpecification aigul = agency.caseworker("aigul");
      aigul.get("/v1/families/" + family).then().statusCode(200);

      accept(receiver(), transfer)
          .then()
          .statusCode(200)
          .body("status", equalTo("ACCEPTED"))
          .body("familyId", equalTo(family))
          .body("note", equalTo("call in the evening"))
          .body("decidedBy", equalTo("dana"));

      aigul.get("/v1/families/" + family).then().statusCode(404);
      sender().get("/v1/families/" + family).then().statusCode(404);
      sender().get("/v1/families").then().body("items.id", not(hasItem(family)));
      receiver().get("/v1/families/" + family).then().statusCode(200);
      other.caseworker("aigul").get("/v1/families/" + family).then().statusCode(404);
      receiver()
          .get("/v1/families/" + family + "/assignments")
          .then()
          .body("items[0].until", notNullValue());
    }

    @Test
    void it_is_worked_on_by_whoever_gets_it_there() {
      accept(receiver(), requested()).then().statusCode(200);

      json(receiver(), "{'worker': 'zarina'}")
          .post("/v1/families/" + family + "/assignments")
          .then()
          .statusCode(201);

      other.page(other.caseworker("zarina"), family).then().statusCode(200);
      json(other.caseworker("zarina").header("If-Match", "*"), "{'district': 'AUEZOV'}")
          .put("/v1/families/" + family + "/profile")
          .then()
          .statusCode(200);
    }

    @Test
    void the_sender_is_told_and_still_sees_what_became_of_it() {
      String transfer = requested();
      accept(receiver(), transfer);

      sender().get("/v1/notices").then().body("items[0].kind", equalTo("TRANSFER_ACCEPTED"));
      sender()
          .get(TRANSFERS + "?direction=OUTGOING&status=ACCEPTED")
          .then()
          .body("items.id", contains(transfer));
      receiver().get(TRANSFERS + "?direction=OUTGOING").then().body("items", hasSize(0));
    }

    @Test
    void its_access_log_goes_with_it() {
      accept(receiver(), requested());

      receiver()
          .get("/v1/families/" + family + "/access-log")
          .then()
          .statusCode(200)
          .body("items.deed", hasItem("takeIn"))
          .body("items.deed", hasItem("acceptTransfer"))
          .body("items.agency", hasItem(agency.name()));
    }

    @Test
    void where_its_number_is_taken_it_gets_another() {
      String number = agency.page(agency.caseworker("aigul"), family).path("caseNumber");
      String taken = "N-" + UUID.randomUUID().toString().substring(0, 8);
      for (Agency each : new Agency[] {agency, other}) {
        Response made =
            json(
                    each.caseworker("aigul"),
                    aHousehold()
                        .withMother(1990)
                        .json()
                        .replaceFirst("\\{", "{\"caseNumber\": \"" + taken + "\","))
                .post("/v1/families");
        made.then().statusCode(201);
        if (each == agency) {
          family = made.path("family.id");
        }
      }
      accept(receiver(), requested()).then().statusCode(200);

      String given = receiver().get("/v1/families/" + family).path("caseNumber");

      assertNotEquals(taken, given);
      assertNotEquals(number, given);
    }

    @Test
    void it_stays_where_the_household_takes_its_consent_back_meanwhile() {
      String consent = agreeing(ALL);
      String transfer = request(consent).path("id");
      json(agency.caseworker("aigul"), "{'on': '2026-03-03', 'how': 'PAPER'}")
          .post("/v1/families/" + family + "/consents/" + consent + "/withdrawal");

      is(accept(receiver(), transfer), 409, "no-consent-to-transfer");

      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
      receiver().get("/v1/families/" + family).then().statusCode(404);
    }

    @Test
    void a_restricted_case_comes_over_only_to_who_is_named_on_it() {
      String transfer = requested();
      agency.restrict(family, "saule", false, "dana");

      is(accept(other.supervisor("somebody"), transfer), 409, "restricted-to-others");
      accept(receiver(), transfer).then().statusCode(200);

      receiver().get("/v1/families/" + family).then().statusCode(200);
      other.supervisor("somebody").get("/v1/families/" + family).then().statusCode(404);
      agency.supervisor("dana").get("/v1/families/" + family).then().statusCode(404);
    }

    @Test
    void of_a_restricted_case_those_alone_are_told_who_are_named_on_it() {
      String transfer = requested();
      agency.restrict(family, "saule", false, "dana");
      accept(receiver(), transfer).then().statusCode(200);

      accept(other.supervisor("somebody"), transfer).then().statusCode(404);
      other.supervisor("somebody").get(TRANSFERS + "/" + transfer).then().statusCode(404);
      other.supervisor("somebody").get(TRANSFERS).then().body("items", hasSize(0));
      receiver().get(TRANSFERS + "/" + transfer).then().body("familyId", equalTo(family));
      receiver().get(TRANSFERS).then().body("items.id", contains(transfer));
    }

    @Test
    void of_a_case_that_is_restricted_there_later_those_alone_are_told_who_are_named_on_it() {
      String transfer = requested();
      accept(receiver(), transfer).then().statusCode(200);
      other.supervisor("somebody").get(TRANSFERS).then().body("items.id", contains(transfer));

      other.restrict(family, "dana", true, "zarina");

      other.supervisor("somebody").get(TRANSFERS + "/" + transfer).then().statusCode(404);
      other.supervisor("somebody").get(TRANSFERS).then().body("items", hasSize(0));
      receiver().get(TRANSFERS + "/" + transfer).then().body("familyId", equalTo(family));
      sender().get(TRANSFERS + "/" + transfer).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    void of_a_restricted_case_no_notice_tells_those_who_may_not_know_of_it() {
      String transfer = requested();
      agency.restrict(family, "saule", false, "dana");
      accept(receiver(), transfer).then().statusCode(200);

      agency
          .supervisor("somebody")
          .get("/v1/notices")
          .then()
          .body("items.about", not(hasItem(transfer)));
      sender().get("/v1/notices").then().body("items.about", hasItem(transfer));
      sender().get(TRANSFERS + "/" + transfer).then().body("status", equalTo("ACCEPTED"));
      agency.supervisor("somebody").get(TRANSFERS + "/" + transfer).then().statusCode(404);
      other
          .supervisor("somebody")
          .get("/v1/notices")
          .then()
          .body("items.about", not(hasItem(transfer)));
      receiver().get("/v1/notices").then().body("items.about", hasItem(transfer));
    }

    @Test
    void with_the_same_key_it_is_answered_the_same() {
      String transfer = requested();
      String key = UUID.randomUUID().toString();

      Response first = accept(receiver().header("Idempotency-Key", key), transfer);
      Response again = accept(receiver().header("Idempotency-Key", key), transfer);

      assertEquals(200, first.statusCode());
      assertEquals(first.asString(), again.asString());
      is(accept(receiver(), transfer), 409, "transfer-decided");
    }
  }

  @Nested
  class Not_accepted {

    @Test
    void the_case_stays_and_the_sender_is_told_why() {
      String transfer = requested();

      json(receiver(), "{'reason': 'NO_CAPACITY'}")
          .post(TRANSFERS + "/" + transfer + "/refusal")
          .then()
          .statusCode(200)
          .body("status", equalTo("REFUSED"))
          .body("refusedFor", equalTo("NO_CAPACITY"))
          .body("familyId", nullValue());

      agency.page(agency.caseworker("aigul"), family).then().statusCode(200);
      sender().get("/v1/notices").then().body("items[0].kind", equalTo("TRANSFER_REFUSED"));
      is(accept(receiver(), transfer), 409, "transfer-decided");
      requested();
    }

    @Test
    void the_sender_keeps_it_after_all() {
      String transfer = requested();

      sender()
          .post(TRANSFERS + "/" + transfer + "/withdrawal")
          .then()
          .statusCode(200)
          .body("status", equalTo("WITHDRAWN"));

      is(accept(receiver(), transfer), 409, "transfer-decided");
      receiver().get("/v1/notices").then().body("items[0].kind", equalTo("TRANSFER_WITHDRAWN"));
    }

    @Test
    void neither_agency_decides_for_the_other_and_a_third_knows_nothing() {
      String transfer = requested();
      RequestSpecification third = anAgency().supervisor("dana");

      accept(sender(), transfer).then().statusCode(404);
      json(sender(), "{'reason': 'OTHER'}")
          .post(TRANSFERS + "/" + transfer + "/refusal")
          .then()
          .statusCode(404);
      receiver().post(TRANSFERS + "/" + transfer + "/withdrawal").then().statusCode(404);
      third.get(TRANSFERS + "/" + transfer).then().statusCode(404);
      third.get(TRANSFERS).then().body("items", hasSize(0));
      accept(third, transfer).then().statusCode(404);
      accept(other.caseworker("dana"), transfer).then().statusCode(403);
    }
  }
}
