package kz.tirek.assessment.rejudging;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.assessment.job.JobWorkers;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.consent.Category;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a case has it judged anew, in the same transaction. */
@QuarkusTest
class RenewalsTest {

  private static final String NOT_REGISTERED = "barrier:no-city-registration";

  private final Agency agency = anAgency();
  @Inject JobWorkers workers;
  @Inject Event<RulebookPublished> publications;
  @Inject Rulebooks rulebooks;
  @Inject Today today;
  private String family;
  private String mother;

  @BeforeEach
  void takeIn() {
    ExtractableResponse<Response> taken =
        json(
                agency.caseworker("aigul"),
                aHousehold()
                    .withMother(1990)
                    .withoutRegistration()
                    .withChild("child", "2019-03-01")
                    .and("family", "{'district': 'ALATAU'}")
                    .and("housing", "{'tenure': 'RENTED_WITH_CONTRACT'}")
                    .json())
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract();
    family = taken.path("family.id");
    mother = taken.path("family.members.items[0].id");
  }

  private static String of(String family, String column) throws SQLException {
    return Owner.ask("select %s from judgement where family_id = '%s'".formatted(column, family));
  }

  private static void isOfThePresentVersion(String family) throws SQLException {
    assertEquals(
        Owner.ask("select version from family where family_id = '" + family + "'"),
        of(family, "case_version"));
  }

  /** How many families of the agency a figure counts. */
  private static String figure(Agency agency, String which) throws SQLException {
    return Owner.ask(
        """
        select coalesce(sum(n), 0) from (
          select agency, code, status, district, household, n from rollup
          union all select agency, code, status, district, household, n from rollup_change) r
         where agency = '%s' and %s
        """
            .formatted(agency.name(), which));
  }

  private String post(String path, String body) {
    return json(agency.caseworker("aigul"), body)
        .post("/v1/families/" + family + path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String correct(String registration, String fact) {
    return json(agency.caseworker("aigul"), "{'reason': 'MISHEARD', 'fact': %s}".formatted(fact))
        .post(
            "/v1/families/%s/members/%s/registrations/%s/corrections"
                .formatted(family, mother, registration))
        .then()
        .extract()
        .path("id");
  }

  private Response manage(String path, String body) {
    return json(agency.supervisor("saule").header("If-Match", "*"), body)
        .post("/v1/families/" + family + path);
  }

  @Test
  void what_is_taken_in_is_judged_and_counted_at_once() throws SQLException {
    isOfThePresentVersion(family);
    assertEquals("JUDGED", of(family, "state"));
    assertTrue(of(family, "verdicts").contains(NOT_REGISTERED), "of the mother");
    assertEquals("ALATAU MONO", of(family, "district || ' ' || household"));
    assertEquals(
        "1",
        figure(
            agency,
            "code = 'no-city-registration' and status = 'FOUND' and district = 'ALATAU' and household = 'MONO'"));
  }

  @Test
  void a_fact_that_is_corrected_turns_judgement_and_figures() throws SQLException {
    String registered =
        correct(
            Owner.ask(
                "select fact_id from fact where family_id = '%s' and area = 'REGISTRATION'"
                    .formatted(family)),
            "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'since': '2026-01-01'}");

    isOfThePresentVersion(family);
    assertFalse(of(family, "verdicts").contains(NOT_REGISTERED));
    assertEquals("0", figure(agency, "code = 'no-city-registration'"));

    correct(registered, "{'kind': 'NONE'}");
    isOfThePresentVersion(family);
    assertTrue(of(family, "verdicts").contains(NOT_REGISTERED));
    assertEquals("1", figure(agency, "code = 'no-city-registration'"));
  }

  @Test
  void two_members_with_one_barrier_are_one_family() throws SQLException {
    Agency other = anAgency();
    String both =
        json(
                other.caseworker("bolat"),
                aHousehold()
                    .withMother(1990)
                    .withoutRegistration()
                    .withFather(1989)
                    .withoutRegistration()
                    .json())
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract()
            .path("family.id");

    assertTrue(of(both, "verdicts").contains(NOT_REGISTERED + "#1"));
    assertEquals("1", figure(other, "code = 'no-city-registration'"));
  }

  @Test
  void a_household_of_another_kind_is_counted_as_that() throws SQLException {
    post("/members", "{'person': {'relation': 'SPOUSE', 'birthDate': '1988', 'sex': 'MALE'}}");

    assertEquals("1", figure(agency, "code = 'no-city-registration' and household = 'NUCLEAR'"));
    assertEquals("0", figure(agency, "code = 'no-city-registration' and household = 'MONO'"));
  }

  @Test
  void nothing_is_said_of_a_closed_case_until_it_is_open_again() throws SQLException {
    manage("/closing", "{'reason': 'HELPED', 'on': '" + today.date() + "'}");

    isOfThePresentVersion(family);
    assertEquals("CLOSED {} {}", of(family, "concat_ws(' ', state, verdicts, counted)"));
    assertEquals("0", figure(agency, "true"));

    manage("/reopening", "{'reason': 'NEW_NEED'}").then().statusCode(200);
    isOfThePresentVersion(family);
    assertEquals("JUDGED", of(family, "state"));
    assertEquals("1", figure(agency, "code = 'no-city-registration'"));
  }

  @Test
  void a_case_that_cannot_be_judged_keeps_its_change_and_says_that_it_was_not_judged()
      throws SQLException {
    Owner.tell(
        "update fact set value = '{\"tenure\": 7}' where family_id = '%s' and area = 'HOUSING'"
            .formatted(family));

    post("/members/" + mother + "/identifiers", "{'kind': 'PHONE', 'number': '+77010000001'}");

    isOfThePresentVersion(family);
    assertEquals("NOT_JUDGED {} {}", of(family, "concat_ws(' ', state, verdicts, counted)"));
    assertEquals(
        "1", Owner.ask("select count(*) from identifier where family_id = '%s'".formatted(family)));
    assertEquals("0", figure(agency, "true"));
    Owner.tell(
        "update fact set value = '{\"tenure\": \"RENTED_WITH_CONTRACT\"}' where family_id = '%s' and area = 'HOUSING'"
            .formatted(family));
  }

  @Test
  void what_is_only_tried_leaves_no_judgement() throws SQLException {
    String before = Owner.ask("select count(*) from judgement");
    json(agency.caseworker("aigul"), aHousehold().withMother(1991).json())
        .post("/v1/families?dryRun=true")
        .then()
        .statusCode(200);

    assertEquals(before, Owner.ask("select count(*) from judgement"));
  }

  @Test
  void a_job_that_read_an_earlier_version_writes_nothing_over_a_later_one() throws SQLException {
    Owner.tell(
        "update judgement set case_version = case_version + 100, verdicts = '{barrier:kept}' where family_id = '%s'"
            .formatted(family));

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                publications.fire(
                    new RulebookPublished(rulebooks.inForce().version(), today.date())));
    workers.goOn();

    assertEquals("{barrier:kept}", of(family, "verdicts"));
    Owner.tell(
        "update judgement set case_version = case_version - 100 where family_id = '%s'"
            .formatted(family));
  }

  @Test
  void debts_are_judged_and_not_counted() throws SQLException {
    post("/debts", "{'kind': 'BANK_LOAN', 'monthly': 90000, 'overdue': true}");

    assertTrue(of(family, "verdicts").contains("barrier:debt-burden"), of(family, "verdicts"));
    assertEquals("0", figure(agency, "code = 'debt-burden'"));
    assertEquals("1", figure(agency, "code = 'no-city-registration'"));
  }

  @Test
  void a_case_that_goes_to_another_agency_is_counted_there() throws SQLException {
    Agency other = anAgency();
    String consent =
        post(
            "/consents",
            "{'purpose': 'TRANSFER', 'categories': [%s], 'recipient': '%s', 'givenOn': '2026-03-02', 'how': 'PAPER'}"
                .formatted(
                    Stream.of(Category.values())
                        .map(each -> "'" + each + "'")
                        .collect(Collectors.joining(",")),
                    other.name()));
    String transfer =
        json(
                agency.supervisor("saule"),
                "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
                    .formatted(other.name(), consent))
            .post("/v1/families/" + family + "/transfers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    other
        .supervisor("dana")
        .post("/v1/transfers/" + transfer + "/acceptance")
        .then()
        .statusCode(200);

    assertEquals("0", figure(agency, "true"));
    assertEquals("1", figure(other, "code = 'no-city-registration'"));
  }

  @Test
  void a_family_that_is_erased_is_counted_no_longer() throws SQLException {
    assertEquals("1", figure(agency, "code = 'no-city-registration'"));

    manage("/erasure", "{'reason': 'FAMILY_WISH'}").then().statusCode(204);

    assertEquals("0", figure(agency, "true"));
  }
}
