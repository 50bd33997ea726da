package kz.tirek.assessment.rejudging;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tirek.access.Agency;
import kz.tirek.assessment.job.Job;
import kz.tirek.assessment.job.JobWorkers;
import kz.tirek.assessment.job.Jobs;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RejudgingTest {

  private final Agency agency = anAgency();
  @Inject Event<RulebookPublished> publications;
  @Inject Jobs jobs;
  @Inject Rejudging rejudging;
  @Inject JobWorkers workers;
  @Inject Rulebooks rulebooks;
  @Inject Today today;

  @BeforeEach
  void nothing_is_left_to_do() {
    workers.goOn();
  }

  private void publish(LocalDate from) {
    QuarkusTransaction.requiringNew()
        .run(() -> publications.fire(new RulebookPublished(rulebooks.inForce().version(), from)));
  }

  private ValidatableResponse jobs() {
    return agency.supervisor("saule").get("/v1/jobs").then().statusCode(200);
  }

  private String lastJob() {
    return jobs().extract().path("items[0].id");
  }

  private ValidatableResponse job(String id) {
    return agency.supervisor("saule").get("/v1/jobs/" + id).then().statusCode(200);
  }

  private static long number(String question) throws SQLException {
    return Long.parseLong(Owner.ask(question));
  }

  private String takeIn(String birth) {
    return json(
            agency.caseworker("aigul"),
            aHousehold()
                .with("head", "HEAD", birth, "FEMALE")
                .and("housing", "{'tenure': 'NONE'}")
                .json())
        .post("/v1/families")
        .then()
        .statusCode(201)
        .extract()
        .path("family.id");
  }

  @Test
  void a_publication_judges_every_open_case_once() throws SQLException {
    String family = takeIn("1990-05-12");
    publish(today.date());
    String id = lastJob();
    job(id).body("state", equalTo("WAITING")).body("kind", equalTo("PUBLICATION"));

    workers.goOn();

    long open = number("select count(*) from family where status = 'OPEN'");
    assertTrue(open > 0);
    assertEquals(open, number("select count(*) from judgement where job_id = '" + id + "'"));
    job(id)
        .body("state", equalTo("DONE"))
        .body("rulebook", equalTo(rulebooks.inForce().version()))
        .body("progress.total", equalTo((int) open))
        .body("progress.done", equalTo((int) open))
        .body("progress.failed", equalTo(0));
    String verdicts =
        Owner.ask("select verdicts from judgement where family_id = '" + family + "'");
    List<String> barriers =
        agency
            .caseworker("aigul")
            .get("/v1/families/" + family + "/assessment")
            .then()
            .statusCode(200)
            .extract()
            .path("barriers.code");
    assertFalse(barriers.isEmpty());
    barriers.forEach(code -> assertTrue(verdicts.contains("barrier:" + code), verdicts));
  }

  @Test
  void what_has_not_changed_is_not_told_as_changed() throws SQLException {
    takeIn("1990-05-12");
    publish(today.date());
    workers.goOn();
    String family = takeIn("1991-06-13");
    Owner.tell("update judgement set verdicts = '{}' where family_id = '" + family + "'");

    publish(today.date());
    workers.goOn();

    assertEquals(1, number("select sum(changed) from job_part where job_id = '" + lastJob() + "'"));
    // whoever publishes rules could otherwise ask so of one family
    job(lastJob()).body("progress.changed", equalTo(Map.of("fewerThan", 7)));
    assertEquals(1, number("select count(*) from judgement where family_id = '" + family + "'"));
  }

  @Test
  void one_that_is_for_later_days_waits_for_its_day() {
    String before = lastJob();

    publish(today.date().plusDays(1));

    assertEquals(before, lastJob());
  }

  @Test
  void a_publication_that_is_taken_back_with_its_transaction_judges_nothing() {
    String before = lastJob();
    QuarkusTransaction.begin();
    publications.fire(new RulebookPublished(rulebooks.inForce().version(), today.date()));
    QuarkusTransaction.rollback();

    assertEquals(before, lastJob());
  }

  @Test
  void the_next_publication_takes_the_place_of_one_that_was_not_done() {
    publish(today.date());
    String first = lastJob();
    publish(today.date());
    String second = lastJob();

    workers.goOn();

    job(first).body("state", equalTo("SUPERSEDED"));
    job(second).body("state", equalTo("DONE"));
  }

  @Test
  void a_case_that_cannot_be_read_keeps_no_other_from_being_judged() throws SQLException {
    String broken = takeIn("1990-05-12");
    String sound = takeIn("1991-05-12");
    String readable = person(broken, "{\"birthDate\": \"never\"}");

    publish(today.date());
    workers.goOn();

    String id = lastJob();
    job(id).body("state", equalTo("DONE")).body("progress.failed", equalTo(1));
    assertEquals(
        1,
        number(
            "select count(*) from judgement where job_id = '%s' and family_id = '%s'"
                .formatted(id, sound)));
    person(broken, readable);
  }

  /**
   * Writes something else in the place of what is recorded of the one person of a family; what
   * stood there.
   */
  private static String person(String family, String value) throws SQLException {
    String of = "family_id = '%s' and area = 'PERSON'".formatted(family);
    String before = Owner.ask("select value from fact where " + of);
    Owner.tell("update fact set value = '%s' where %s".formatted(value, of));
    return before;
  }

  @Test
  void a_closed_case_is_not_judged() throws SQLException {
    String family = takeIn("1990-05-12");
    Owner.tell("update family set status = 'CLOSED' where family_id = '" + family + "'");

    publish(today.date());
    workers.goOn();

    assertEquals(
        0,
        number(
            "select count(*) from judgement where family_id = '%s' and job_id = '%s'"
                .formatted(family, lastJob())));
  }

  @Test
  void what_is_kept_is_told_to_the_family_and_goes_with_it() throws SQLException {
    String family = takeIn("1990-05-12");
    publish(today.date());
    workers.goOn();

    json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
        .post("/v1/families/" + family + "/export")
        .then()
        .statusCode(200)
        .body("sections.judgements.verdicts[0]", hasItem("barrier:nowhere-to-stay"));
  }

  @Test
  void the_day_that_it_is_when_a_node_starts_is_judged_if_nobody_saw_it_begin()
      throws SQLException {
    String ofToday = "select count(*) from job where kind = 'DAY' and for_day = '%s'";

    // tests see no day begin, but this application was started
    assertEquals(1, number(ofToday.formatted(today.date())));
    rejudging.started(new StartupEvent());
    assertEquals(1, number(ofToday.formatted(today.date())));
  }

  @Test
  void a_new_day_is_judged_once_however_many_nodes_see_it() throws SQLException {
    LocalDate day = LocalDate.of(2031, 1, 1);
    String version = rulebooks.inForce().version();
    for (int node = 0; node < 2; node++) {
      QuarkusTransaction.requiringNew()
          .run(() -> jobs.ask(jobs.newId(), Job.Kind.DAY, version, null, day, null));
    }
    workers.goOn();

    assertEquals(1, number("select count(*) from job where for_day = '" + day + "'"));
  }
}
