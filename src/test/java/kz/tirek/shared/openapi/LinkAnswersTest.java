package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers about likely duplicates and links. */
@QuarkusTest
class LinkAnswersTest {

  private static final String NOBODY =
      "{\"members\": {\"complete\": false, \"items\": [{\"person\": {}}]}}";

  private ServedDocument document;
  private String family;
  private String path;
  private String link;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    family = "/v1/families/" + taken();
    path = family + "/links";
    link = link(taken());
  }

  private static String taken() {
    return sending("caseworker", NOBODY).post("/v1/families").path("family.id");
  }

  private static String link(String other) {
    return "{\"kind\": \"SAME_FAMILY\", \"otherFamily\": \"%s\", \"source\": \"FAMILY_SAID\"}"
        .formatted(other);
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

  private String linked() {
    return path + "/" + sending("caseworker", link).post(path).path("id");
  }

  private static String nothing() {
    return "/v1/families/" + UUID.randomUUID();
  }

  @Test
  void likely_duplicates_answer_as_documented() {
    String likely = family + "/likely-duplicates";

    common("listLikelyDuplicates", request -> request.get(likely))
        .expect(200, as("caseworker").get(likely))
        .expect(404, as("caseworker").get(nothing() + "/likely-duplicates"))
        .complete();
  }

  @Test
  void reading_links_answers_as_documented() {
    String one = linked();

    common("listLinks", request -> request.get(path))
        .expect(200, as("caseworker").get(path))
        .expect(404, as("caseworker").get(nothing() + "/links"))
        .complete();
    common("getLink", request -> request.get(one))
        .expect(200, as("caseworker").get(one))
        .expect(404, as("caseworker").get(path + "/" + UUID.randomUUID()))
        .complete();
  }

  @Test
  void linking_answers_as_documented() {
    withBody("link", link, request -> request.post(path))
        .expect(200, sending("caseworker", link).post(path + "?dryRun=true"))
        .expect(404, sending("caseworker", link).post(nothing() + "/links"))
        .expect(422, sending("caseworker", "{}").post(path))
        .expect(201, sending("caseworker", link).post(path))
        .expect(409, sending("caseworker", link).post(path))
        .complete();
  }

  @Test
  void undoing_a_link_answers_as_documented() {
    String undoing = linked() + "/undoing";

    common("undoLink", request -> request.post(undoing))
        .expect(404, as("caseworker").post(path + "/" + UUID.randomUUID() + "/undoing"))
        .expect(200, as("caseworker").post(undoing))
        .expect(409, as("caseworker").post(undoing))
        .complete();
  }
}
