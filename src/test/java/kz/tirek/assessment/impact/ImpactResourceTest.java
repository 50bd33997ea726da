package kz.tirek.assessment.impact;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.assessment.job.JobWorkers;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImpactResourceTest {

  private static final String OF_DISTRICT =
      "changes.find { it.code == 'old' }.%s.find { it.district == '%s' }.families.about";

  private final Agency agency = anAgency();
  @Inject JobWorkers workers;
  @Inject Rulebooks rulebooks;

  @BeforeEach
  @AfterEach
  void nothing_is_left_to_do() {
    workers.goOn();
  }

  private RequestSpecification analyst() {
    return SignedIn.as("lawyer", "analyst", agency.name()).header("Accept-Language", "en");
  }

  private String path() {
    return "/v1/rulebooks/" + rulebooks.inForce().version() + "/impact";
  }

  private Response ask() {
    return json(analyst(), "{}").post(path());
  }

  private String asked(Response response) {
    return response.then().statusCode(202).extract().path("id");
  }

  @Test
  void asking_and_waiting_stand_in_the_trail_as_work_on_rules() throws SQLException {
    String id = asked(ask());
    analyst().get("/v1/jobs/" + id).then().statusCode(200);

    assertEquals(
        "RULES",
        Owner.ask(
            "select string_agg(distinct purpose, ' ') from audit_event where agency = '"
                + agency.name()
                + "'"));
    workers.goOn();
  }

  @Test
  void a_version_compared_with_itself_changes_nothing_and_nothing_is_kept_of_a_family()
      throws SQLException {
    agency.takeIn("aigul");
    String judgements = Owner.ask("select count(*) from judgement");
    Response response = ask();
    String id = asked(response);
    response
        .then()
        .header("Location", endsWith("/v1/jobs/" + id))
        .body("state", equalTo("WAITING"))
        .body("progress", nullValue());

    workers.goOn();

    analyst()
        .get("/v1/jobs/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("askedBy", equalTo("lawyer"))
        .body("progress.changed", nullValue());
    analyst()
        .get("/v1/jobs/" + id + "/impact")
        .then()
        .statusCode(200)
        .body("rulebook", equalTo(rulebooks.inForce().version()))
        .body("changed", equalTo(Map.of("fewerThan", 7)))
        .body("changes", empty());
    assertEquals(judgements, Owner.ask("select count(*) from judgement"));
  }

  /** With the one rule that somebody is older than so many years. */
  private String aVersion(String limit) {
    String version = SmallPack.newVersion();
    String text = "value: 3,";
    Response uploaded =
        analyst()
            .contentType("application/zip")
            .body(SmallPack.zip(version, "kz/parameters.yaml", text, "value: %s,".formatted(limit)))
            .post("/v1/rulebooks");
    uploaded.then().statusCode(201);
    return version;
  }

  private void takeIn(String district, int families) {
    for (int i = 0; i < families; i++) {
      json(
              agency.caseworker("aigul"),
              aHousehold()
                  .withMother(1990)
                  .and("family", "{'city': 'ALMATY', 'district': '%s'}".formatted(district))
                  .json())
          .post("/v1/families")
          .then()
          .statusCode(201);
    }
  }

  /** What changes for families of mothers of 1990 in 2031 between a limit and another. */
  private ValidatableResponse counted(String limit, String other) {
    return impact(aVersion(limit), aVersion(other));
  }

  /** What changes in 2031 between a version and another. */
  private ValidatableResponse impact(String version, String other) {
    String id =
        asked(
            json(analyst(), "{'against': '%s', 'asOf': '2031-03-01'}".formatted(version))
                .post("/v1/rulebooks/" + other + "/impact"));
    workers.goOn();
    return analyst().get("/v1/jobs/" + id + "/impact").then().statusCode(200);
  }

  @Test
  void families_are_counted_by_district_in_both_directions_and_no_figure_is_exact() {
    takeIn("NAURYZBAY", 7);

    ValidatableResponse appears = counted("100", "4");
    appears
        .body("changes.find { it.code == 'old' }.effect", equalTo("APPEARS"))
        .body(OF_DISTRICT.formatted("byDistrict", "NAURYZBAY"), greaterThanOrEqualTo(5));
    counted("4", "100").body("changes.find { it.code == 'old' }.effect", equalTo("GOES"));

    List<Integer> figures = appears.extract().path("changes.byDistrict.families.about.flatten()");
    assertFalse(figures.isEmpty());
    figures.stream()
        .filter(Objects::nonNull)
        .forEach(figure -> assertEquals(0, figure % 5, figures::toString));
  }

  /** With the one rule that somebody is older than three, of whose family debts are recorded. */
  private String aVersionOverDebts() {
    String version = SmallPack.newVersion();
    SortedMap<String, String> files = SmallPack.files(version);
    files.computeIfPresent(
        "kz/barriers.yaml",
        (file, text) -> text.replace("('limit')", "('limit') && size(family.debts) > 0"));
    files.computeIfPresent(
        "kz/questions.yaml", (file, text) -> text + text.replace("member.age", "family.debts"));
    analyst()
        .contentType("application/zip")
        .body(Archive.pack(files))
        .post("/v1/rulebooks")
        .then()
        .statusCode(201);
    return version;
  }

  @Test
  void a_rule_over_restricted_facts_counts_nobody() {
    for (int i = 0; i < 7; i++) {
      json(
              agency.caseworker("aigul"),
              aHousehold()
                  .withMother(1990)
                  .and("debts", whole("{'kind': 'MICROCREDIT', 'monthly': 90000}"))
                  .json())
          .post("/v1/families")
          .then()
          .statusCode(201);
    }

    impact(aVersion("100"), aVersionOverDebts())
        .body("changed", equalTo(Map.of("fewerThan", 7)))
        .body("changes", empty());
    impact(aVersion("100"), aVersion("4")).body("changes.code", contains("old"));
  }

  @Test
  void what_is_not_counted_yet_is_not_told() {
    String id = asked(ask());

    analyst()
        .get("/v1/jobs/" + id + "/impact")
        .then()
        .statusCode(409)
        .body("type", endsWith("job-not-done"));
  }

  @Test
  void a_count_that_failed_does_not_say_ask_again() throws SQLException {
    String id = asked(ask());
    Owner.tell(
        "update job set state = 'FAILED', ended_at = now() where job_id = '%s'".formatted(id));

    analyst()
        .get("/v1/jobs/" + id + "/impact")
        .then()
        .statusCode(409)
        .body("type", endsWith("job-failed"));
  }

  @Test
  void a_version_that_is_not_there_is_refused() {
    json(analyst(), "{}").post("/v1/rulebooks/kz-1999.1/impact").then().statusCode(404);
    json(analyst(), "{'against': 'kz-1999.1'}")
        .post(path())
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/against"))
        .body("errors.code", contains("unknown-rulebook"));
  }

  @Test
  void the_same_key_asks_once() {
    String key = UUID.randomUUID().toString();

    String first = asked(json(analyst().header("Idempotency-Key", key), "{}").post(path()));

    assertEquals(first, asked(json(analyst().header("Idempotency-Key", key), "{}").post(path())));
    assertNotEquals(first, asked(ask()));
  }

  @Test
  void no_more_than_a_few_wait_at_once() {
    for (int i = 0; i < 4; i++) {
      asked(ask());
    }

    ask().then().statusCode(409).body("type", endsWith("too-many-jobs"));
  }

  @Test
  void no_more_than_a_few_wait_who_ask_at_the_same_moment() {
    List<CompletableFuture<Integer>> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask().statusCode()))
            .limit(12)
            .toList();

    assertEquals(4, answers.stream().filter(answer -> answer.join() == 202).count());
  }
}
