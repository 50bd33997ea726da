package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is judged answers as documented. */
@QuarkusTest
class JudgementAnswersTest {

  private static final String ASSESS = "/v1/assess";

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  private static String aFamily() {
    return sending("caseworker", aHousehold().withMother(1989).json())
        .post("/v1/families")
        .path("family.id");
  }

  /** What every operation answers in the same way. */
  private Answers common(
      String operation, String nobody, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as("caseworker").queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as(nobody)))
        .expect(406, send.apply(as("caseworker").accept("text/csv")));
  }

  private Answers withBody(
      String operation, String nobody, String path, String good, String impossible) {
    return common(
            operation,
            nobody,
            request -> request.contentType("application/json").body(good).post(path))
        .expect(200, sending("caseworker", good).post(path))
        .expect(400, sending("caseworker", "{\"colour\": \"red\"}").post(path))
        .expect(413, sending("caseworker", "{\"a\": \"" + "x".repeat(1_100_000) + "\"}").post(path))
        .expect(415, as("caseworker").contentType("text/csv").body("a,b").post(path))
        .expect(422, sending("caseworker", impossible).post(path));
  }

  private String example(String operation) {
    return document
        .operation(operation)
        .node()
        .at("/requestBody/content/application~1json/examples")
        .elements()
        .next()
        .get("value")
        .toString();
  }

  @Test
  void judging_a_family_that_is_told_answers_as_documented() {
    withBody("judgeCase", "provider", ASSESS, example("judgeCase"), "{}")
        .expect(200, sending("analyst", example("judgeCase")).post(ASSESS + "?plan=true"))
        .complete();
  }

  @Test
  void judging_several_families_answers_as_documented() {
    withBody("judgeCases", "provider", ASSESS + "/batch", example("judgeCases"), "{\"cases\": []}")
        .complete();
  }

  private Answers reading(String operation, String path) {
    return new Answers(document, operation)
        .expect(200, as("caseworker").get(path))
        .expect(400, as("caseworker").get(path + "?language=de"))
        .expect(401, given().get(path))
        .expect(403, as("analyst").get(path))
        .expect(404, as("caseworker-2").get(path))
        .expect(406, as("caseworker").accept("text/csv").get(path));
  }

  @Test
  void the_familys_page_answers_as_documented() {
    reading("getSheet", "/v1/families/" + aFamily() + "/sheet").complete();
  }

  @Test
  void the_letter_answers_as_documented() {
    String household =
        aHousehold()
            .withMother(1990)
            .withChild("child", "2018-01-01")
            .member(
                "schooling",
                "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 2, 'provider': 'STATE'}")
            .and(
                "encounters",
                whole(
                    "{'office': 'SCHOOL', 'service': 'free-school-meals', 'member': 'child', 'outcome': 'REFUSED',"
                        + " 'refusedFor': {'complete': true, 'items': ['NO_REGISTRATION']}}"))
            .json();
    var taken = sending("caseworker", household).post("/v1/families");
    String path =
        "/v1/families/%s/refusals/%s/letter"
            .formatted(
                (String) taken.path("family.id"),
                (String) taken.path("contestableRefusals[0].fact"));

    reading("getRefusalLetter", path)
        .expect(404, as("caseworker").get(path + "?benefit=school-place"))
        .complete();
  }

  @Test
  void asking_what_if_answers_as_documented() {
    String otherwise = "{\"housing\": {\"tenure\": \"DORMITORY\", \"noticeToLeave\": true}}";
    String path = "/v1/families/%s/what-if";

    withBody("askWhatIf", "analyst", path.formatted(aFamily()), otherwise, "{}")
        .expect(
            200, sending("caseworker", otherwise).post(path.formatted(aFamily()) + "?whole=true"))
        .expect(404, sending("caseworker", otherwise).post(path.formatted(UUID.randomUUID())))
        .complete();
  }
}
