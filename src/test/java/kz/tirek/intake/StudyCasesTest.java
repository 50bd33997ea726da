package kz.tirek.intake;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Cases that the study tells, and families around them, taken in over HTTP. */
@QuarkusTest
class StudyCasesTest {

  private static ValidatableResponse answerTo(Household household) {
    return sending("caseworker", household.json())
        .post("/v1/families?asOf=2026-03-01")
        .then()
        .statusCode(201);
  }

  @Test
  void
      q07_without_registration_the_housing_queue_is_blocked_with_the_day_from_which_time_would_allow_it() {
    Household household =
        aHousehold()
            .withMother(1990)
            .withoutRegistration()
            .withFather(1988)
            .withoutRegistration()
            .withChild("a", "2018")
            .and("debts", "{'complete': false, 'items': [{'kind': 'BANK_LOAN'}]}");

    answerTo(household)
        .body("barriers.code", hasItem("no-city-registration"))
        .body(
            "barriers.find { it.code == 'no-city-registration' }.blocks.benefit",
            hasItem("housing-queue"))
        .body("barriers.find { it.code == 'no-city-registration' }.evidence.value", hasItem("NONE"))
        .body("benefits.find { it.code == 'housing-queue' }.status", equalTo("BLOCKED"))
        .body("benefits.find { it.code == 'housing-queue' }.opensOn", equalTo("2029-03-02"))
        .body(
            "benefits.find { it.code == 'housing-queue' }.clauses.findAll { it.standing == 'UNKNOWN' }.code",
            hasItems("citizen", "no-own-dwelling"))
        .body(
            "benefits.find { it.code == 'housing-queue' }.clauses.find { it.standing == 'FIXABLE' }.steps.code",
            hasItem("register-permanently"));
  }

  @Test
  void q08_free_meals_in_grade_2_whatever_the_registration_and_the_refusal_is_contestable() {
    Household household =
        aHousehold()
            .withMother(1990)
            .withoutRegistration()
            .withChild("son", "2018-05-04")
            .member("schooling", "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 2}")
            .and(
                "encounters",
                whole(
                    "{'office': 'SCHOOL', 'service': 'free-school-meals', 'member': 'son', 'outcome': 'REFUSED',"
                        + " 'refusedFor': "
                        + whole("'NO_REGISTRATION'", "'NO_TARGETED_ASSISTANCE'")
                        + "}"));

    answerTo(household)
        .body("benefits.find { it.code == 'free-school-meals-1-4' }.status", equalTo("ELIGIBLE"))
        .body("contestableRefusals.benefit", contains("free-school-meals-1-4"))
        .body(
            "contestableRefusals[0].reasons",
            containsInAnyOrder("NO_REGISTRATION", "NO_TARGETED_ASSISTANCE"))
        .body("contestableRefusals[0].sources", not(empty()));
  }

  @Test
  void q26_no_slot_for_ultrasound_and_a_specialist_far_away_are_two_needs_of_one_woman() {
    Household household =
        aHousehold()
            .withMother(1990)
            .person("pregnant", "true")
            .member("health", "{'attached': true, 'chronicIllness': true}")
            .member(
                "neededCare",
                whole(
                    "{'service': 'ULTRASOUND', 'obstacles': " + whole("'QUEUE_FULL'") + "}",
                    "{'service': 'SPECIALIST', 'sentTo': 'Қалқаман', 'obstacles': "
                        + whole("'NO_SPECIALIST'", "'SENT_FAR'")
                        + "}"))
            .withChild("a", "2017")
            .withChild("b", "2019")
            .withChild("c", "2022");

    ValidatableResponse answer = answerTo(household);

    answer
        .body("barriers.code", hasItem("care-out-of-reach"))
        .body(
            "barriers.find { it.code == 'care-out-of-reach' }.evidence.value",
            hasItems("QUEUE_FULL", "NO_SPECIALIST"));
    as("caseworker")
        .get("/v1/families/{id}/case-file", (String) answer.extract().path("family.id"))
        .then()
        .body(
            "members.items[0].neededCare.items.value.service", contains("ULTRASOUND", "SPECIALIST"))
        .body("members.items[0].neededCare.items[1].value.sentTo", equalTo("Қалқаман"))
        .body("members.items[1].neededCare", nullValue());
  }

  @Test
  void a_family_with_nothing_recorded_but_names_has_no_barriers_and_many_questions() {
    answerTo(aHousehold().withSomebodyNamed("Aigerim").withSomebodyNamed("Dias").andPerhapsOthers())
        .body("barriers", empty())
        .body("questions.size()", greaterThan(10))
        // what asks for nothing is there for everybody
        .body(
            "benefits.findAll { !(it.code in ['guaranteed-care', 'line-111', 'family-support-centre']) }.status",
            not(hasItem("ELIGIBLE")))
        .body("benefits.status", not(hasItem("NOT_ELIGIBLE")));
  }

  @Test
  void an_adult_without_registration_has_the_barrier_and_a_child_of_nine_never() {
    Household household =
        aHousehold()
            .withMother(1990)
            .withoutRegistration()
            .withChild("a", "2016-09-01")
            .withoutRegistration();

    ValidatableResponse answer = answerTo(household);
    String mother = answer.extract().path("family.members.items[0].id");

    answer.body("barriers.findAll { it.code == 'no-city-registration' }.member", contains(mother));
  }

  @Test
  void under_each_barrier_stand_up_to_three_who_can_help_the_familys_own_ties_among_them() {
    Household household =
        aHousehold()
            .withMother(1990)
            .withoutRegistration()
            .and("family", "{'district': 'ALATAU'}")
            .and("incomes", whole("{'kind': 'DAY_LABOUR', 'monthly': 20000}"))
            .and(
                "ties",
                whole(
                    "{'kind': 'LANDLORD', 'adult': true, 'ownsDwelling': true, 'gives': "
                        + whole("{'what': 'REGISTRATION', 'agreed': true}")
                        + "}",
                    "{'kind': 'MOSQUE', 'gives': " + whole("{'what': 'FOOD'}") + "}"));

    answerTo(household)
        .body("barriers.help.collect { it.size() }", everyItem(lessThanOrEqualTo(3)))
        .body("barriers.find { it.code == 'no-city-registration' }.help[0].origin", equalTo("TIE"))
        .body(
            "barriers.find { it.code == 'no-city-registration' }.help.offer",
            hasItem("service-centre"));
  }

  @Test
  void nobody_who_would_register_the_family_where_it_does_not_live_or_is_a_child_is_ever_help() {
    Household household =
        aHousehold()
            .withMother(1990)
            .withoutRegistration()
            .and(
                "ties",
                whole(
                    "{'kind': 'ACQUAINTANCE', 'adult': true, 'ownsDwelling': false, 'gives': "
                        + whole("{'what': 'REGISTRATION', 'agreed': true}")
                        + "}",
                    "{'kind': 'KIN', 'adult': true, 'gives': "
                        + whole("{'what': 'REGISTRATION', 'agreed': true}")
                        + "}",
                    "{'kind': 'NEIGHBOUR', 'adult': false, 'ownsDwelling': true, 'gives': "
                        + whole("{'what': 'REGISTRATION', 'agreed': true}")
                        + "}"));

    answerTo(household)
        .body(
            "barriers.find { it.code == 'no-city-registration' }.help.origin", not(hasItem("TIE")));
  }

  @Test
  void a_family_in_good_order_has_no_barriers() {
    String registered =
        whole(
            "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'since': '2019-01-01', 'livesThere': true}");
    Household household =
        aHousehold()
            .withMother(1985)
            .member("registrations", registered)
            .member("health", "{'attached': true, 'insurance': 'EMPLOYER', 'careForgone': false}")
            .withFather(1983)
            .member("registrations", registered)
            .member("health", "{'attached': true, 'insurance': 'EMPLOYER', 'careForgone': false}")
            .withChild("a", "2014-05-05")
            .member("health", "{'attached': true, 'insurance': 'STATE'}")
            .member(
                "schooling",
                "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 6, 'uniform': true, 'supplies': true}")
            .and(
                "housing",
                "{'tenure': 'OWNED', 'rooms': 3, 'people': 3, 'area': 70, 'defects': "
                    + whole()
                    + "}")
            .and("incomes", whole("{'kind': 'WAGES', 'monthly': 600000}"))
            .and("debts", whole());

    answerTo(household).body("barriers", empty());
  }
}
