package kz.tirek.referral.deed;

import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import kz.tirek.referral.Clinic;
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
    assertEquals("1", clinic.open());
    clinic.refer(", 'follows': '" + inTime + "'").then().statusCode(422);
    clinic.refer(", 'follows': '" + late + "'").then().statusCode(201);
    assertEquals(0, deadlines.expireAll());
  }

  @Test
  void an_erased_child_is_in_no_referral_and_an_erased_case_has_none() {
    Clinic clinic = Clinic.aClinic();
    String referral = clinic.referred();
    String erasures = "/v1/families/" + clinic.family() + "/erasure";

    json(
            clinic.supervisor().header("If-Match", "*"),
            "{'reason': 'FAMILY_WISH', 'person': '" + clinic.member("son") + "'}")
        .post(erasures)
        .then()
        .statusCode(204);

    clinic.get(referral).then().statusCode(200).body("members", hasSize(0));
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
  }
}
