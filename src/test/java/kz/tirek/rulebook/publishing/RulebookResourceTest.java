package kz.tirek.rulebook.publishing;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.rulebook.version.Looking;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulebookResourceTest {

  private static final String RULEBOOKS = "/v1/rulebooks/";
  private static final String PUBLICATIONS = "/v1/rulebooks/publications";

  /** Before the days on which others of these tests publish, and after any that is judged. */
  private static final LocalDate DAY = LocalDate.of(2150, 1, 1);

  @Inject Rulebooks rulebooks;

  @Inject Heard heard;

  private String version;

  /** What was told when something was published. */
  @Singleton
  static class Heard {

    private final List<RulebookPublished> all = new ArrayList<>();

    void hear(@Observes RulebookPublished published) {
      all.add(published);
    }

    List<RulebookPublished> last(int many) {
      return List.copyOf(all.subList(all.size() - many, all.size()));
    }
  }

  @BeforeEach
  void choose() {
    version = SmallPack.newVersion();
  }

  @AfterEach
  void takeBack() throws Exception {
    Owner.tell(
        "update rulebook_publication set withdrawn_at = now(), withdrawn_by = 'test' where withdrawn_at is null and version like 't-%'",
        "update rulebook_changes set changes = changes + 1");
    Looking.look(rulebooks);
  }

  private static ValidatableResponse upload(byte[] zip) {
    return as("analyst")
        .header("Accept-Language", "en")
        .contentType("application/zip")
        .body(zip)
        .post("/v1/rulebooks")
        .then();
  }

  private String draft() {
    upload(SmallPack.zip(version)).statusCode(201);
    return version;
  }

  private static String etag() {
    return as("analyst").get(PUBLICATIONS).then().statusCode(200).extract().header("ETag");
  }

  private static ValidatableResponse publish(String version, String json) {
    return sending("analyst", json)
        .header("If-Match", etag())
        .post(RULEBOOKS + version + "/publication")
        .then();
  }

  private static String from(LocalDate day) {
    return "{\"from\": \"" + day + "\"}";
  }

  private static ValidatableResponse withdraw(String id) {
    return as("analyst")
        .header("If-Match", etag())
        .post(PUBLICATIONS + "/" + id + "/withdrawal")
        .then();
  }

  private String judging(LocalDate day) {
    return rulebooks.on(day).version();
  }

  @Nested
  class Shipped {

    private final String shipped = RulebookFiles.shipped("almaty").version();

    @Test
    void what_the_service_came_with_is_there_and_judges() {
      as("caseworker")
          .get(RULEBOOKS + shipped)
          .then()
          .statusCode(200)
          .body("state", equalTo("SHIPPED"))
          .body("inForce", equalTo(true))
          .body("uploadedBy", nullValue());
      as("supervisor")
          .get("/v1/rulebooks?pageSize=200")
          .then()
          .statusCode(200)
          .body("items.version", hasItem(shipped));
    }

    @Test
    void its_archive_is_the_same_each_time_and_can_be_brought_in_again() {
      byte[] archive = archive();
      assertArrayEquals(archive, archive());

      assertEquals(ShippedFiles.all("almaty"), new LinkedHashMap<>(Archive.unpack(archive)));
      upload(archive)
          .statusCode(201)
          .body("rulebook", equalTo(shipped))
          .body("valid", equalTo(true));
    }

    private byte[] archive() {
      return as("caseworker")
          .accept("application/zip")
          .get(RULEBOOKS + shipped + "/archive")
          .then()
          .statusCode(200)
          .contentType("application/zip")
          .extract()
          .asByteArray();
    }

    @Test
    void its_tests_pass() {
      as("analyst")
          .post(RULEBOOKS + shipped + "/validation")
          .then()
          .statusCode(200)
          .body("valid", equalTo(true))
          .body("tests", greaterThan(50));
    }

    @Test
    void another_one_of_its_version_is_refused() {
      upload(SmallPack.zip(shipped))
          .statusCode(409)
          .body("type", containsString("rulebook-version-taken"));
    }
  }

  @Nested
  class Brought_in {

    @Test
    void a_draft_is_given_back_byte_for_byte_and_judges_nobody() {
      byte[] zip = SmallPack.zip(version);

      upload(zip)
          .statusCode(201)
          .header("Location", containsString(RULEBOOKS + version))
          .body("valid", equalTo(true))
          .body("tests", equalTo(2));

      assertArrayEquals(zip, as("caseworker").get(RULEBOOKS + version + "/archive").asByteArray());
      as("caseworker")
          .get(RULEBOOKS + version)
          .then()
          .body("state", equalTo("DRAFT"))
          .body("inForce", equalTo(false))
          .body("bytes", equalTo(zip.length))
          .body("uploadedBy", notNullValue())
          .body("publication", nullValue());
      assertEquals(version, rulebooks.version(version).orElseThrow().version());
      assertNotEquals(version, judging(LocalDate.of(2199, 12, 31)));
    }

    @Test
    void the_same_again_changes_nothing_and_other_content_is_refused() {
      upload(SmallPack.zip(version)).statusCode(201);
      upload(SmallPack.zip(version)).statusCode(201);

      upload(SmallPack.zip(version, "kz/parameters.yaml", "value: 3", "value: 4"))
          .statusCode(409)
          .body("type", containsString("rulebook-version-taken"));
    }

    @Test
    void all_that_is_wrong_is_told_with_file_line_and_column_and_nothing_is_kept() {
      upload(SmallPack.zip(version, "kz/barriers.yaml", "member.age >", "member.agee >"))
          .statusCode(422)
          .body("type", containsString("rulebook-broken"))
          .body("errors", hasSize(1))
          .body("errors[0].file", equalTo("kz/barriers.yaml:4:16"))
          .body("errors[0].code", equalTo("rule-broken"))
          .body("errors[0].detail", containsString("agee"));

      as("analyst").get(RULEBOOKS + version).then().statusCode(404);
    }

    @Test
    void what_is_no_archive_is_told_as_such() {
      upload("kz/barriers.yaml".getBytes(StandardCharsets.UTF_8))
          .statusCode(422)
          .body("errors[0].file", equalTo("archive:1:1"));
      upload(new byte[1_100_000]).statusCode(413);
      upload(new byte[0]).statusCode(422);
    }

    @Test
    void a_draft_whose_tests_fail_is_kept_and_not_published() {
      upload(SmallPack.zip(version, "kz/parameters.yaml", "value: 3", "value: 4"))
          .statusCode(201)
          .body("valid", equalTo(false))
          .body("flaws", hasSize(0))
          .body("failures", hasSize(1))
          .body("failures[0].test", equalTo("who is four is old"))
          .body("failures[0].file", equalTo("kz/tests/ages.yaml"))
          .body("failures[0].line", equalTo(1))
          .body("failures[0].what", equalTo("barriers"))
          .body("failures[0].expected", equalTo("old"))
          .body("failures[0].found", equalTo(""));

      publish(version, from(DAY))
          .statusCode(422)
          .body("type", containsString("rule-tests-fail"))
          .body("errors[0].file", equalTo("kz/tests/ages.yaml:1:1"));
      assertNotEquals(version, judging(DAY));
    }

    @Test
    void a_key_stands_for_one_archive() {
      String key = UUID.randomUUID().toString();
      for (int i = 0; i < 2; i++) {
        as("analyst")
            .header("Idempotency-Key", key)
            .contentType("application/zip")
            .body(SmallPack.zip(version))
            .post("/v1/rulebooks")
            .then()
            .statusCode(201);
      }

      as("analyst")
          .header("Idempotency-Key", key)
          .contentType("application/zip")
          .body(SmallPack.zip(SmallPack.newVersion()))
          .post("/v1/rulebooks")
          .then()
          .statusCode(422)
          .body("type", containsString("idempotency-key-reused"));
    }
  }

  @Test
  void an_editor_gets_the_schemas_without_signing_in() {
    for (String name : SchemaResource.NAMES) {
      given()
          .get(RULEBOOKS + "schema/" + name + ".json")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .body("title", equalTo(name));
    }
    given().get(RULEBOOKS + "schema/passwords.json").then().statusCode(404);
  }

  @Nested
  class Compared {

    @Test
    void rule_by_rule_and_value_by_value() {
      String before = draft();
      String after = SmallPack.newVersion();
      upload(
              SmallPack.zip(
                  after,
                  "kz/parameters.yaml",
                  "source: s}]}",
                  "source: s}, {from: 2027-01-01, value: 4, certainty: A, source: s}]}"))
          .statusCode(201);

      as("caseworker")
          .queryParam("with", before)
          .get(RULEBOOKS + after + "/comparison")
          .then()
          .statusCode(200)
          .body("before", equalTo(before))
          .body("after", equalTo(after))
          .body("changes.code", contains("limit", "kz/rulebook.yaml"))
          .body("changes[0].change", equalTo("CHANGED"))
          .body("changes[0].keys.key", contains("values/2027-01-01"))
          .body("changes[1].keys.key", contains("version"))
          .body("changes[1].keys[0].before", equalTo(before))
          .body("changes[1].keys[0].after", equalTo(after));
    }

    @Test
    void with_what_judges_today_when_not_said_otherwise() {
      as("analyst")
          .get(RULEBOOKS + draft() + "/comparison")
          .then()
          .statusCode(200)
          .body("before", equalTo(rulebooks.inForce().version()));
      as("analyst")
          .queryParam("with", "t-0")
          .get(RULEBOOKS + version + "/comparison")
          .then()
          .statusCode(400)
          .body("errors[0].parameter", equalTo("with"));
    }
  }

  @Nested
  class Published {

    @Test
    void it_judges_every_day_from_its_start_on() {
      String id = publish(draft(), from(DAY)).statusCode(201).extract().path("id");

      assertEquals(version, judging(DAY));
      assertEquals(version, judging(DAY.plusYears(30)));
      assertNotEquals(version, judging(DAY.minusDays(1)));
      as("caseworker")
          .get(PUBLICATIONS + "/" + id)
          .then()
          .body("version", equalTo(version))
          .body("from", equalTo(DAY.toString()))
          .body("pastDays", equalTo(false));
      as("caseworker").get(RULEBOOKS + version).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void the_latest_start_counts_and_of_the_same_start_the_last_published() {
      String later = SmallPack.newVersion();
      String same = SmallPack.newVersion();
      upload(SmallPack.zip(later));
      upload(SmallPack.zip(same));

      publish(later, from(DAY.plusYears(1))).statusCode(201);
      publish(draft(), from(DAY)).statusCode(201);
      publish(same, from(DAY)).statusCode(201);

      assertEquals(same, judging(DAY));
      assertEquals(later, judging(DAY.plusYears(1)));
    }

    @Test
    void taken_back_the_one_before_judges_again_and_the_history_stays() {
      String second = SmallPack.newVersion();
      upload(SmallPack.zip(second));
      String first = publish(draft(), from(DAY)).extract().path("id");
      String last = publish(second, from(DAY)).extract().path("id");

      withdraw(first).statusCode(409).body("type", containsString("publication-not-last"));
      withdraw(last).statusCode(200).body("withdrawnBy", notNullValue());
      assertEquals(version, judging(DAY));
      withdraw(last).statusCode(200);
      withdraw(first).statusCode(200);
      assertNotEquals(version, judging(DAY));

      List<String> history = as("caseworker").get(PUBLICATIONS + "?pageSize=200").path("items.id");
      assertEquals(List.of(last, first), history.subList(0, 2));
      as("caseworker").get(RULEBOOKS + version).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void a_start_that_is_over_must_be_said_so_and_is_told() {
      // judged by nobody in these tests
      LocalDate past = LocalDate.of(1900, 1, 1);

      publish(draft(), from(past))
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/from"))
          .body("errors[0].code", equalTo("past-days"));
      publish(version, "{\"from\": \"" + past + "\", \"pastDays\": true}")
          .statusCode(201)
          .body("pastDays", equalTo(true));
    }

    @Test
    void a_year_beyond_reach_is_refused() {
      publish(draft(), "{\"from\": \"2200-01-01\"}")
          .statusCode(422)
          .body("errors[0].code", equalTo("year-range"));
    }

    @Test
    void of_two_who_publish_at_once_one_wins() {
      String seen = etag();
      String other = SmallPack.newVersion();
      upload(SmallPack.zip(other));
      publish(draft(), from(DAY)).statusCode(201);

      sending("analyst", from(DAY))
          .header("If-Match", seen)
          .post(RULEBOOKS + other + "/publication")
          .then()
          .statusCode(412);
      sending("analyst", from(DAY)).post(RULEBOOKS + other + "/publication").then().statusCode(428);
      assertEquals(version, judging(DAY));
    }

    @Test
    void of_two_in_the_same_moment_one_wins_too() {
      String seen = etag();
      String other = SmallPack.newVersion();
      upload(SmallPack.zip(other));
      draft();

      List<Integer> statuses =
          Stream.of(version, other)
              .map(
                  each ->
                      CompletableFuture.supplyAsync(
                          () ->
                              sending("analyst", from(DAY))
                                  .header("If-Match", seen)
                                  .post(RULEBOOKS + each + "/publication")
                                  .statusCode()))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .sorted()
              .toList();

      assertEquals(List.of(201, 412), statuses);
    }

    @Test
    void the_same_key_publishes_once() {
      String key = UUID.randomUUID().toString();
      String seen = etag();
      draft();
      List<String> ids =
          Stream.of(1, 2)
              .map(
                  time ->
                      sending("analyst", from(DAY))
                          .header("If-Match", seen)
                          .header("Idempotency-Key", key)
                          .post(RULEBOOKS + version + "/publication")
                          .then()
                          .statusCode(201)
                          .extract()
                          .<String>path("id"))
              .toList();

      assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void an_assessment_says_which_version_judged_it_and_another_day_may_have_another() {
      String family =
          sending(
                  "caseworker",
                  "{\"members\": {\"complete\": false, \"items\": [{\"person\": {\"birthDate\": \"1990\"}}]}}")
              .post("/v1/families")
              .path("family.id");
      publish(draft(), from(DAY)).statusCode(201);
      String path = "/v1/families/" + family + "/assessment?asOf=";
      String before = as("caseworker").get(path + DAY.minusDays(1)).path("rulebook");

      var after = as("caseworker").get(path + DAY).then().statusCode(200);

      assertNotEquals(version, before);
      after.body("rulebook", equalTo(version)).body("barriers.code", hasItem("old"));
    }

    @Test
    void another_node_hears_of_it_when_it_looks() throws Exception {
      draft();
      Owner.tell(
          "insert into rulebook_publication (publication_id, version, from_day, past_days, published_at, published_by)"
              + " values (gen_random_uuid(), '"
              + version
              + "', '"
              + DAY
              + "', false, now(), 'elsewhere')",
          "update rulebook_changes set changes = changes + 1");
      assertNotEquals(version, judging(DAY));

      Looking.look(rulebooks);

      assertEquals(version, judging(DAY));
    }

    @Test
    void one_that_cannot_be_used_any_more_is_passed_over_and_told() throws Exception {
      String second = SmallPack.newVersion();
      publish(draft(), from(DAY)).statusCode(201);
      Owner.tell(
          "insert into rulebook (rulebook_id, version, archive, content, uploaded_at, uploaded_by) values (gen_random_uuid(), '"
              + second
              + "', 'PK', 'x', now(), 'test')",
          "insert into rulebook_publication (publication_id, version, from_day, past_days, published_at, published_by)"
              + " values (gen_random_uuid(), '"
              + second
              + "', '"
              + DAY
              + "', false, now(), 'elsewhere')",
          "update rulebook_changes set changes = changes + 1");
      Looking.look(rulebooks);

      Rulebook judging = rulebooks.on(DAY);

      assertEquals(version, judging.version());
      given()
          .get("/q/health/well")
          .then()
          .body("checks.find { it.name == 'rulebooks' }.status", equalTo("DOWN"))
          .body("checks.find { it.name == 'rulebooks' }.data.unusable", equalTo(second));
      as("analyst")
          .post(RULEBOOKS + second + "/validation")
          .then()
          .statusCode(200)
          .body("valid", equalTo(false))
          .body("flaws", hasSize(1));
    }

    @Test
    void whoever_hears_of_it_hears_what_judges_from_today_on() {
      String later = SmallPack.newVersion();
      upload(SmallPack.zip(later));
      publish(draft(), from(DAY)).statusCode(201);
      String id = publish(later, from(DAY.plusYears(1))).extract().path("id");
      withdraw(id).statusCode(200);

      assertEquals(
          List.of(
              new RulebookPublished(version, DAY),
              new RulebookPublished(later, DAY.plusYears(1)),
              new RulebookPublished(version, DAY.plusYears(1))),
          heard.last(3));
    }

    @Test
    void each_deed_stands_on_the_trail() throws Exception {
      publish(draft(), from(DAY)).statusCode(201);

      String deeds =
          Owner.ask(
              "select string_agg(deed, ' ' order by sequence) from (select * from audit_event where purpose = 'RULES' and outcome = 'DONE'"
                  + " order by sequence desc limit 3) as last");

      assertEquals("uploadRulebook listRulebookPublications publishRulebook", deeds);
    }
  }
}
