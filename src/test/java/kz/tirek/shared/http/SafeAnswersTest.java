package kz.tirek.shared.http;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.token;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told with every answer, and what they are never told. */
@QuarkusTest
class SafeAnswersTest {

  private static final String FOREIGN = "https://elsewhere.example";

  private static RequestSpecification asked(String who) {
    RequestSpecification request = given().header("Origin", FOREIGN);
    return switch (who) {
      case "nobody" -> request;
      case "forger" -> request.auth().oauth2("tea");
      default -> request.auth().oauth2(token(who));
    };
  }

  private static void tellsForeignersNothing(Response answer) {
    List<String> told =
        answer.headers().asList().stream()
            .map(Header::getName)
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
            .toList();
    assertEquals(List.of(), told);
  }

  @ParameterizedTest
  @CsvSource({
    "caseworker, GET, /v1/families, 200",
    "nobody, GET, /v1/families, 401",
    "forger, GET, /v1/families, 401",
    "admin, GET, /v1/families, 403",
    "caseworker, GET, /v1/families/01930d5e-7a00-7000-8000-000000000001, 404",
    "caseworker, GET, /v1/nothing, 404",
    "nobody, GET, /nowhere, 404",
    "caseworker, DELETE, /v1/families, 405",
    "caseworker, GET, /v1/families?name=x, 400",
    "caseworker, GET, /test/tea/spilt, 500",
    "caseworker, GET, /test/tea/closed, 503",
    "nobody, OPTIONS, /v1/families, 204",
    "nobody, POST, /dev/token, 400",
  })
  void every_answer_is_safe_and_for_this_site_alone(
      String who, String method, String path, int status) {
    Response answer = asked(who).request(method, path);

    answer
        .then()
        .statusCode(status)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", startsWith("default-src 'none'"));
    tellsForeignersNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/ready", "/q/metrics", "/q/openapi"})
  void the_pages_of_the_operators_are_not_framed_or_guessed_at(String path) {
    Response answer = asked("nobody").get(path);

    answer
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer");
    tellsForeignersNothing(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {FOREIGN, "null", "http://localhost:8080"})
  void a_browser_that_asks_in_advance_is_allowed_nothing(String origin) {
    Response answer =
        given()
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .options("/v1/families");

    answer.then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    tellsForeignersNothing(answer);
  }

  @Test
  void no_answer_names_the_software_it_comes_from() {
    asked("nobody").get("/v1/families").then().header("Server", equalTo(null));
  }
}
