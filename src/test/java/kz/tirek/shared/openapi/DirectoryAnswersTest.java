package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory of help, and who can help, answer as documented. */
@QuarkusTest
class DirectoryAnswersTest {

  private static final String PROVIDERS = "/v1/providers";
  private static final String OFFERS = "/v1/offers";
  private static final String CLOSING = "{\"on\": \"2026-03-02\"}";

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  private static String newProvider(String code) {
    return "{\"code\": \"%s\", \"kind\": \"NGO\", \"formal\": false, \"name\": {\"kk\": \"Көмек\", \"ru\": \"Помощь\", \"en\": \"Aid\"}}"
        .formatted(code);
  }

  private static String impossibleProvider() {
    return newProvider(aCode()).replace("\"formal\"", "\"adult\": true, \"formal\"");
  }

  private static String aCode() {
    return "code-" + UUID.randomUUID();
  }

  private static String aProvider() {
    return aProvider(aCode());
  }

  private static String aProvider(String code) {
    return sending("directory", newProvider(code)).post(PROVIDERS).path("id");
  }

  private static String newOffer(String provider, String code) {
    return """
        {"provider": "%s", "code": "%s", "helps": ["food"], "name": {"kk": "Ас", "ru": "Еда", "en": "Food"},
         "what": {"kk": "Ас", "ru": "Еда", "en": "Food"}, "source": "test"}
        """
        .formatted(provider, code);
  }

  private static String anOffer(String provider) {
    return sending("directory", newOffer(provider, aCode())).post(OFFERS).path("id");
  }

  /** What every operation answers in the same way. */
  private Answers common(
      String operation, String who, String nobody, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as(who).queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as(nobody)))
        .expect(406, send.apply(as(who).accept("text/csv")));
  }

  private Answers reading(String operation, String path) {
    return common(operation, "caseworker", "municipal", request -> request.get(path))
        .expect(200, as("caseworker").get(path));
  }

  private Answers writing(
      String operation,
      String good,
      String impossible,
      Function<RequestSpecification, Response> send) {
    return common(
            operation,
            "directory",
            "municipal",
            request -> send.apply(request.contentType("application/json").body(good)))
        .expect(400, send.apply(sending("directory", "{\"colour\": \"red\"}")))
        .expect(413, send.apply(sending("directory", "{\"a\": \"" + "x".repeat(1_100_000) + "\"}")))
        .expect(415, send.apply(as("directory").contentType("text/csv").body("a,b")))
        .expect(422, send.apply(sending("directory", impossible).header("If-Match", "*")));
  }

  /** What every change of an entry answers besides. */
  private Answers changing(
      String operation,
      String good,
      String impossible,
      String path,
      Function<String, Function<RequestSpecification, Response>> send) {
    Function<RequestSpecification, Response> change = send.apply(path);
    String unknown = path.replaceFirst("[0-9a-f-]{36}", UUID.randomUUID().toString());
    return writing(operation, good, impossible, change)
        .expect(404, send.apply(unknown).apply(sending("directory", good).header("If-Match", "*")))
        .expect(412, change.apply(sending("directory", good).header("If-Match", "\"90\"")))
        .expect(428, change.apply(sending("directory", good)))
        .expect(200, change.apply(sending("directory", good).header("If-Match", "*")));
  }

  private static Function<RequestSpecification, Response> put(String path) {
    return request -> request.put(path);
  }

  private static Function<RequestSpecification, Response> post(String path) {
    return request -> request.post(path);
  }

  private static void close(String path) {
    sending("directory", CLOSING)
        .header("If-Match", "*")
        .post(path + "/closing")
        .then()
        .statusCode(200);
  }

  @Test
  void reading_the_directory_answers_as_documented() {
    String provider = aProvider();
    String offer = anOffer(provider);
    String nothing = UUID.randomUUID().toString();

    reading("listProviders", PROVIDERS)
        .expect(200, as("caseworker").get(PROVIDERS + "?pageSize=1"))
        .complete();
    reading("getProvider", PROVIDERS + "/" + provider)
        .expect(404, as("caseworker").get(PROVIDERS + "/" + nothing))
        .complete();
    reading("searchOffers", OFFERS)
        .expect(200, as("caseworker").get(OFFERS + "?pageSize=1"))
        .expect(400, as("caseworker").get(OFFERS + "?help=magic&q=-"))
        .complete();
    reading("getOffer", OFFERS + "/" + offer)
        .expect(404, as("caseworker").get(OFFERS + "/" + nothing))
        .complete();
    reading("getOutcomes", OFFERS + "/" + offer + "/outcomes")
        .expect(404, as("caseworker").get(OFFERS + "/" + nothing + "/outcomes"))
        .complete();
  }

  @Test
  void keeping_providers_answers_as_documented() {
    String code = aCode();
    String good = newProvider(code);

    writing("addProvider", good, impossibleProvider(), post(PROVIDERS))
        .expect(201, sending("directory", good).post(PROVIDERS))
        .expect(409, sending("directory", good).post(PROVIDERS))
        .complete();

    String kept = aCode();
    String path = PROVIDERS + "/" + aProvider(kept);
    Answers replacing =
        changing(
            "replaceProvider",
            newProvider(kept),
            impossibleProvider(),
            path,
            DirectoryAnswersTest::put);
    close(path);
    replacing
        .expect(409, sending("directory", newProvider(kept)).header("If-Match", "*").put(path))
        .complete();
    String closing = PROVIDERS + "/" + aProvider() + "/closing";
    changing("closeProvider", CLOSING, "{}", closing, DirectoryAnswersTest::post)
        .expect(409, sending("directory", CLOSING).header("If-Match", "*").post(closing))
        .complete();
  }

  @Test
  void keeping_offers_answers_as_documented() {
    String provider = aProvider();
    String good = newOffer(provider, aCode());
    String impossible = good.replace("food", "magic");

    writing("addOffer", good, impossible, post(OFFERS))
        .expect(201, sending("directory", good).post(OFFERS))
        .expect(409, sending("directory", good).post(OFFERS))
        .complete();

    String path = OFFERS + "/" + anOffer(provider);
    changing(
            "replaceOffer",
            newOffer(provider, aCode()),
            newOffer(provider, aCode()).replace("food", "magic"),
            path,
            DirectoryAnswersTest::put)
        .expect(409, sending("directory", good).header("If-Match", "*").put(path))
        .complete();
    changing("closeOffer", CLOSING, "{}", path + "/closing", DirectoryAnswersTest::post)
        .expect(409, sending("directory", CLOSING).header("If-Match", "*").post(path + "/closing"))
        .complete();
  }

  @Test
  void what_is_said_of_an_offer_answers_as_documented() {
    String path = OFFERS + "/" + anOffer(aProvider());
    String verified = "{\"on\": \"2026-03-01\"}";
    String places = "{\"kind\": \"CAPACITY\", \"places\": 3, \"asOf\": \"2026-03-01\"}";

    Answers verifying =
        changing("verifyOffer", verified, "{}", path + "/verification", DirectoryAnswersTest::post);
    Answers counting =
        changing("setCapacity", places, "{}", path + "/capacity", DirectoryAnswersTest::put);
    close(path);
    verifying
        .expect(
            409,
            sending("directory", verified).header("If-Match", "*").post(path + "/verification"))
        .complete();
    counting
        .expect(409, sending("directory", places).header("If-Match", "*").put(path + "/capacity"))
        .complete();
  }

  @Test
  void who_can_help_answers_as_documented() {
    String family =
        sending("caseworker", aHousehold().withMother(1990).withoutRegistration().json())
            .post("/v1/families")
            .path("family.id");
    String path = "/v1/families/" + family + "/matches";

    reading("getMatches", path)
        .expect(200, as("caseworker").get(path + "?barrier=low-income&explain=all&limit=2"))
        .expect(200, as("caseworker").get(path + "?for=plan"))
        .expect(400, as("caseworker").get(path + "?barrier=nothing-such"))
        .expect(404, as("caseworker-2").get(path))
        .complete();
    common("getGaps", "directory", "caseworker", request -> request.get("/v1/gaps"))
        .expect(200, as("directory").get("/v1/gaps"))
        .complete();
  }
}
