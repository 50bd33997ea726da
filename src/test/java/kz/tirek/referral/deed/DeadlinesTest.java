package kz.tirek.referral.deed;

import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.tirek.access.Agency;
import kz.tirek.referral.Clinic;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.time.TestClock;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to referrals without anybody doing anything to them. */
@QuarkusTest
class DeadlinesTest {

  @Inject Deadlines deadlines;
  @Inject TestClock clock;
  @Inject Today today;

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  @Test
  void what_nobody_answered_in_time_expires_and_can_be_followed() {
    Clinic clinic = Clinic.aClinic();
    String late = clinic.referred();
    String inTime =
        clinic
            .refer(", 'answerBy': '" + today.date().plusDays(200) + "'")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    clock.stopAt(today.date().plusDays(22).atTime(12, 0).atZone(today.zone()).toInstant());

    // the job ends it: until then it is shown and counted as one that waits, and nobody answers it
    clinic.get(late).then().body("status", equalTo("REQUESTED")).body("overdue", equalTo(true));
    assertEquals("formal medical-care ASKED 2", clinic.rolledUp());
    assertEquals("2", clinic.open());

    assertTrue(deadlines.expireAll() >= 1);

    clinic
        .get(late)
        .then()
        .body("status", equalTo("EXPIRED"))
        .body("reason", equalTo("NO_ANSWER"))
        .body("reportedBy", nullValue())
        .body("moves.recordedBy[2]", equalTo("referral-deadlines"));
    clinic.get(inTime).then().body("status", equalTo("REQUESTED"));
    assertEquals("ASKED 2, EXPIRED NO_ANSWER 1", clinic.counted());
    assertEquals("formal medical-care ASKED 2, formal medical-care EXPIRED 1", clinic.rolledUp());
    assertEquals("1", clinic.open());
    clinic.refer(", 'follows': '" + inTime + "'").then().statusCode(422);
    clinic.refer(", 'follows': '" + late + "'").then().statusCode(201);
    assertEquals(0, deadlines.expireAll());
  }

  @Test
  void a_provider_is_not_blamed_for_what_it_could_not_see_any_more() {
    Clinic clinic = Clinic.aClinic();
    String consent = clinic.agreed();
    String referral = clinic.refer("").then().statusCode(201).extract().path("id");
    clinic.takeBack(consent);
    clock.stopAt(today.date().plusDays(22).atTime(12, 0).atZone(today.zone()).toInstant());

    deadlines.expireAll();

    clinic.get(referral).then().body("status", equalTo("EXPIRED")).body("reason", equalTo("OTHER"));
    assertEquals("ASKED 1, WITHDRAWN OTHER 1", clinic.counted());
    assertEquals("formal medical-care ASKED 1, formal medical-care WITHDRAWN 1", clinic.rolledUp());
    assertEquals("0", clinic.open());

    clinic.move(referral, "{'to': 'ENTERED_IN_ERROR'}").then().statusCode(200);
    assertNull(clinic.counted());
    assertNull(clinic.rolledUp());
    assertEquals("0", clinic.open());
  }

  @Test
  void an_erased_child_is_in_no_referral_and_an_erased_case_has_none() {
    Clinic clinic = Clinic.aClinic();
    clinic.agreed();
    String told = ", 'note': 'for Timur', 'message': 'Timur coughs'";
    String referral = clinic.refer(told).then().statusCode(201).extract().path("id");
    clinic.move(referral, "{'to': 'ACCEPTED', 'note': 'Timur may come'}").then().statusCode(200);
    String draft =
        clinic.refer(told + ", 'status': 'DRAFT'").then().statusCode(201).extract().path("id");
    String erasures = "/v1/families/" + clinic.family() + "/erasure";

    json(
            clinic.supervisor().header("If-Match", "*"),
            "{'reason': 'FAMILY_WISH', 'person': '" + clinic.member("son") + "'}")
        .post(erasures)
        .then()
        .statusCode(204);

    clinic
        .get(referral)
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("members", hasSize(0))
        .body("note", nullValue())
        .body("message", nullValue())
        .body("moves.note", everyItem(nullValue()));
    clinic
        .move(draft, "{'to': 'REQUESTED'}")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/no-consent-to-refer"));
    assertEquals("1", clinic.open());
    assertEquals(
        "t",
        Clinic.ask("select shared is null from referral where referral_id = '" + referral + "'"));
    json(clinic.supervisor().header("If-Match", "*"), "{'reason': 'FAMILY_WISH'}")
        .post(erasures)
        .then()
        .statusCode(204);
    assertEquals(
        "0",
        Clinic.ask("select count(*) from referral where family_id = '" + clinic.family() + "'"));
    assertEquals("0", clinic.open());
  }

  @Test
  void what_nobody_was_asked_for_stays_when_its_case_is_closed() {
    Clinic clinic = Clinic.aClinic();
    clinic.agreed();
    String draft = clinic.refer(", 'status': 'DRAFT'").then().statusCode(201).extract().path("id");
    String accepted = clinic.refer("").then().statusCode(201).extract().path("id");
    clinic.answer(accepted, "{'to': 'ACCEPTED'}").then().statusCode(200);

    json(
            clinic.supervisor().header("If-Match", "*"),
            "{'reason': 'HELPED', 'on': '" + today.date() + "'}")
        .post("/v1/families/" + clinic.family() + "/closing")
        .then()
        .statusCode(200);

    clinic.get(draft).then().body("status", equalTo("DRAFT"));
    clinic
        .get(accepted)
        .then()
        .body("status", equalTo("CANCELLED"))
        .body("reason", equalTo("NO_LONGER_NEEDED"))
        .body("moves[-1].recordedBy", equalTo("saule"));
    assertEquals("ACCEPTED 1, ASKED 1, WITHDRAWN NO_LONGER_NEEDED 1", clinic.counted());
    assertEquals("0", clinic.open());
  }

  @Test
  void a_case_that_goes_to_another_agency_takes_its_referrals_along() {
    Clinic clinic = Clinic.aClinic();
    String referral = clinic.referred();
    Agency other = Agency.anAgency();
    String all =
        Arrays.stream(Category.values())
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(","));
    String consent =
        json(
                clinic.worker(),
                "{'purpose': 'TRANSFER', 'categories': [%s], 'recipient': '%s', 'givenOn': '2026-03-02', 'how': 'PAPER'}"
                    .formatted(all, other.name()))
            .post("/v1/families/" + clinic.family() + "/consents")
            .path("id");
    String transfer =
        json(
                clinic.supervisor(),
                "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
                    .formatted(other.name(), consent))
            .post("/v1/families/" + clinic.family() + "/transfers")
            .path("id");

    other
        .supervisor("dana")
        .post("/v1/transfers/" + transfer + "/acceptance")
        .then()
        .statusCode(200);

    other
        .supervisor("dana")
        .get("/v1/referrals")
        .then()
        .statusCode(200)
        .body("items.id", contains(referral));
    clinic.supervisor().get("/v1/referrals").then().body("items", hasSize(0));
    clinic.answer(referral, "{'to': 'ACCEPTED'}").then().statusCode(200);
    assertEquals("ACCEPTED 1, ASKED 1", clinic.counted());
  }
}
