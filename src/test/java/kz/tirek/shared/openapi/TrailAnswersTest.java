package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.shared.consent.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The answers of consents, transfers, exports, erasure and the trail. */
@QuarkusTest
class TrailAnswersTest {

  private static final String NOBODY = UUID.randomUUID().toString();
  private static final String ALL =
      Arrays.stream(Category.values())
          .map(each -> "\"" + each + "\"")
          .collect(Collectors.joining(","));
  private static final String WITHDRAWAL = "{\"on\": \"2026-03-03\", \"how\": \"PAPER\"}";

  private ServedDocument document;
  private String family;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    family =
        sending("caseworker", "{\"members\": {\"complete\": false, \"items\": [{\"person\": {}}]}}")
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract()
            .path("family.id");
    family = "/v1/families/" + family;
  }

  /** What every operation answers in the same way. */
  private Answers common(
      String operation, String user, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as(user).queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(as(user).accept("text/csv")));
  }

  /** What every operation with a body answers in the same way. */
  private Answers withBody(
      String operation, String user, String good, Function<RequestSpecification, Response> send) {
    return common(
            operation,
            user,
            request -> send.apply(request.contentType("application/json").body(good)))
        .expect(400, send.apply(sending(user, "{\"colour\": \"red\"}")))
        .expect(400, send.apply(sending(user, "{")))
        .expect(413, send.apply(sending(user, "{\"note\": \"" + "x".repeat(1_100_000) + "\"}")))
        .expect(415, send.apply(as(user).contentType("text/csv").body("a,b")));
  }

  private static String consent(String recipient) {
    return "{\"purpose\": \"TRANSFER\", \"categories\": [%s], \"recipient\": \"%s\", \"givenOn\": \"2026-03-02\", \"how\": \"PAPER\"}"
        .formatted(ALL, recipient);
  }

  private String recorded(String recipient) {
    return sending("caseworker", consent(recipient)).post(family + "/consents").path("id");
  }

  @Nested
  class Consents {

    @Test
    void recording_reading_and_listing_answer_as_documented() {
      String path = family + "/consents";
      String good = consent("alatau-charity");

      withBody("recordConsent", "caseworker", good, request -> request.post(path))
          .expect(201, sending("caseworker", good).post(path))
          .expect(404, sending("caseworker-2", good).post(path))
          .expect(422, sending("caseworker", good.replace("2026-03-02", "2090-01-01")).post(path))
          .complete();
      common("listConsents", "caseworker", request -> request.get(path))
          .expect(200, as("caseworker").get(path))
          .expect(404, as("caseworker-2").get(path))
          .complete();
      String one = path + "/" + recorded("alatau-charity");
      common("getConsent", "caseworker", request -> request.get(one))
          .expect(200, as("caseworker").get(one))
          .expect(404, as("caseworker").get(path + "/" + NOBODY))
          .complete();
    }

    @Test
    void taking_back_answers_as_documented() {
      String path = family + "/consents/" + recorded("alatau-charity") + "/withdrawal";

      withBody("withdrawConsent", "caseworker", WITHDRAWAL, request -> request.post(path))
          .expect(404, sending("caseworker-2", WITHDRAWAL).post(path))
          .expect(422, sending("caseworker", WITHDRAWAL.replace("2026", "2090")).post(path))
          .expect(200, sending("caseworker", WITHDRAWAL).post(path))
          .expect(409, sending("caseworker", WITHDRAWAL).post(path))
          .complete();
    }
  }

  @Nested
  class Transfers {

    private final String transfers = "/v1/transfers";
    private final String refusal = "{\"reason\": \"OTHER\"}";

    private String other() {
      String agency =
          io.restassured.path.json.JsonPath.from(
                  new String(
                      java.util.Base64.getUrlDecoder()
                          .decode(kz.tirek.access.SignedIn.token("supervisor-2").split("\\.")[1]),
                      java.nio.charset.StandardCharsets.UTF_8))
              .getString("agency");
      return agency;
    }

    private String wanted() {
      return "{\"toAgency\": \"%s\", \"consent\": \"%s\", \"reason\": \"MOVED\"}"
          .formatted(other(), recorded(other()));
    }

    private String requested() {
      return sending("supervisor", wanted()).post(family + "/transfers").path("id");
    }

    @Test
    void requesting_answers_as_documented() {
      String path = family + "/transfers";
      String wanted = wanted();

      withBody("requestTransfer", "supervisor", wanted, request -> request.post(path))
          .expect(201, sending("supervisor", wanted).post(path))
          .expect(404, sending("supervisor-2", wanted).post(path))
          .expect(409, sending("supervisor", wanted).post(path))
          .expect(422, sending("supervisor", wanted.replace(other(), "")).post(path))
          .complete();
    }

    @Test
    void one_and_the_list_answer_as_documented() {
      String path = transfers + "/" + requested();

      common("listTransfers", "supervisor", request -> request.get(transfers))
          .expect(200, as("supervisor").get(transfers))
          .complete();
      common("getTransfer", "supervisor", request -> request.get(path))
          .expect(200, as("supervisor-2").get(path))
          .expect(404, as("supervisor").get(transfers + "/" + NOBODY))
          .complete();
    }

    @Test
    void accepting_answers_as_documented() {
      String path = transfers + "/" + requested() + "/acceptance";

      common("acceptTransfer", "supervisor-2", request -> request.post(path))
          .expect(404, as("supervisor").post(path))
          .expect(200, as("supervisor-2").post(path))
          .expect(409, as("supervisor-2").post(path))
          .complete();
    }

    @Test
    void refusing_and_withdrawing_answer_as_documented() {
      String refuse = transfers + "/" + requested() + "/refusal";

      withBody("refuseTransfer", "supervisor-2", refusal, request -> request.post(refuse))
          .expect(422, sending("supervisor-2", "{}").post(refuse))
          .expect(404, sending("supervisor", refusal).post(refuse))
          .expect(200, sending("supervisor-2", refusal).post(refuse))
          .expect(409, sending("supervisor-2", refusal).post(refuse))
          .complete();
      String withdraw = transfers + "/" + requested() + "/withdrawal";
      common("withdrawTransfer", "supervisor", request -> request.post(withdraw))
          .expect(404, as("supervisor-2").post(withdraw))
          .expect(200, as("supervisor").post(withdraw))
          .expect(409, as("supervisor").post(withdraw))
          .complete();
    }
  }

  @Nested
  class Export_and_erasure {

    private final String hold = "{\"reason\": \"the district court needs it\"}";
    private final String erasure = "{\"reason\": \"FAMILY_WISH\"}";

    private RequestSpecification erasing(String user, String version, String body) {
      return sending(user, body).header("If-Match", version);
    }

    @Test
    void an_export_answers_as_documented() {
      String path = family + "/export";
      String good = "{\"purpose\": \"ASKED_BY_FAMILY\"}";

      withBody("exportFamily", "caseworker", good, request -> request.post(path))
          .expect(200, sending("caseworker", good).post(path))
          .expect(404, sending("caseworker-2", good).post(path))
          .expect(422, sending("caseworker", "{}").post(path))
          .complete();
    }

    @Test
    void a_legal_hold_and_erasure_answer_as_documented() {
      String path = family + "/legal-hold";
      String erase = family + "/erasure";

      Answers erased =
          withBody("erase", "supervisor", erasure, request -> request.post(erase))
              .expect(404, erasing("supervisor-2", "*", erasure).post(erase))
              .expect(412, erasing("supervisor", "\"7\"", erasure).post(erase))
              .expect(422, erasing("supervisor", "*", "{}").post(erase))
              .expect(428, sending("supervisor", erasure).post(erase));
      withBody("setLegalHold", "supervisor", hold, request -> request.put(path))
          .expect(404, sending("supervisor-2", hold).put(path))
          .expect(422, sending("supervisor", "{\"reason\": \"\"}").put(path))
          .expect(200, sending("supervisor", hold).put(path))
          .complete();
      common("getLegalHold", "supervisor", request -> request.get(path))
          .expect(404, as("supervisor-2").get(path))
          .expect(200, as("supervisor").get(path))
          .complete();
      erased.expect(409, erasing("supervisor", "*", erasure).post(erase));
      String lift = path + "/lifting";
      String lifting = "{\"reason\": \"the court has decided\"}";
      withBody("liftLegalHold", "supervisor", lifting, request -> request.post(lift))
          .expect(404, sending("supervisor-2", lifting).post(lift))
          .expect(422, sending("supervisor", "{\"reason\": \"\"}").post(lift))
          .expect(200, sending("supervisor", lifting).post(lift))
          .complete();
      erased.expect(204, erasing("supervisor", "*", erasure).post(erase)).complete();
      common("listErasures", "auditor", request -> request.get("/v1/erasures"))
          .expect(200, as("auditor").get("/v1/erasures"))
          .complete();
    }
  }

  @Nested
  class The_trail {

    @Test
    void the_log_of_a_case_and_the_trail_answer_as_documented() {
      String log = family + "/access-log";

      common("listAccessLog", "supervisor", request -> request.get(log))
          .expect(200, as("supervisor").get(log))
          .expect(404, as("supervisor-2").get(log))
          .complete();
      common("listAudit", "auditor", request -> request.get("/v1/audit"))
          .expect(200, as("auditor").get("/v1/audit"))
          .complete();
    }

    @Test
    void a_verification_answers_as_documented() {
      String path = "/v1/audit/verification";

      withBody("verifyAudit", "auditor", "{}", request -> request.post(path))
          .expect(200, sending("auditor", "{}").post(path))
          .expect(422, sending("auditor", "{\"from\": 0}").post(path))
          .complete();
    }
  }
}
