package kz.tirek.intake.stateless;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.tirek.intake.Household;
import kz.tirek.rulebook.SmallPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JudgementTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAY = "?asOf=2026-03-05";

  private static String household(String household) {
    return "{\"household\": " + household + "}";
  }

  private static Stream<String> households() throws IOException {
    return Stream.concat(
        Stream.of(Files.readString(Path.of("docs/examples/new-household.json"))),
        Files.readAllLines(Path.of("src/test/resources/study/cases.jsonl")).stream());
  }

  /** What an answer says, whatever the ids of people and facts. */
  private static Set<String> said(JsonNode assessment) {
    Set<String> said = new TreeSet<>();
    for (String list :
        new String[] {"barriers", "benefits", "questions", "contestableRefusals", "deadlines"}) {
      for (JsonNode each : assessment.get(list)) {
        ObjectNode plain = each.deepCopy();
        plain.remove("member");
        said.add(list + " " + withoutIds(plain));
      }
    }
    return said;
  }

  private static String withoutIds(JsonNode node) {
    return node.toString()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "*");
  }

  private static JsonNode read(String json) throws IOException {
    return JSON.readTree(json);
  }

  @ParameterizedTest
  @MethodSource("households")
  void a_household_and_its_case_file_are_judged_as_if_it_were_taken_in(String told)
      throws IOException {
    ObjectNode document = (ObjectNode) read(told);
    document.remove("caseNumber");
    String id = sending("caseworker", document.toString()).post("/v1/families").path("family.id");
    String family = "/v1/families/" + id;
    JsonNode stored =
        read(
            as("caseworker")
                .header("Accept-Language", "en")
                .get(family + "/assessment" + DAY)
                .asString());
    String file = as("caseworker").get(family + "/case-file" + DAY).asString();

    JsonNode ofHousehold =
        read(
            sending("municipal", household(document.toString()))
                .post("/v1/assess" + DAY)
                .asString());
    JsonNode ofFile =
        read(
            sending("municipal", "{\"caseFile\": " + file + "}")
                .post("/v1/assess" + DAY)
                .asString());

    assertEquals(said(stored), said(ofHousehold.get("assessment")));
    assertEquals(said(stored), said(ofFile.get("assessment")));
    assertEquals(id, ofFile.at("/assessment/familyId").asText());
  }

  @Test
  void nothing_is_kept_but_that_somebody_asked() throws SQLException {
    String body = household(aHousehold().withMother(1990).withChild("child", "2018").json());
    var before = Rows.counted();

    sending("municipal", body)
        .post("/v1/assess" + DAY)
        .then()
        .statusCode(200)
        .body("memberIds.mother", equalTo("00000000-0000-0000-0000-000000000001"))
        .body("memberIds.child", equalTo("00000000-0000-0000-0000-000000000002"))
        .body("plan", nullValue());

    assertEquals(before, Rows.counted());
    assertEquals("judgeCase|-|JUDGEMENT|DONE", Rows.lastEvent());
  }

  @Test
  void the_same_request_has_the_same_answer_on_the_same_day() {
    String body = household(aHousehold().withMother(1990).withoutRegistration().json());

    String once = sending("analyst", body).post("/v1/assess" + DAY).asString();

    assertEquals(once, sending("analyst", body).post("/v1/assess" + DAY).asString());
  }

  @Test
  void the_way_out_stands_beside_where_it_is_asked_for() {
    String body = household(aHousehold().withMother(1990).withoutRegistration().json());

    sending("caseworker", body)
        .post("/v1/assess" + DAY + "&plan=true")
        .then()
        .statusCode(200)
        .body("plan.asOf", equalTo("2026-03-05"))
        .body("assessment.barriers.code", hasItem("no-city-registration"));
  }

  @Test
  void a_draft_of_the_rulebook_can_be_tried_by_those_who_may_read_it() {
    String draft = SmallPack.newVersion();
    as("analyst")
        .contentType("application/zip")
        .body(SmallPack.zip(draft))
        .post("/v1/rulebooks")
        .then()
        .statusCode(201);
    String family = household(aHousehold().withMother(1990).json());
    String path = "/v1/assess" + DAY + "&plan=true&rulebook=" + draft;

    sending("analyst", family)
        .post(path)
        .then()
        .statusCode(200)
        .body("assessment.rulebook", equalTo(draft))
        .body("assessment.barriers.code", contains("old"))
        .body("plan.rulebook", equalTo(draft));
    sending("municipal", family).post(path).then().statusCode(403);
    String all = "/v1/assess/batch" + DAY + "&rulebook=";
    String families = "{\"cases\": [" + family + "]}";
    sending("analyst", families)
        .post(all + draft)
        .then()
        .statusCode(200)
        .body("items.answer.assessment.rulebook", contains(draft));
    sending("municipal", families).post(all + draft).then().statusCode(403);
    sending("analyst", families).post(all + "kz-1999.1").then().statusCode(400);
    sending("analyst", family)
        .post("/v1/assess?rulebook=kz-1999.1")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("rulebook"))
        .body("errors.code", contains("unknown-rulebook"));
  }

  @Test
  void what_cannot_be_so_is_pointed_at_where_it_was_written() {
    Household wrong =
        aHousehold()
            .withMother(1990)
            .member(
                "registrations",
                whole("{'kind': 'TEMPORARY', 'since': '2026-02', 'until': '2026-01'}"))
            .and("incomes", whole("{'kind': 'PENSION', 'monthly': -1}"));

    sending("municipal", household(wrong.json()))
        .post("/v1/assess")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/household/incomes/items/0/monthly"));
  }

  @Test
  void errors_in_a_case_file_point_into_the_case_file() {
    String file =
        """
        {"caseFile": {"members": {"complete": true, "items": [
          {"id": "a", "person": {"id": "x", "observedOn": "2026-02-01", "source": "FAMILY_SAID",
                                 "value": {"relation": "HEAD", "birthDate": "2099"}},
           "registrations": {"complete": true, "items": []},
           "earlierRegistrations": {"complete": true, "items": [
             {"observedOn": "2099-01-01", "source": "FAMILY_SAID", "value": {"kind": "TEMPORARY"}}]}}]},
          "incomes": {"complete": true, "items": [
             {"memberId": "b", "observedOn": "2026-02-01", "source": "FAMILY_SAID", "value": {"kind": "PENSION"}}]}}}
        """;

    sending("municipal", file)
        .post("/v1/assess")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/caseFile/members/items/0/person/value/birthDate",
                "/caseFile/members/items/0/earlierRegistrations/items/0/observedOn",
                "/caseFile/incomes/items/0/memberId"));
  }

  @Test
  void an_unknown_field_of_a_case_file_is_an_error_at_every_depth() {
    String file =
        """
        {"caseFile": {"colour": 1, "members": {"complete": true, "items": [
          {"colour": 1, "person": {"colour": 1, "value": {"colour": 1}}}], "colour": 1},
          "housing": {"value": {"defects": {"complete": true, "items": ["GOLD"]}}}}}
        """;

    sending("municipal", file)
        .post("/v1/assess")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/caseFile/colour",
                "/caseFile/members/colour",
                "/caseFile/members/items/0/colour",
                "/caseFile/members/items/0/person/colour"));
    sending(
            "municipal",
            "{\"caseFile\": {\"members\": {\"complete\": true, \"items\": []}, \"housing\": {\"value\": {\"colour\": 1, \"rent\": \"much\"}}}}")
        .post("/v1/assess")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/caseFile/housing/value/colour", "/caseFile/housing/value/rent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'household': null}", "{'household': {}, 'caseFile': {}}"})
  void exactly_one_of_both_is_told(String body) {
    sending("municipal", body.replace('\'', '"'))
        .post("/v1/assess")
        .then()
        .statusCode(422)
        .body("errors.code", contains("one-of-both"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "'x'",
        "{'members': 7}",
        "{'members': {'complete': true, 'items': {}}}"
      })
  void what_is_no_case_file_is_refused(String file) {
    sending("municipal", "{\"caseFile\": " + file.replace('\'', '"') + "}")
        .post("/v1/assess")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", notNullValue());
  }

  @Test
  void of_several_each_has_its_own_answer_or_its_own_problem() throws SQLException {
    String good = household(aHousehold().withMother(1990).withoutRegistration().json());
    String bad = household(aHousehold().withMother(2099).json());
    String unreadable = household("{\"colour\": 1}");
    var before = Rows.counted();

    sending("municipal", "{\"cases\": [" + String.join(",", good, bad, unreadable, good) + "]}")
        .post("/v1/assess/batch" + DAY)
        .then()
        .statusCode(200)
        .body("items", hasSize(4))
        .body("items[0].answer.assessment.barriers.code", hasItem("no-city-registration"))
        .body("items[0].problem", nullValue())
        .body("items[1].answer", nullValue())
        .body("items[1].problem.status", equalTo(422))
        .body(
            "items[1].problem.errors.pointer",
            contains("/cases/1/household/members/items/0/person/birthDate"))
        .body("items[2].problem.status", equalTo(400))
        .body("items[2].problem.errors.pointer", contains("/cases/2/household/colour"))
        .body("items[3].answer.assessment.asOf", equalTo("2026-03-05"));

    assertEquals(before, Rows.counted());
    assertEquals("judgeCases|-|JUDGEMENT|DONE", Rows.lastEvent());
  }

  @Test
  void at_most_a_hundred_are_judged_at_once_and_at_least_one() {
    String one = household(aHousehold().withMother(1990).json());
    String many = String.join(",", java.util.Collections.nCopies(101, one));

    sending("municipal", "{\"cases\": [" + many + "]}")
        .post("/v1/assess/batch")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/cases"));
    sending("municipal", "{\"cases\": []}").post("/v1/assess/batch").then().statusCode(422);
  }
}
