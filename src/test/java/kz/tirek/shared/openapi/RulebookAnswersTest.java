package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.rulebook.SmallPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers about rulebooks. */
@QuarkusTest
class RulebookAnswersTest {

  private static final String RULEBOOKS = "/v1/rulebooks";
  private static final String PUBLICATIONS = RULEBOOKS + "/publications";
  private static final String NONE = RULEBOOKS + "/t-0";

  /** Far from any day on which somebody is judged. */
  private static final String LATER = "{\"from\": \"2198-01-01\"}";

  private ServedDocument document;
  private String draft;

  @BeforeEach
  void bringOneIn() {
    document = ServedDocument.fetch();
    String version = SmallPack.newVersion();
    packed(SmallPack.zip(version)).post(RULEBOOKS).then().statusCode(201);
    draft = RULEBOOKS + "/" + version;
  }

  private static RequestSpecification packed(byte[] zip) {
    return as("analyst").contentType("application/zip").body(zip);
  }

  private static RequestSpecification versioned(String json) {
    return sending("analyst", json).header("If-Match", "*");
  }

  /** What every operation answers in the same way. */
  private Answers common(String operation, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as("analyst").queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as("provider")))
        .expect(406, send.apply(as("analyst").accept("text/csv")));
  }

  private String published() {
    return versioned(LATER)
        .post(draft + "/publication")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void reading_answers_as_documented() {
    common("listRulebooks", request -> request.get(RULEBOOKS))
        .expect(200, as("admin").get(RULEBOOKS))
        .expect(200, as("caseworker").get(RULEBOOKS + "?pageSize=1"))
        .complete();
    common("getRulebook", request -> request.get(draft))
        .expect(200, as("supervisor").get(draft))
        .expect(404, as("supervisor").get(NONE))
        .complete();
    common("compareRulebooks", request -> request.get(draft + "/comparison"))
        .expect(200, as("caseworker").get(draft + "/comparison"))
        .expect(404, as("caseworker").get(NONE + "/comparison"))
        .expect(400, as("caseworker").get(draft + "/comparison?with=t-0"))
        .complete();
  }

  @Test
  void codes_answer_as_documented() {
    String codes = "/v1/codes";

    new Answers(document, "listCodes")
        .expect(200, as("provider").get(codes))
        .expect(200, as("municipal").get(codes + "?kind=BENEFIT&asOf=2026-03-01"))
        .expect(
            304,
            as("dashboard")
                .header("If-None-Match", as("dashboard").get(codes).header("ETag"))
                .get(codes))
        .expect(400, as("directory").get(codes + "?kind=SHOE"))
        .expect(400, as("directory").get(codes + "?asof=2026-01-01"))
        .expect(401, given().get(codes))
        .expect(403, as("a", "gardener", "agency").get(codes))
        .expect(406, as("auditor").accept("text/csv").get(codes))
        .complete();
  }

  @Test
  void an_upload_answers_as_documented() {
    byte[] other =
        SmallPack.zip(draft.replaceFirst(".*/", ""), "kz/parameters.yaml", "value: 3", "value: 2");

    new Answers(document, "uploadRulebook")
        .expect(400, packed(other).queryParam("asof", "2026-01-01").post(RULEBOOKS))
        .expect(401, given().contentType("application/zip").body(other).post(RULEBOOKS))
        .expect(403, as("admin").contentType("application/zip").body(other).post(RULEBOOKS))
        .expect(406, packed(other).accept("text/csv").post(RULEBOOKS))
        .expect(413, packed(new byte[1_100_000]).post(RULEBOOKS))
        .expect(415, sending("analyst", "{}").post(RULEBOOKS))
        .expect(201, packed(SmallPack.zip(SmallPack.newVersion())).post(RULEBOOKS))
        .expect(409, packed(other).post(RULEBOOKS))
        .expect(422, packed(new byte[] {1}).post(RULEBOOKS))
        .complete();
  }

  @Test
  void trying_answers_as_documented() {
    common("validateRulebook", request -> request.post(draft + "/validation"))
        .expect(200, as("analyst").post(draft + "/validation"))
        .expect(404, as("analyst").post(NONE + "/validation"))
        .complete();
  }

  @Test
  void publishing_answers_as_documented() {
    String path = draft + "/publication";

    common(
            "publishRulebook",
            request -> request.contentType("application/json").body(LATER).post(path))
        .expect(400, versioned("{").post(path))
        .expect(404, versioned(LATER).post(NONE + "/publication"))
        .expect(412, sending("analyst", LATER).header("If-Match", "\"-1\"").post(path))
        .expect(413, versioned("{\"note\": \"" + "x".repeat(1_100_000) + "\"}").post(path))
        .expect(415, as("analyst").contentType("text/csv").body("a,b").post(path))
        .expect(422, versioned("{\"from\": \"2020-01-01\"}").post(path))
        .expect(428, sending("analyst", LATER).post(path))
        .expect(201, versioned(LATER).post(path))
        .complete();
  }

  @Test
  void publications_answer_as_documented() {
    String first = PUBLICATIONS + "/" + published();
    String last = PUBLICATIONS + "/" + published();
    String back = "/withdrawal";

    common("listRulebookPublications", request -> request.get(PUBLICATIONS))
        .expect(200, as("caseworker").get(PUBLICATIONS))
        .expect(
            304,
            as("caseworker")
                .header("If-None-Match", as("caseworker").get(PUBLICATIONS).header("ETag"))
                .get(PUBLICATIONS))
        .complete();
    common("getRulebookPublication", request -> request.get(first))
        .expect(200, as("caseworker").get(first))
        .expect(404, as("caseworker").get(PUBLICATIONS + "/" + UUID.randomUUID()))
        .complete();
    common("withdrawRulebookPublication", request -> request.post(last + back))
        .expect(
            404,
            as("analyst")
                .header("If-Match", "*")
                .post(PUBLICATIONS + "/" + UUID.randomUUID() + back))
        .expect(409, as("analyst").header("If-Match", "*").post(first + back))
        .expect(412, as("analyst").header("If-Match", "\"-1\"").post(last + back))
        .expect(428, as("analyst").post(last + back))
        .expect(200, as("analyst").header("If-Match", "*").post(last + back))
        .complete();
  }
}
