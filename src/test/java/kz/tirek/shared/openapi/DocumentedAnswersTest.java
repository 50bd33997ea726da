package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentedAnswersTest {

  private static final String FAMILIES = "/v1/families";

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  private String requestExample(String operationId) {
    return document
        .operation(operationId)
        .node()
        .at("/requestBody/content/application~1json/examples")
        .elements()
        .next()
        .get("value")
        .toString();
  }

  private String aFamily() {
    return sending("caseworker", requestExample("takeIn")).post(FAMILIES).path("family.id");
  }

  private String aClosedFamily() {
    String family = aFamily();
    String closing =
        "{\"reason\": \"HELPED\", \"on\": \"%s\"}"
            .formatted(LocalDate.now(ZoneId.of("Asia/Almaty")));
    sending("supervisor", closing)
        .header("If-Match", "*")
        .post(FAMILIES + "/" + family + "/closing")
        .then()
        .statusCode(200);
    return family;
  }

  /** What every operation answers in the same way. */
  private Answers common(
      String operationId,
      Function<RequestSpecification, RequestSpecification> prepare,
      Function<RequestSpecification, Response> send) {
    Function<RequestSpecification, Response> all = prepare.andThen(send);
    return new Answers(document, operationId)
        .expect(400, all.apply(as("caseworker").queryParam("asof", "2026-01-01")))
        .expect(401, all.apply(given()))
        .expect(401, all.apply(given().auth().oauth2("tea")))
        .expect(403, all.apply(as("analyst")))
        .expect(406, all.apply(as("caseworker").accept("text/csv")));
  }

  private Answers common(String operationId, String path) {
    return common(operationId, request -> request, request -> request.get(path));
  }

  @Test
  void listing_families_answers_as_documented() {
    aFamily();
    aFamily();

    common("listFamilies", FAMILIES)
        .expect(200, as("caseworker").get(FAMILIES))
        .expect(200, as("caseworker").get(FAMILIES + "?pageSize=1"))
        .expect(400, as("caseworker").get(FAMILIES + "?pageSize=0"))
        .complete();
  }

  @Test
  void a_search_answers_as_documented() {
    String search = requestExample("searchFamilies");
    String path = FAMILIES + "/search";
    aFamily();
    aFamily();

    common(
            "searchFamilies",
            request -> request.contentType("application/json").body(search),
            request -> request.post(path))
        .expect(200, sending("caseworker", search).post(path))
        .expect(200, sending("caseworker", "{\"status\": \"OPEN\"}").post(path + "?pageSize=1"))
        .expect(400, sending("caseworker", search).post(path + "?pageSize=0"))
        .expect(400, sending("caseworker", "{\"colour\": \"red\"}").post(path))
        .expect(400, sending("caseworker", "{").post(path))
        .expect(413, sending("caseworker", tooLarge()).post(path))
        .expect(415, as("caseworker").contentType("text/csv").body("a,b").post(path))
        .expect(422, sending("caseworker", "{}").post(path))
        .expect(422, sending("caseworker", "{\"name\": \"%%%\"}").post(path))
        .complete();
  }

  @Test
  void a_familys_page_answers_as_documented() {
    String path = FAMILIES + "/" + aFamily();

    common("getFamily", path)
        .expect(200, as("caseworker").get(path))
        .expect(304, as("caseworker").header("If-None-Match", "\"0\"").get(path))
        .expect(404, as("caseworker").get(FAMILIES + "/" + UUID.randomUUID()))
        .complete();
  }

  @Test
  void a_case_file_answers_as_documented() {
    String path = FAMILIES + "/" + aFamily() + "/case-file";

    common("getCaseFile", path)
        .expect(200, as("caseworker").get(path))
        .expect(
            304,
            as("caseworker")
                .header("If-None-Match", as("caseworker").get(path).header("ETag"))
                .get(path))
        .expect(
            200,
            as("caseworker")
                .queryParam("knownOn", OffsetDateTime.now(ZoneOffset.ofHours(5)).toString())
                .get(path))
        .expect(404, as("caseworker-2").get(path))
        .complete();
  }

  @Test
  void an_assessment_answers_as_documented() {
    String path = FAMILIES + "/" + aFamily() + "/assessment";

    common("assess", path)
        .expect(200, as("caseworker").get(path))
        .expect(200, as("caseworker").get(path + "?asOf=2024-01-01"))
        .expect(
            304,
            as("caseworker")
                .header("If-None-Match", as("caseworker").get(path).header("ETag"))
                .get(path))
        .expect(404, as("caseworker-2").get(path))
        .complete();
  }

  @Test
  void a_plan_answers_as_documented() {
    String path = FAMILIES + "/" + aFamily() + "/plan";

    common("getPlan", path)
        .expect(200, as("caseworker").get(path))
        .expect(200, as("caseworker").get(path + "?asOf=2026-03-01"))
        .expect(
            304,
            as("caseworker")
                .header("If-None-Match", as("caseworker").get(path).header("ETag"))
                .get(path))
        .expect(404, as("caseworker-2").get(path))
        .complete();
  }

  @Test
  void an_intake_answers_as_documented() {
    String household = requestExample("takeIn");
    String number = "\"caseNumber\": \"T-" + UUID.randomUUID().toString().substring(0, 8) + "\",";
    String numbered = household.replaceFirst("\\{", "{" + number);
    String key = UUID.randomUUID().toString();

    common(
            "takeIn",
            request -> request.contentType("application/json").body(household),
            request -> request.post(FAMILIES))
        .expect(200, sending("caseworker", household).post(FAMILIES + "?dryRun=true"))
        .expect(201, sending("caseworker", numbered).post(FAMILIES))
        .expect(201, sending("caseworker", household).header("Idempotency-Key", key).post(FAMILIES))
        .expect(400, sending("caseworker", "{\"colour\": \"red\"}").post(FAMILIES))
        .expect(400, sending("caseworker", "{").post(FAMILIES))
        .expect(409, sending("caseworker", numbered).post(FAMILIES))
        .expect(413, sending("caseworker", tooLarge()).post(FAMILIES))
        .expect(415, as("caseworker").contentType("text/csv").body("a,b").post(FAMILIES))
        .expect(422, sending("caseworker", inTheFuture(household)).post(FAMILIES))
        .expect(
            422,
            sending("caseworker", household.replace("\"rooms\":1", "\"rooms\":2"))
                .header("Idempotency-Key", key)
                .post(FAMILIES))
        .complete();
  }

  @Test
  void a_new_profile_answers_as_documented() {
    String profile = requestExample("replaceProfile");
    String path = FAMILIES + "/" + aFamily() + "/profile";

    common(
            "replaceProfile",
            request ->
                request.contentType("application/json").header("If-Match", "\"0\"").body(profile),
            request -> request.put(path))
        .expect(412, replacing("\"7\"", profile).put(path))
        .expect(413, replacing("\"0\"", tooLarge()).put(path))
        .expect(
            415,
            as("caseworker")
                .header("If-Match", "\"0\"")
                .contentType("text/csv")
                .body("a,b")
                .put(path))
        .expect(422, replacing("\"0\"", inTheFuture(profile)).put(path))
        .expect(428, sending("caseworker", profile).put(path))
        .expect(200, replacing("\"0\"", profile).put(path))
        .expect(404, replacing("*", profile).put(path.replaceFirst("[0-9a-f-]{36}", "tea")))
        .expect(409, replacing("*", profile).put(FAMILIES + "/" + aClosedFamily() + "/profile"))
        .complete();
  }

  @Test
  void errors_of_the_service_answer_as_documented() {
    check("Failed", as("caseworker").get("/test/tea/spilt"));
    check("Unavailable", as("caseworker").get("/test/tea/closed"));
  }

  private void check(String component, Response answer) {
    Answers.check(
        document, document.root().at("/components/responses/" + component), answer, component);
  }

  private static RequestSpecification replacing(String version, String profile) {
    return sending("caseworker", profile).header("If-Match", version);
  }

  private static String tooLarge() {
    return "{\"caseNumber\": \"" + "x".repeat(1_100_000) + "\"}";
  }

  private static String inTheFuture(String json) {
    return json.replace("\"2026-03-02\"", "\"2090-01-01\"");
  }
}
