package kz.tirek.referral;

import static kz.tirek.access.Agency.json;
import static kz.tirek.referral.Clinic.aClinic;
import static kz.tirek.referral.Clinic.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.tirek.access.SignedIn;
import org.junit.jupiter.api.Test;

/** The door of the receiving provider. */
@QuarkusTest
class ReceivedReferralsTest {

  private static final String RECEIVED = "/v1/received-referrals";

  @Test
  void a_provider_sees_what_the_family_agreed_to_and_nothing_else() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();

    String answer =
        clinic
            .nurse()
            .get(RECEIVED + "/" + referral)
            .then()
            .statusCode(200)
            .header("ETag", notNullValue())
            .body("status", equalTo("REQUESTED"))
            .body("help", equalTo("medical-care"))
            .body("shared.contact", equalTo("Жолдаева Үміт"))
            .body("shared.phone", equalTo("+77015554433"))
            .body("shared.persons.relation", contains("CHILD"))
            .body("shared.district", nullValue())
            .body("shared.registration", nullValue())
            .extract()
            .asString();
    assertTrue(!answer.contains(clinic.family), "the family's id is for nobody outside");
    clinic.nurse().get(RECEIVED).then().statusCode(200).body("items.id", contains(referral));
    clinic.nurse().get("/v1/families/" + clinic.family).then().statusCode(403);
    assertEquals(
        "f",
        ask(
            "select shared like '%Жолдаева%' from referral where referral_id = '"
                + referral
                + "'"));

    Clinic other = aClinic();
    other.nurse().get(RECEIVED + "/" + referral).then().statusCode(404);
    other.nurse().get(RECEIVED).then().body("items", hasSize(0));
    other.answer(referral, "{'to': 'ACCEPTED'}").then().statusCode(404);
  }

  @Test
  void a_token_that_names_no_provider_is_let_in_nowhere() {
    String token =
        Jwt.subject("nurse")
            .groups("provider")
            .claim("agency", "somewhere")
            .issuer("https://tirek.localhost")
            .audience("tirek")
            .expiresIn(60)
            .sign();

    io.restassured.RestAssured.given()
        .auth()
        .oauth2(token)
        .get(RECEIVED)
        .then()
        .statusCode(403)
        .body("type", containsString("no-provider"));
    SignedIn.as("provider").get(RECEIVED).then().statusCode(200);
  }

  @Test
  void once_the_consent_is_taken_back_it_is_gone_for_the_provider() {
    Clinic clinic = aClinic();
    String consent = clinic.consent("'PERSON', 'IDENTIFIERS'");
    String referral = clinic.refer("").then().statusCode(201).extract().path("id");
    clinic.nurse().get(RECEIVED + "/" + referral).then().statusCode(200);

    clinic.takeBack(consent);

    clinic.nurse().get(RECEIVED + "/" + referral).then().statusCode(404);
    clinic.nurse().get(RECEIVED).then().body("items", hasSize(0));
    clinic.answer(referral, "{'to': 'ACCEPTED'}").then().statusCode(404);
    clinic.get(referral).then().body("status", equalTo("REQUESTED"));
    clinic
        .agency
        .supervisor("saule")
        .get("/v1/families/" + clinic.family + "/access-log")
        .then()
        .statusCode(200)
        .body("items.findAll { it.subject == 'nurse' }.deed", hasItem("getReceivedReferral"))
        .body("items.findAll { it.subject == 'nurse' }.outcome", hasItem("not-found"))
        .body("items.findAll { it.subject == 'nurse' }.purpose", hasItem("REFERRAL"));
  }

  @Test
  void what_a_provider_reports_is_no_fact_until_somebody_confirms_it() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();

    clinic.answer(referral, "{'to': 'CANCELLED', 'reason': 'OTHER'}").then().statusCode(409);
    clinic
        .answer(referral, "{'to': 'REJECTED', 'reason': 'NEEDS_REGISTRATION'}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"));
    assertEquals("ASKED 1, REJECTED NEEDS_REGISTRATION 1", clinic.counted());
    clinic
        .get(referral)
        .then()
        .body("reportedBy", equalTo("PROVIDER"))
        .body("encounter", nullValue())
        .body("proposed.outcome", equalTo("REFUSED"))
        .body("proposed.refusedFor.items", contains("NO_REGISTRATION"));
    encounters(clinic, 0);

    clinic
        .confirm(referral)
        .then()
        .statusCode(200)
        .body("encounter", notNullValue())
        .body("proposed", nullValue());

    encounters(clinic, 1);
    clinic.confirm(referral).then().statusCode(409);
  }

  private static void encounters(Clinic clinic, int count) {
    clinic
        .worker()
        .get("/v1/families/" + clinic.family + "/encounters")
        .then()
        .statusCode(200)
        .body(count == 0 ? "items ?: []" : "items", hasSize(count));
  }

  @Test
  void of_two_at_once_one_wins_and_the_other_hears_412() {
    Clinic clinic = aClinic();
    clinic.consent("'PERSON', 'IDENTIFIERS'");
    for (int i = 0; i < 5; i++) {
      String referral = clinic.refer("").then().statusCode(201).extract().path("id");
      String etag = clinic.get(referral).then().extract().header("ETag");

      List<Integer> statuses =
          atOnce(
              () ->
                  json(clinic.worker().header("If-Match", etag), "{'to': 'ACCEPTED'}")
                      .post(clinic.path() + "/" + referral + "/transitions")
                      .statusCode(),
              () ->
                  json(
                          clinic.nurse().header("If-Match", etag),
                          "{'to': 'REJECTED', 'reason': 'QUEUE_FULL'}")
                      .post(RECEIVED + "/" + referral + "/transitions")
                      .statusCode());

      assertEquals(List.of(200, 412), List.copyOf(new TreeSet<>(statuses)));
      clinic.get(referral).then().body("moves", hasSize(3)).body("status", not("REQUESTED"));
    }
    assertEquals(
        "5",
        ask(
            "select sum(n) from offer_tally where counted in ('ACCEPTED', 'REJECTED') and offer_id = '"
                + clinic.offer
                + "'"));
    assertEquals(
        ask(
            "select coalesce(sum(n), 0) from offer_tally where counted = 'ACCEPTED' and offer_id = '"
                + clinic.offer
                + "'"),
        clinic.open());
  }

  private static List<Integer> atOnce(Supplier<Integer> one, Supplier<Integer> other) {
    CyclicBarrier start = new CyclicBarrier(2);
    return Stream.of(one, other)
        .map(
            deed ->
                CompletableFuture.supplyAsync(
                    () -> {
                      try {
                        start.await();
                      } catch (Exception e) {
                        throw new AssertionError(e);
                      }
                      return deed.get();
                    }))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
