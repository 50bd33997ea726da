package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.tirek.exchange.notice.AnIin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What systems of the city tell, and what the city lacks, are answered as documented. */
@QuarkusTest
class MunicipalAnswersTest {

  private static final String NOTICES = "/v1/notices";

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  private static String told(String iin, String on) {
    return """
        {"items": [{"id": "%s", "kind": "KINDERGARTEN_PLACE", "iin": "%s", "on": "%s"}]}
        """
        .formatted(UUID.randomUUID(), iin, on);
  }

  @Test
  void sending_notices_answers_as_documented() {
    String good = told(AnIin.of("9001", 4), "2026-04-10");

    new Answers(document, "sendNotices")
        .expect(200, sending("municipal", good).post(NOTICES))
        .expect(200, sending("municipal", told(AnIin.of("9001", 4), "2090-01-01")).post(NOTICES))
        .expect(400, sending("municipal", "{\"colour\": \"red\"}").post(NOTICES))
        .expect(400, sending("municipal", "{").post(NOTICES))
        .expect(401, given().contentType("application/json").body(good).post(NOTICES))
        .expect(403, sending("caseworker", good).post(NOTICES))
        .expect(406, sending("municipal", good).accept("text/csv").post(NOTICES))
        .expect(
            413,
            sending("municipal", "{\"note\": \"" + "x".repeat(1_100_000) + "\"}").post(NOTICES))
        .expect(415, as("municipal").contentType("text/csv").body("a,b").post(NOTICES))
        .expect(422, sending("municipal", "{\"items\": []}").post(NOTICES))
        .complete();
  }

  @Test
  void notices_of_a_case_are_answered_as_documented() {
    String iin = AnIin.of("9001", 4);
    String family =
        sending("caseworker", aHousehold().withMother(1990).member("iin", "'" + iin + "'").json())
            .post("/v1/families")
            .path("family.id");
    sending("municipal", told(iin, "2026-04-10")).post(NOTICES).then().statusCode(200);
    String path = "/v1/families/" + family + "/municipal-notices";

    new Answers(document, "listMunicipalNotices")
        .expect(200, as("caseworker").get(path))
        .expect(400, as("caseworker").get(path + "?pageSize=many"))
        .expect(401, given().get(path))
        .expect(403, as("dashboard").get(path))
        .expect(404, as("supervisor-2").get(path))
        .expect(406, as("caseworker").accept("text/csv").get(path))
        .complete();
  }

  @Test
  void gaps_are_answered_as_documented() {
    String path = "/v1/gaps";

    new Answers(document, "getGaps")
        .expect(200, as("dashboard").get(path))
        .expect(400, as("dashboard").get(path + "?kind=food"))
        .expect(401, given().get(path))
        .expect(403, as("caseworker").get(path))
        .expect(406, as("dashboard").accept("text/csv").get(path))
        .complete();
  }
}
