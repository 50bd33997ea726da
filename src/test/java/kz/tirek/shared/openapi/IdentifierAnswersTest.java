package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers about numbers of members. */
@QuarkusTest
class IdentifierAnswersTest {

  private static final String PHONE = "{\"kind\": \"PHONE\", \"number\": \"+7 701 000 00 31\"}";
  private static final String NO_PHONE = "{\"kind\": \"PHONE\", \"number\": \"12\"}";
  private static final String CORRECTION =
      "{\"why\": \"MISTYPED\", \"identifier\": {\"kind\": \"PHONE\", \"number\": \"+7 701 000 00 32\"}}";
  private static final String NO_CORRECTION =
      "{\"why\": \"MISTYPED\", \"identifier\": " + NO_PHONE + "}";
  private static final String WITHDRAWAL = "{\"why\": \"NOT_IN_USE\"}";

  private ServedDocument document;
  private String path;
  private String family;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    Response taken =
        sending("caseworker", "{\"members\": {\"complete\": false, \"items\": [{\"person\": {}}]}}")
            .post("/v1/families");
    family = "/v1/families/" + taken.path("family.id");
    path = family + "/members/" + taken.path("family.members.items[0].id") + "/identifiers";
  }

  private Answers common(String operation, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as("caseworker").queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(as("caseworker").accept("text/csv")));
  }

  private Answers withBody(
      String operation, String good, Function<RequestSpecification, Response> send) {
    return common(
            operation, request -> send.apply(request.contentType("application/json").body(good)))
        .expect(400, send.apply(sending("caseworker", "{\"colour\": \"red\"}")))
        .expect(
            413, send.apply(sending("caseworker", "{\"note\": \"" + "x".repeat(1_100_000) + "\"}")))
        .expect(415, send.apply(as("caseworker").contentType("text/csv").body("a,b")));
  }

  private String recorded() {
    return path + "/" + sending("caseworker", PHONE).post(path).path("id");
  }

  private static String nothing(String path) {
    return path.replaceFirst("members/[^/]+", "members/" + UUID.randomUUID());
  }

  private void close() {
    sending(
            "supervisor",
            "{\"reason\": \"HELPED\", \"on\": \"%s\"}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Almaty"))))
        .header("If-Match", "*")
        .post(family + "/closing")
        .then()
        .statusCode(200);
  }

  @Test
  void reading_numbers_answers_as_documented() {
    String one = recorded();

    common("listIdentifiers", request -> request.get(path))
        .expect(200, as("caseworker").get(path))
        .expect(404, as("caseworker").get(nothing(path)))
        .complete();
    common("getIdentifier", request -> request.get(one))
        .expect(200, as("caseworker").get(one))
        .expect(404, as("caseworker").get(nothing(one)))
        .complete();
  }

  @Test
  void recording_a_number_answers_as_documented() {
    withBody("recordIdentifier", PHONE, request -> request.post(path))
        .expect(201, sending("caseworker", PHONE).post(path))
        .expect(409, sending("caseworker", PHONE).post(path))
        .expect(404, sending("caseworker", PHONE).post(nothing(path)))
        .expect(422, sending("caseworker", NO_PHONE).post(path))
        .complete();
    close();
    new Answers(document, "recordIdentifier").expect(409, sending("caseworker", PHONE).post(path));
  }

  @Test
  void correcting_a_number_answers_as_documented() {
    String correction = recorded() + "/correction";

    withBody("correctIdentifier", CORRECTION, request -> request.post(correction))
        .expect(404, sending("caseworker", CORRECTION).post(nothing(correction)))
        .expect(422, sending("caseworker", NO_CORRECTION).post(correction))
        .expect(201, sending("caseworker", CORRECTION).post(correction))
        .expect(409, sending("caseworker", CORRECTION).post(correction))
        .complete();
  }

  @Test
  void withdrawing_a_number_answers_as_documented() {
    String withdrawal = recorded() + "/withdrawal";

    withBody("withdrawIdentifier", WITHDRAWAL, request -> request.post(withdrawal))
        .expect(404, sending("caseworker", WITHDRAWAL).post(nothing(withdrawal)))
        .expect(422, sending("caseworker", "{}").post(withdrawal))
        .expect(200, sending("caseworker", WITHDRAWAL).post(withdrawal))
        .expect(409, sending("caseworker", WITHDRAWAL).post(withdrawal))
        .complete();
  }
}
