package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommonAnswersTest {

  private static ValidatableResponse document() {
    return given().get("/q/openapi?format=json").then().statusCode(200);
  }

  private static Set<String> statuses(String operation) {
    JsonPath json = document().extract().jsonPath();
    return new TreeSet<>(
        json.<Map<String, Object>>get("paths." + operation + ".responses").keySet());
  }

  @Test
  void an_operation_with_a_body_tells_all_it_can_answer() {
    assertEquals(
        Set.of("200", "400", "401", "403", "406", "413", "415", "422", "500", "503"),
        statuses("'/test/tea'.post"));
  }

  @Test
  void an_operation_on_one_thing_can_miss_it() {
    assertEquals(
        Set.of("200", "400", "401", "403", "404", "406", "500", "503"),
        statuses("'/test/tea/{id}'.get"));
  }

  @Test
  void an_operation_for_everybody_asks_for_no_token() {
    assertEquals(Set.of("200", "406", "500", "503"), statuses("'/test/door'.get"));
  }

  @Test
  void every_answer_has_a_schema_and_an_example() {
    ValidatableResponse document = document();
    for (Answer answer : Answer.values()) {
      String problem =
          "components.responses." + answer.component() + ".content.'application/problem+json'";
      document
          .body(problem + ".schema.$ref", equalTo("#/components/schemas/Problem"))
          .body(
              problem + ".examples.values()[0].value.status",
              equalTo(Integer.valueOf(answer.status())));
    }
    document.body("components.schemas", hasKey("Problem"));
  }

  @Test
  void in_development_one_can_sign_in_with_a_name() {
    document()
        .body("components.securitySchemes.bearerAuth.scheme", equalTo("bearer"))
        .body(
            "components.securitySchemes.developmentUser.flows.password.tokenUrl",
            equalTo("/dev/token"))
        .body("paths.'/test/tea'.get.security", hasItem(hasKey("developmentUser")))
        .body("paths.'/test/tea'.get.security", hasItem(hasKey("bearerAuth")))
        .body("paths", not(hasKey("/dev/token")))
        .body("info", hasEntry("title", "Tirek"));
  }
}
