package kz.tirek.assessment.rejudging;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.tirek.access.Agency;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.version.Looking;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rulebook is published on another node, of which this one has not heard yet. */
@QuarkusTest
class PublishedElsewhereTest {

  private final Agency agency = anAgency();
  private final String version = SmallPack.newVersion();
  @Inject Rulebooks rulebooks;
  @Inject Today today;
  private String family;
  private String mother;

  @BeforeEach
  void a_family_and_a_rulebook_that_nobody_published() {
    ExtractableResponse<Response> taken =
        json(agency.caseworker("aigul"), aHousehold().withMother(1990).withoutRegistration().json())
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract();
    family = taken.path("family.id");
    mother = taken.path("family.members.items[0].id");
    as("analyst")
        .contentType("application/zip")
        .body(SmallPack.zip(version))
        .post("/v1/rulebooks")
        .then()
        .statusCode(201);
  }

  @AfterEach
  void take_back() throws SQLException {
    Owner.tell(
        "update rulebook_publication set withdrawn_at = now(), withdrawn_by = 'test' where version = '%s'"
            .formatted(version),
        "update rulebook_changes set changes = changes + 1");
    Looking.look(rulebooks);
  }

  private void publishElsewhere() {
    try {
      Owner.tell(
          """
          insert into rulebook_publication (publication_id, version, from_day, past_days, published_at, published_by)
          values ('%s', '%s', '%s', false, now(), 'test')
          """
              .formatted(UUID.randomUUID(), version, today.date()),
          "update rulebook_changes set changes = changes + 1");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void changeTheFamily() {
    json(agency.caseworker("aigul"), "{'kind': 'PHONE', 'number': '+77010000001'}")
        .post("/v1/families/%s/members/%s/identifiers".formatted(family, mother))
        .then()
        .statusCode(201);
  }

  private String judged() throws SQLException {
    return Owner.ask(
        """
        select concat_ws(' ', j.rulebook, j.verdicts::text, f.version - j.case_version,
                 (select string_agg(code || n, ',') from (
                    select code, sum(n) as n from rollup_change where agency = j.agency group by 1 having sum(n) <> 0) r))
          from judgement j join family f using (family_id) where family_id = '%s'
        """
            .formatted(family));
  }

  @Test
  void who_changes_a_family_judges_it_by_what_was_published_and_not_by_what_the_node_knows()
      throws SQLException {
    assertNotEquals(version, rulebooks.inForce().version());

    publishElsewhere();
    changeTheFamily();

    assertEquals(version + " {barrier:old#0} 0 old1", judged());
  }

  @Test
  void what_is_taken_back_elsewhere_judges_no_longer() throws SQLException {
    publishElsewhere();
    changeTheFamily();
    Owner.tell(
        "update rulebook_publication set withdrawn_at = now(), withdrawn_by = 'test' where version = '%s'"
            .formatted(version),
        "update rulebook_changes set changes = changes + 1");

    json(agency.caseworker("aigul"), "{'kind': 'BANK_LOAN', 'monthly': 1000}")
        .post("/v1/families/" + family + "/debts")
        .then()
        .statusCode(201);

    assertFalse(judged().contains("barrier:old"), judged());
  }

  @Test
  void who_publishes_waits_until_changes_that_were_judged_before_are_there_for_its_job()
      throws Exception {
    try (Connection change = Owner.connect();
        var judging = change.createStatement()) {
      change.setAutoCommit(false);
      judging.execute("select rulebook_changes_for_now()");
      String self;
      try (var pid = judging.executeQuery("select pg_backend_pid()")) {
        pid.next();
        self = pid.getString(1);
      }

      var publication = CompletableFuture.runAsync(this::publishElsewhere);

      String waiting =
          "select count(*) from pg_stat_activity where %s = any (pg_blocking_pids(pid))"
              .formatted(self);
      while (Owner.ask(waiting).equals("0")) {
        assertFalse(publication.isDone(), "it did not wait");
        Thread.sleep(20);
      }
      change.commit();
      publication.get(20, TimeUnit.SECONDS);
    }
  }
}
