package kz.tirek.shared.http;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.access.SignedIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConventionsTest {

  private static final String TABLE =
      """
      {"on": "2026-03-01", "terrace": true, "guests": {"complete": true, "items": [{"name": "Asel"}]}}
      """;

  @TestHTTPResource("/test/tea")
  URI tea;

  private static ValidatableResponse take(String table) {
    return as("caseworker").contentType("application/json").body(table).post("/test/tea").then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tirek.kz/problems/" + code))
        .body("status", equalTo(status))
        .body("title", notNullValue());
  }

  @Nested
  class A_body {

    @Test
    void that_says_it_all_right_is_read() {
      take(TABLE).statusCode(200).body("guests.items[0].name", equalTo("Asel"));
    }

    @Test
    void may_start_with_a_byte_order_mark() {
      take("\uFEFF" + TABLE).statusCode(200);
    }

    @Test
    void says_null_for_what_it_might_as_well_leave_out() {
      take(TABLE.replace("\"terrace\"", "\"until\": null, \"terrace\""))
          .statusCode(200)
          .body("$", not(hasItem("until")));
    }

    @Test
    void hears_of_all_that_cannot_be_read_at_once() {
      String table =
          """
          {"on": "2026-02-30", "until": "2026-03-01T00:00:00Z", "host": "me", "price": "5", "tea/~cake": 1,
           "notes": [7, null, "fine"],
           "guests": {"complete": "true", "items": [
             {"name": "Asel", "cups": 1.5, "sort": "GREEN"},
             {"name": 7, "cups": 99999999999, "sort": "green", "born": "1989-13"},
             "nobody"]}}
          """;

      problem(take(table), 400, "unreadable")
          .body(
              "errors.collect{it.pointer + ' ' + it.code}",
              equalTo(
                  List.of(
                      "/on not-a-date",
                      "/until not-a-date",
                      "/host not-an-id",
                      "/price not-a-whole-number",
                      "/? unknown-field",
                      "/notes/0 not-text",
                      "/notes/1 required",
                      "/guests/complete not-a-boolean",
                      "/guests/items/0/cups not-a-whole-number",
                      "/guests/items/1/name not-text",
                      "/guests/items/1/cups number-out-of-range",
                      "/guests/items/1/sort unknown-value",
                      "/guests/items/1/born not-a-partial-date",
                      "/guests/items/2 not-an-object",
                      "/terrace required")));
    }

    @Test
    void hears_of_all_that_cannot_be_so_at_once() {
      String table =
          """
          {"on": "2026-03-01", "until": "2026-02-01", "terrace": true, "notes": ["with salt", "milk"],
           "songs": {"items": ["Dudarai"]}, "guests": {"complete": true, "items": [
             {"name": "Asel"}, {"name": "Asel who has a long name", "cups": -1}, {}]}}
          """;

      problem(take(table), 422, "invalid")
          .body(
              "errors.collect{it.pointer + ' ' + it.code}",
              equalTo(
                  List.of(
                      " ends-before-it-starts",
                      "/guests/items/1/cups negative",
                      "/guests/items/1/name too-long",
                      "/guests/items/2/name required",
                      "/notes/0 too-long",
                      "/songs/items/0 too-long")));
    }

    @Test
    void must_say_whether_a_list_is_complete() {
      problem(take(TABLE.replace("\"complete\": true, ", "")), 422, "invalid")
          .body("errors.pointer", equalTo(List.of("/guests/complete")));
    }

    @Test
    void never_comes_back_in_the_answer() {
      take(TABLE.replace("true", "\"sesame\"")).statusCode(400).body(not(containsString("sesame")));
      take("{\"on\": sesame}").statusCode(400).body(not(containsString("sesame")));
    }

    @Test
    void without_json_names_line_and_column() {
      problem(
              as("caseworker")
                  .contentType("application/json")
                  .header("Accept-Language", "en")
                  .body("{\"on\": \"2026-03-01\",\n oops}")
                  .post("/test/tea")
                  .then(),
              400,
              "malformed-json")
          .body("detail", containsString("line 2"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{}", "[]", "{\"text\": \"1989\"}", "1989", "true", "\"01.05.1989\"", "\"\""})
    void gives_a_single_value_as_such(String born) {
      problem(
              take(TABLE.replace("\"name\": \"Asel\"", "\"name\": \"Asel\", \"born\": " + born)),
              400,
              "unreadable")
          .body("errors[0].pointer", equalTo("/guests/items/0/born"))
          .body("errors[0].code", equalTo("not-a-partial-date"));
      problem(
              take(TABLE.replace("\"terrace\"", "\"mood\": " + born + ", \"terrace\"")),
              400,
              "unreadable")
          .body("errors[0].pointer", equalTo("/mood"))
          .body("errors[0].code", equalTo("wrong-format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "0.3e1", "30E-1", "3"})
    void may_write_a_whole_number_as_it_likes(String cups) {
      take(TABLE.replace("\"name\": \"Asel\"", "\"name\": \"Asel\", \"cups\": " + cups))
          .statusCode(200)
          .body("guests.items[0].cups", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"1e999999999, number-out-of-range", "1e-999999999, not-a-whole-number"})
    void of_a_number_without_end_is_refused_at_once(String cups, String code) {
      problem(
              take(TABLE.replace("\"name\": \"Asel\"", "\"name\": \"Asel\", \"cups\": " + cups)),
              400,
              "unreadable")
          .body("errors[0].pointer", equalTo("/guests/items/0/cups"))
          .body("errors[0].code", equalTo(code));
    }

    @Test
    void hears_where_a_number_is_too_long_to_be_read() {
      problem(
              take(
                  TABLE.replace(
                      "\"name\": \"Asel\"", "\"name\": \"Asel\", \"cups\": 1" + "0".repeat(2_000))),
              400,
              "unreadable")
          .body("errors[0].pointer", equalTo("/guests/items/0/cups"))
          .body("errors[0].code", equalTo("too-big-to-read"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Aigul",
          "aigul serikova",
          "Серикова",
          "900101400123",
          "a900101400123",
          "+77001234567",
          "aigul_s",
          "a/b",
          "aigul@example.kz",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
        })
    void is_not_told_back_a_field_that_could_be_somebody(String name) {
      problem(
              take(TABLE.replace("\"terrace\"", "\"" + name + "\": 1, \"terrace\"")),
              400,
              "unreadable")
          .body("errors.pointer", equalTo(List.of("/?")))
          .body("errors.code", equalTo(List.of("unknown-field")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "birthDate", "line2"})
    void hears_which_field_is_not_known(String name) {
      problem(
              take(TABLE.replace("\"terrace\"", "\"" + name + "\": 1, \"terrace\"")),
              400,
              "unreadable")
          .body("errors.pointer", equalTo(List.of("/" + name)));
    }

    @Test
    void hears_of_a_field_without_a_name_by_its_pointer() {
      problem(take(TABLE.replace("\"terrace\"", "\"\": 1, \"terrace\"")), 400, "unreadable")
          .body("errors[0].pointer", equalTo("/"))
          .body("errors[0].code", equalTo("unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{} {}", "nul", "{\"on\": NaN}", "{'on': 1}", "{\"on\":}"})
    void of_broken_json_is_refused(String broken) {
      problem(take(broken), 400, "malformed-json");
    }

    @Test
    void of_nothing_is_refused() {
      problem(take(""), 400, "unreadable").body("errors[0].code", equalTo("required"));
      problem(take("null"), 400, "unreadable").body("errors[0].code", equalTo("required"));
    }

    @Test
    void of_another_kind_is_refused() {
      problem(take("[]"), 400, "unreadable").body("errors[0].code", equalTo("not-an-object"));
      problem(take("\"tea\""), 400, "unreadable").body("errors[0].pointer", equalTo(""));
    }

    @Test
    void that_says_a_thing_twice_is_refused() {
      problem(take(TABLE.replace("{\"name\"", "{\"name\": \"Aigul\", \"name\"")), 400, "unreadable")
          .body("errors[0].pointer", equalTo("/guests/items/0/name"))
          .body("errors[0].code", equalTo("duplicate-field"));
    }

    @ParameterizedTest
    @CsvSource({"\\u0000, nul-character", "\\ud83d, broken-text", "\\ude00x, broken-text"})
    void with_text_that_cannot_be_stored_is_refused(String text, String code) {
      problem(take(TABLE.replace("Asel", text)), 400, "unreadable")
          .body("errors[0].pointer", equalTo("/guests/items/0/name"))
          .body("errors[0].code", equalTo(code));
    }

    @Test
    void with_whole_characters_beyond_the_first_plane_is_read() {
      take(TABLE.replace("Asel", "\\ud83d\\ude00")).statusCode(200);
    }

    @Test
    void in_broken_utf_8_is_refused() {
      byte[] broken = TABLE.getBytes(StandardCharsets.UTF_8);
      broken[TABLE.indexOf("Asel")] = (byte) 0xC3;

      problem(
          as("caseworker").contentType("application/json").body(broken).post("/test/tea").then(),
          400,
          "broken-utf-8");
    }

    @Test
    void nested_without_end_is_refused() {
      problem(take("[".repeat(100_000)), 400, "unreadable")
          .body("errors[0].code", equalTo("too-deep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "0", "{\"a\":1}"})
    void of_more_values_than_can_be_said_of_a_household_is_refused(String value) {
      String list = "[" + String.join(",", Collections.nCopies(900, value)) + "]";
      String lists = "[" + String.join(",", Collections.nCopies(60, list)) + "]";

      problem(take(lists), 400, "unreadable").body("errors.code", contains("too-many-values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=utf-16"})
    void in_another_format_is_refused(String type) {
      problem(
          as("caseworker")
              .config(
                  RestAssured.config()
                      .encoderConfig(
                          EncoderConfig.encoderConfig()
                              .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
              .header("Content-Type", type)
              .body(TABLE.getBytes(StandardCharsets.UTF_8))
              .post("/test/tea")
              .then(),
          415,
          "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void of_megabytes_is_refused_whether_it_says_its_length_or_not(int megabytes) throws Exception {
      byte[] large = ("[" + " ".repeat(megabytes << 20)).getBytes(StandardCharsets.UTF_8);

      for (HttpRequest.BodyPublisher body :
          List.of(
              HttpRequest.BodyPublishers.ofByteArray(large),
              HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))) {
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(tea)
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + SignedIn.token("caseworker"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                    HttpResponse.BodyHandlers.ofString());

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("https://tirek.kz/problems/too-large"), answer.body());
      }
    }
  }

  @Nested
  class A_query {

    @Test
    void that_is_declared_is_understood() {
      as("caseworker")
          .get("/test/tea?sort=GREEN&asOf=2026-03-01&with=milk&with=salt")
          .then()
          .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
      "sorte=GREEN, sorte, unknown-parameter",
      "sort=green, sort, unknown-value",
      "asOf=2026-02-30, asOf, not-a-date",
      "asOf=, asOf, empty",
      "asOf=2026-03-01&asOf=2026-03-02, asOf, given-twice",
      "pageSize=ten, pageSize, not-a-whole-number",
      "pageSize=0, pageSize, too-small",
      "pageSize=201, pageSize, too-big",
      "pageToken=mine, pageToken, unknown-page-token",
      "with=%00, with, nul-character",
    })
    void that_is_not_is_refused_by_name(String query, String name, String code) {
      problem(
              as("caseworker").urlEncodingEnabled(false).get("/test/tea?" + query).then(),
              400,
              "unreadable")
          .body("errors", hasSize(1))
          .body("errors[0].parameter", equalTo(name))
          .body("errors[0].code", equalTo(code))
          .body("errors[0].detail", notNullValue());
    }
  }

  @Nested
  class A_page {

    private String token(String query) {
      return as("caseworker").get("/test/tea?pageSize=3" + query).path("nextPageToken");
    }

    @Test
    void leads_to_the_next_until_the_last() {
      String second = token("");
      var next =
          as("caseworker").get("/test/tea?pageSize=3&pageToken=" + second).then().statusCode(200);
      next.body("items", equalTo(List.of(4, 5, 6)));
      String third = next.extract().path("nextPageToken");

      as("caseworker")
          .get("/test/tea?pageSize=3&pageToken=" + third)
          .then()
          .body("items", equalTo(List.of(7)))
          .body("nextPageToken", nullValue());
    }

    @Test
    void opens_for_nobody_else() {
      refused("caseworker-2", "", token(""));
    }

    @Test
    void opens_for_no_other_question() {
      refused("caseworker", "&sort=BLACK", token("&sort=GREEN"));
    }

    @Test
    void does_not_open_when_its_token_was_changed() {
      String token = token("");
      char other = token.charAt(20) == 'A' ? 'B' : 'A';

      refused("caseworker", "", token.substring(0, 20) + other + token.substring(21));
    }

    private void refused(String who, String query, String token) {
      problem(
              as(who).get("/test/tea?pageSize=3" + query + "&pageToken=" + token).then(),
              400,
              "unreadable")
          .body("errors[0].parameter", equalTo("pageToken"));
    }
  }

  @Nested
  class A_thing {

    private final String id = UUID.randomUUID().toString();

    @Test
    void has_an_entity_tag() {
      as("caseworker").get("/test/tea/" + id).then().statusCode(200).header("ETag", "\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "*"})
    void is_not_sent_to_who_has_it(String tags) {
      as("caseworker")
          .header("If-None-Match", tags)
          .get("/test/tea/" + id)
          .then()
          .statusCode(304)
          .header("ETag", "\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "*"})
    void is_changed_by_who_has_seen_it(String tags) {
      as("caseworker").header("If-Match", tags).put("/test/tea/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "W/\"7\"", "7"})
    void is_not_changed_by_who_has_seen_another_version(String tags) {
      problem(as("caseworker").header("If-Match", tags).put("/test/tea/" + id).then(), 412, "stale")
          .body("errors[0].header", equalTo("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7@2026-11-24\"", "\"7@2026-11-24@ru@kz-2026.1\"", "W/\"7@x\""})
    void is_not_changed_by_who_has_seen_a_view_of_it_and_hears_so(String tags) {
      problem(
              as("caseworker").header("If-Match", tags).put("/test/tea/" + id).then(),
              412,
              "etag-of-view")
          .body("errors[0].header", equalTo("If-Match"))
          .body("errors[0].code", equalTo("etag-of-view"));
    }

    @Test
    void is_not_changed_by_who_does_not_say_what_was_seen() {
      problem(as("caseworker").put("/test/tea/" + id).then(), 428, "if-match-required");
    }

    @Test
    void without_a_proper_id_is_not_found() {
      problem(as("caseworker").get("/test/tea/kettle").then(), 404, "not-found");
    }
  }

  @Nested
  class A_key {

    private final String key = UUID.randomUUID().toString();

    private ValidatableResponse brew(String who, String key, String guest) {
      return as(who)
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{\"name\": \"" + guest + "\"}")
          .post("/test/tea/pot")
          .then();
    }

    @Test
    void stands_for_one_deed() {
      String id = brew("caseworker", key, "Asel").statusCode(201).extract().asString();

      assertEquals(id, brew("caseworker", key, "Asel").statusCode(201).extract().asString());
    }

    @Test
    void does_not_stand_for_another_body() {
      brew("caseworker", key, "Asel").statusCode(201);

      problem(brew("caseworker", key, "Aigul"), 422, "idempotency-key-reused")
          .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void belongs_to_its_caller() {
      String id = brew("caseworker", key, "Asel").extract().asString();

      String other = brew("caseworker-2", key, "Asel").statusCode(201).extract().asString();

      assertTrue(!id.equals(other));
    }

    @Test
    void stands_for_one_deed_also_when_many_ask_at_once() {
      String token = SignedIn.token("caseworker");

      List<String> ids =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(
                  i ->
                      given()
                          .auth()
                          .oauth2(token)
                          .header("Idempotency-Key", key)
                          .contentType("application/json")
                          .body("{\"name\": \"Asel\"}")
                          .post("/test/tea/pot")
                          .asString())
              .distinct()
              .toList();

      assertEquals(1, ids.size());
    }

    @Test
    void of_the_wrong_form_is_refused() {
      problem(brew("caseworker", "k".repeat(256), "Asel"), 400, "unreadable")
          .body("errors[0].header", equalTo("Idempotency-Key"))
          .body("errors[0].code", equalTo("key-format"));
    }
  }

  @Nested
  class An_answer {

    @ParameterizedTest
    @CsvSource({
      "ru, ru, Не найдено",
      "'en-GB,en;q=0.9', en, Not found",
      "'de, ru;q=0.5, kk;q=0.4', ru, Не найдено",
      "zh, kk, Табылмады",
      "'ru;q=0, *', kk, Табылмады",
      "'ru;q=high', kk, Табылмады"
    })
    void speaks_the_language_that_was_asked_for(String asked, String spoken, String title) {
      problem(
              as("caseworker").header("Accept-Language", asked).get("/test/tea/kettle").then(),
              404,
              "not-found")
          .header("Content-Language", spoken)
          .header("Vary", containsString("Accept-Language"))
          .body("title", equalTo(title));
    }

    @Test
    void forbids_guessing_and_framing() {
      given()
          .get("/v1/nothing")
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("X-Frame-Options", "DENY")
          .header("Cache-Control", "no-store");
    }

    @Test
    void of_an_unknown_path_is_a_problem() {
      problem(as("caseworker").get("/v1/teas").then(), 404, "not-found");
      problem(given().get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void to_a_browser_is_the_same_problem() {
      problem(given().header("Accept", "text/html").get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void to_the_wrong_method_is_a_problem() {
      problem(as("caseworker").delete("/test/tea").then(), 405, "method-not-allowed");
    }

    @Test
    void in_a_format_that_nobody_has_is_a_problem() {
      problem(
          as("caseworker").header("Accept", "text/csv").get("/test/tea").then(),
          406,
          "not-acceptable");
    }

    @Test
    void to_what_nobody_foresaw_tells_an_incident_and_nothing_else() {
      problem(as("caseworker").get("/test/tea/spilt").then(), 500, "failed")
          .body("incident", notNullValue())
          .body(not(containsString("Serikova")))
          .body(not(containsString("Exception")));
    }

    @Test
    void while_the_database_is_away_says_when_to_try_again() {
      problem(as("caseworker").get("/test/tea/closed").then(), 503, "unavailable")
          .header("Retry-After", "5");
    }
  }
}
