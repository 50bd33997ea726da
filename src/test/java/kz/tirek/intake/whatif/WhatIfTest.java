package kz.tirek.intake.whatif;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.intake.Household;
import kz.tirek.intake.stateless.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WhatIfTest {

  private static final String DAY = "?asOf=2026-03-05";

  private static Household unregistered() {
    return aHousehold()
        .withMother(1990)
        .person("citizenship", "'KZ'")
        .withoutRegistration()
        .withChild("child", "2018-05-01")
        .and("observed", "{'on': '2026-03-01'}");
  }

  /** A family, and the ids of its members by their refs. */
  private record Taken(String id, Map<String, String> members) {

    ValidatableResponse ask(String json) {
      return ask(json, DAY);
    }

    ValidatableResponse ask(String json, String query) {
      String body = json.replace('\'', '"');
      for (Map.Entry<String, String> member : members.entrySet()) {
        body = body.replace("@" + member.getKey(), member.getValue());
      }
      return sending("caseworker", body).post("/v1/families/" + id + "/what-if" + query).then();
    }
  }

  private static Taken taken(Household household) {
    var answer = sending("caseworker", household.json()).post("/v1/families");
    return new Taken(answer.path("family.id"), answer.path("memberIds"));
  }

  private static final String REGISTERED =
      "{'members': [{'id': '@mother', 'registrations': {'complete': true, 'items': ["
          + "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'livesThere': true, 'since': '2020-01-01'}]}}]}";

  @Test
  void without_the_barrier_of_registration_it_says_which_benefits_would_stand_otherwise() {
    taken(unregistered())
        .ask(REGISTERED)
        .statusCode(200)
        .body("asOf", equalTo("2026-03-05"))
        .body("barriersGone.code", hasItem("no-city-registration"))
        .body("barriersNew.code", not(hasItem("no-city-registration")))
        .body("benefits.find { it.code == 'housing-queue' }.from", equalTo("BLOCKED"))
        .body("benefits.find { it.code == 'housing-queue' }.to", not(equalTo("BLOCKED")))
        .body("assessment", nullValue());
  }

  @Test
  void money_is_counted_before_and_after_and_what_nobody_knows_makes_it_at_least() {
    Taken family =
        taken(
            aHousehold()
                .withMother(1990)
                .withChild("a", "2016")
                .withChild("b", "2018")
                .withChild("c", "2020"));

    family
        .ask(
            "{'joining': [{'ref': 'baby', 'person': {'relation': 'CHILD', 'birthDate': '2026-03-01'}}]}")
        .statusCode(200)
        .body("benefits.code", hasItem("large-family-allowance"))
        .body("before.monthly", notNullValue())
        .body("after.atLeast", notNullValue());
  }

  @Test
  void the_whole_assessment_stands_beside_where_it_is_asked_for() {
    Taken family = taken(unregistered());

    family
        .ask(REGISTERED, DAY + "&whole=true")
        .body("assessment.familyId", equalTo(family.id()))
        .body("assessment.barriers.code", not(hasItem("no-city-registration")))
        .body("assessment.benefits.code", hasItem("housing-queue"));
  }

  @Test
  void nothing_is_stored_and_the_trail_says_that_the_case_was_read() throws SQLException {
    Taken family = taken(unregistered());
    var before = Rows.counted();
    String file =
        "/v1/families/" + family.id() + "/case-file" + DAY + "&knownOn=2100-01-01T00:00:00Z";
    String as = as("caseworker").get(file).asString();

    family.ask(REGISTERED).statusCode(200);

    assertTrue(
        Rows.lastEvent().startsWith("askWhatIf|" + family.id() + "|CASEWORK|DONE"),
        Rows.lastEvent());
    assertEquals(before, Rows.counted());
    assertEquals(as, as("caseworker").get(file).asString());
  }

  @Test
  void what_is_not_named_stays_as_it_is_recorded_with_its_own_ids() {
    Taken family =
        taken(
            unregistered()
                .and(
                    "housing",
                    "{'tenure': 'RENTED_WITHOUT_CONTRACT', 'defects': " + whole("'DAMP'") + "}"));
    String fact =
        as("caseworker").get("/v1/families/" + family.id() + "/case-file" + DAY).path("housing.id");

    family
        .ask(REGISTERED, DAY + "&whole=true")
        .body(
            "assessment.barriers.find { it.code == 'unhealthy-housing' }.evidence.fact",
            everyItem(equalTo(fact)));
  }

  @Test
  void a_question_that_is_answered_is_asked_no_more() {
    taken(unregistered())
        .ask("{'housing': {'noticeToLeave': false, 'tenure': 'RENTED_WITHOUT_CONTRACT'}}")
        .body("questionsGone.path", hasItem("family.housing.tenure"))
        .body("questionsNew.path", not(hasItem("family.housing.tenure")));
  }

  @Test
  void whoever_would_leave_takes_along_what_is_recorded_of_her() {
    Taken family =
        taken(
            aHousehold()
                .withMother(1990)
                .with("grandmother", "PARENT_IN_LAW", "1955", "FEMALE")
                .withoutRegistration()
                .and(
                    "incomes",
                    whole("{'kind': 'PENSION', 'monthly': 100000, 'member': 'grandmother'}")));

    family
        .ask("{'leaving': ['@grandmother']}", DAY + "&whole=true")
        .statusCode(200)
        .body("barriersGone.member", hasItem(family.members().get("grandmother")))
        .body("assessment.benefits.member", not(hasItem(family.members().get("grandmother"))));
  }

  @Test
  void what_is_changed_to_what_it_is_changes_nothing() {
    taken(unregistered())
        .ask(
            "{'members': [{'id': '@mother', 'registrations': {'complete': true, 'items': [{'kind': 'NONE'}]}}]}")
        .body("barriersGone", empty())
        .body("barriersNew", empty())
        .body("benefits", empty())
        .body("questionsGone", empty())
        .body("questionsNew", empty());
  }

  @Test
  void what_cannot_be_so_is_pointed_at_where_it_was_written() {
    Taken family = taken(unregistered());

    family
        .ask("{'members': [{'id': '@child', 'person': {'birthDate': '2099'}}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/members/0/person/birthDate"));
    family
        .ask("{'joining': [{'person': {'relation': 'HEAD'}}]}")
        .statusCode(422)
        .body("errors.pointer", contains("/joining/0/person/relation"));
    family
        .ask(
            "{'incomes': {'complete': true, 'items': [{'kind': 'WAGES', 'member': '"
                + UUID.randomUUID()
                + "'}]}}")
        .statusCode(422)
        .body("errors.pointer", contains("/incomes/items/0/member"));
    family
        .ask(
            "{'members': [{'id': '"
                + UUID.randomUUID()
                + "'}], 'leaving': ['"
                + UUID.randomUUID()
                + "']}")
        .statusCode(422)
        .body("errors.pointer", contains("/leaving/0", "/members/0/id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'members': []}", "{'observed': {'on': '2026-03-01'}}"})
  void nothing_otherwise_is_no_question(String body) {
    taken(unregistered())
        .ask(body)
        .statusCode(422)
        .body("errors.code", contains("nothing-otherwise"));
  }

  @Test
  void unknown_fields_are_refused() {
    taken(unregistered())
        .ask("{'colour': 'red', 'members': [{'colour': 'red'}]}")
        .statusCode(400)
        .body("errors.pointer", contains("/colour", "/members/0/colour"));
  }

  @Test
  void whoever_does_not_see_debts_is_told_nothing_that_rests_on_them() {
    Taken family =
        taken(
            unregistered()
                .and("incomes", whole("{'kind': 'WAGES', 'monthly': 100000}"))
                .and("debts", whole("{'kind': 'MICROCREDIT', 'monthly': 90000}")));
    String body = REGISTERED.replace("@mother", family.members().get("mother")).replace('\'', '"');
    String path = "/v1/families/" + family.id() + "/what-if" + DAY + "&whole=true";

    List<String> whole = sending("caseworker", body).post(path).path("assessment.barriers.code");
    List<String> part = sending("supervisor", body).post(path).path("assessment.barriers.code");

    assertTrue(whole.contains("debt-burden"), whole::toString);
    assertTrue(!part.isEmpty() && !part.contains("debt-burden"), part::toString);
  }

  @Test
  void another_agencys_case_is_not_there() {
    Taken family = taken(unregistered());
    String body = REGISTERED.replace("@mother", family.members().get("mother")).replace('\'', '"');

    sending("caseworker-2", body)
        .post("/v1/families/" + family.id() + "/what-if")
        .then()
        .statusCode(404);
  }
}
