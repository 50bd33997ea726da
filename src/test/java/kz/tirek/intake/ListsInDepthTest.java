package kz.tirek.intake;

import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list that an intake can hold, however deep, is checked like every other. */
@QuarkusTest
class ListsInDepthTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Places> lists() {
    return Places.all().stream().filter(Places::isList).toList();
  }

  static Stream<Places> listsOfRecords() {
    return lists().stream().filter(place -> !place.required().isEmpty());
  }

  private static void refused(Places place, JsonNode list, int status, String at, String code) {
    sending("caseworker", place.household(list).toString())
        .post("/v1/families")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.find { it.pointer == '" + place.pointer() + at + "' }.code", equalTo(code));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void a_list_says_whether_it_is_whole(Places place) {
    ObjectNode list = Places.whole(Places.least(place.item()));
    list.remove("complete");

    refused(place, list, 422, "/complete", "required");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void a_list_has_items(Places place) {
    ObjectNode list = JSON.createObjectNode().put("complete", true);

    refused(place, list, 422, "/items", "required");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void an_item_is_never_null(Places place) {
    ObjectNode list = Places.whole(JSON.nullNode());

    refused(place, list, 400, "/items/0", "required");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void a_list_holds_a_hundred_items_at_most(Places place) {
    ObjectNode list = Places.whole();
    for (int i = 0; i < 101; i++) {
      ((ArrayNode) list.get("items")).add(Places.least(place.item()));
    }

    refused(place, list, 422, "/items", "too-many");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listsOfRecords")
  void an_item_says_what_it_must(Places place) {
    ObjectNode list = Places.whole(JSON.createObjectNode());

    for (String name : place.required()) {
      refused(place, list, 422, "/items/0/" + name, "required");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void what_a_list_holds_is_taken(Places place) {
    String said =
        switch (place.pointer()) {
          // nobody cares for somebody unknown, and there is no whole list of no registrations
          case "/members/items/0/person/carerOf", "/members/items/0/registrations" ->
              "{\"complete\": false, \"items\": []}";
          case "/members/items/0/documents" ->
              "{\"complete\": true, \"items\": [{\"kind\": \"IDENTITY_CARD\", \"number\": \"045123987\"}]}";
          case "/members" -> "{\"complete\": true, \"items\": [{\"person\": {}}]}";
          default -> Places.whole(Places.least(place.item())).toString();
        };

    int status =
        sending("caseworker", place.household(read(said)).toString())
            .post("/v1/families")
            .statusCode();

    assertEquals(201, status);
  }

  @Test
  void of_a_long_list_no_more_is_said_than_anybody_reads() {
    knowing(1_000)
        .statusCode(422)
        .body("errors.size()", equalTo(100))
        .body("errors[0].pointer", equalTo("/dailyLife/knowsOf/items"))
        .body("errors[0].code", equalTo("too-many"));
  }

  @Test
  void a_list_without_end_is_not_read_to_its_end() {
    knowing(200_000)
        .statusCode(400)
        .body("errors.size()", equalTo(1))
        .body("errors[0].pointer", equalTo("/dailyLife/knowsOf/items"))
        .body("errors[0].code", equalTo("too-many"));
  }

  private static ValidatableResponse knowing(int times) {
    String codes = "\"?\",".repeat(times - 1) + "\"?\"";
    return sending(
            "caseworker",
            aHousehold()
                .withMother(1990)
                .and("dailyLife", "{'knowsOf': {'complete': true, 'items': [" + codes + "]}}")
                .json())
        .post("/v1/families")
        .then();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
