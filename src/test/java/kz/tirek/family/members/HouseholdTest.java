package kz.tirek.family.members;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.tirek.access.Agency;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdTest {

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private String path;
  private Map<String, String> ids;

  @BeforeEach
  void takeIn() {
    clock.stopAt(now);
    Response taken =
        json(
                aigul(),
                aHousehold()
                    .withMother(1990)
                    .withFather(1988)
                    .withChild("son", "2020-05-01")
                    .and(
                        "incomes",
                        whole("{'kind': 'WAGES', 'monthly': 300000, 'member': 'father'}"))
                    .and(
                        "housing",
                        "{'tenure': 'RENTED_WITH_CONTRACT', 'rooms': 2, 'people': 5, 'rent': 100000}")
                    .json())
            .post("/v1/families");
    path = "/v1/families/" + taken.path("family.id");
    ids = taken.path("memberIds");
    later();
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private void later() {
    now = now.plus(Duration.ofMinutes(1));
    clock.stopAt(now);
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private Response send(String under, String body, Object... arguments) {
    Response answer = json(aigul(), body.formatted(arguments)).post(path + under);
    later();
    return answer;
  }

  private Response leave(String who, String day, String more) {
    return send(
        "/members/" + ids.get(who) + "/leaving",
        "{'leftOn': '%s', 'reason': 'MOVED_OUT'%s}",
        day,
        more);
  }

  private Response members(String query) {
    return aigul().get(path + "/members" + query);
  }

  private static String entry(String id) {
    return "members.find { it.id == '" + id + "' }.";
  }

  @Nested
  class Who_joins {

    @Test
    void is_a_member_from_that_day_on() {
      send(
              "/members",
              "{'joinedOn': '2031-05-20', 'reason': 'BORN', 'person': {'birthDate': '2031-05-20', 'relation': 'CHILD'}}")
          .then()
          .statusCode(201)
          .body("members.size()", equalTo(4))
          .body("members[3].present", equalTo(true))
          .body("members[3].relation", equalTo("CHILD"))
          .body("members[3].memberships[0].value.joinedReason", equalTo("BORN"));

      aigul()
          .get(path + "/case-file?asOf=2031-05-19")
          .then()
          .body("members.items.size()", equalTo(3));
      aigul().get(path + "/case-file").then().body("members.items.size()", equalTo(4));
      aigul().get(path).then().body("version", equalTo(1));
    }

    @Test
    void brings_incomes_that_nobody_asked_about() {
      aigul().get(path + "/case-file").then().body("incomes.complete", equalTo(true));

      send("/members", "{'joinedOn': '2031-05-31', 'person': {'relation': 'PARENT'}}");

      aigul()
          .get(path + "/case-file")
          .then()
          .body("incomes.complete", equalTo(false))
          .body("figures.incomePerHead.value", nullValue())
          .body("figures.incomePerHead.atLeast", equalTo(75000))
          .body("figures.incomePerHead.missing", contains("INCOMES"));
    }

    @Test
    void does_so_once() {
      send("/members", "{'person': {}, 'iin': '850315200012'}").then().statusCode(201);

      send("/members", "{'person': {}, 'iin': '850315200012'}")
          .then()
          .statusCode(409)
          .body("type", endsWith("/joined-already"));
    }

    @Test
    void is_not_a_second_head_nor_of_the_future_nor_born_later() {
      send("/members", "{'person': {'relation': 'HEAD'}}")
          .then()
          .statusCode(422)
          .body("errors.code", contains("second-head"));
      send("/members", "{'joinedOn': '2031-07-01', 'person': {}}")
          .then()
          .statusCode(422)
          .body("errors.code", contains("in-the-future"));
      send("/members", "{'joinedOn': '2019', 'person': {'birthDate': '2020-01-01'}}")
          .then()
          .statusCode(422)
          .body("errors.code", contains("before-birth"));
      send("/members", "{'person': {}, 'iin': '850315200013'}")
          .then()
          .statusCode(422)
          .body("errors.code", contains("not-an-iin"));
    }
  }

  @Nested
  class Who_leaves {

    @Test
    void is_a_member_until_the_day_before_and_takes_what_is_known_along() {
      leave("father", "2031-05-01", "").then().statusCode(201);

      aigul()
          .get(path + "/case-file?asOf=2031-04-30")
          .then()
          .body("members.items.size()", equalTo(3))
          .body("incomes.items.size()", equalTo(1));
      aigul()
          .get(path + "/case-file?asOf=2031-05-01")
          .then()
          .body("members.items.size()", equalTo(2))
          .body("kind", equalTo("MONO"))
          .body("incomes.items", empty());
      aigul()
          .get(path + "/case-file?asOf=2031-05-01&knownOn=2031-06-01T06:00:30Z")
          .then()
          .body("members.items.size()", equalTo(3));
    }

    @Test
    void and_comes_back_has_two_memberships() {
      leave("father", "2031-05-01", "");
      send(
              "/members/" + ids.get("father") + "/return",
              "{'joinedOn': '2031-05-20', 'relation': 'SPOUSE'}")
          .then()
          .statusCode(201)
          .body(entry(ids.get("father")) + "memberships.size()", equalTo(2))
          .body(entry(ids.get("father")) + "present", equalTo(true));

      members("?asOf=2031-05-10").then().body(entry(ids.get("father")) + "present", equalTo(false));
      members("?asOf=2031-04-10").then().body(entry(ids.get("father")) + "present", equalTo(true));
    }

    @Test
    void cannot_leave_twice_nor_come_back_while_there() {
      send("/members/" + ids.get("father") + "/return", "{'joinedOn': '2031-05-20'}")
          .then()
          .statusCode(409)
          .body("type", endsWith("/joined-already"));
      leave("father", "2031-05-01", "");

      leave("father", "2031-05-02", "")
          .then()
          .statusCode(409)
          .body("type", endsWith("/left-already"));
    }

    @Test
    void leaves_no_household_without_a_head() {
      leave("mother", "2031-05-01", "")
          .then()
          .statusCode(422)
          .body("errors.code", contains("needs-a-head"));
      members("").then().body(entry(ids.get("mother")) + "present", equalTo(true));

      leave(
              "mother",
              "2031-05-01",
              ", 'newHead': '%s', 'relations': [{'member': '%s', 'relation': 'CHILD'}]"
                  .formatted(ids.get("father"), ids.get("son")))
          .then()
          .statusCode(201);

      members("?asOf=2031-04-30")
          .then()
          .body(entry(ids.get("mother")) + "relation", equalTo("HEAD"))
          .body(entry(ids.get("father")) + "relation", equalTo("SPOUSE"));
      members("?asOf=2031-05-01")
          .then()
          .body(entry(ids.get("mother")) + "relation", nullValue())
          .body(entry(ids.get("father")) + "relation", equalTo("HEAD"))
          .body(entry(ids.get("son")) + "relation", equalTo("CHILD"));
    }
  }

  @Nested
  class The_head {

    private Response lead(String who, String day) {
      return send("/head", "{'head': '%s', 'on': '%s'}", ids.get(who), day);
    }

    @Test
    void changes_on_a_day() {
      lead("father", "2031-05-01").then().statusCode(201);

      aigul()
          .get(path + "/case-file?asOf=2031-04-30")
          .then()
          .body("members.items.person.value.relation", contains("HEAD", "SPOUSE", "CHILD"));
      aigul().get(path).then().body("members.items.relation", contains(null, "HEAD", null));
    }

    @Test
    void does_not_change_before_a_later_change() {
      lead("father", "2031-05-01");

      lead("son", "2031-04-01").then().statusCode(409).body("type", endsWith("/changed-later"));
      lead("father", "2031-05-10").then().statusCode(409).body("type", endsWith("/head-already"));
    }
  }

  @Nested
  class A_head_who_was_recorded_wrongly {

    private Response correct(String body, Object... arguments) {
      return send("/head/correction", body, arguments);
    }

    @Test
    void was_another_from_the_beginning() {
      correct(
              "{'head': '%s', 'relations': [{'member': '%s', 'relation': 'SPOUSE'}], 'reason': 'MISHEARD'}",
              ids.get("father"), ids.get("mother"))
          .then()
          .statusCode(201)
          .body(entry(ids.get("son")) + "relations", empty());

      aigul()
          .get(path + "/case-file?asOf=2024-01-01")
          .then()
          .body("members.items.person.value.relation", contains("SPOUSE", "HEAD", null));
      aigul()
          .get(path + "/case-file?asOf=2024-01-01&knownOn=2031-06-01T06:00:30Z")
          .then()
          .body("members.items.person.value.relation", contains("HEAD", "SPOUSE", "CHILD"));
    }

    @Test
    void keeps_what_the_others_are_where_only_one_of_them_was_recorded_wrongly() {
      correct(
              "{'head': '%s', 'relations': [{'member': '%s', 'relation': 'STEPCHILD'}], 'reason': 'MISHEARD'}",
              ids.get("mother"), ids.get("son"))
          .then()
          .statusCode(201)
          .body("members.relation", contains("HEAD", "SPOUSE", "STEPCHILD"))
          .body(entry(ids.get("son")) + "relations.size()", equalTo(1));
    }

    @Test
    void became_so_on_another_day() {
      leave(
          "mother",
          "2031-05-01",
          ", 'newHead': '%s', 'relations': [{'member': '%s', 'relation': 'CHILD'}]"
              .formatted(ids.get("father"), ids.get("son")));

      correct(
              "{'head': '%s', 'since': '2031-04-01', 'reason': 'FAMILY_CORRECTED_ITSELF'}",
              ids.get("father"))
          .then()
          .statusCode(201);
      send(
              "/memberships/"
                  + members("").path(entry(ids.get("mother")) + "memberships[0].id")
                  + "/correction",
              "{'membership': {'leftOn': '2031-04-01', 'leftReason': 'DIED'}, 'reason': 'MISHEARD'}")
          .then()
          .statusCode(201);

      members("?asOf=2031-03-31")
          .then()
          .body("members.relation", contains("HEAD", "SPOUSE", "CHILD"));
      members("?asOf=2031-04-01").then().body("members.relation", contains(null, "HEAD", "CHILD"));
    }

    @Test
    void is_somebody_who_was_a_member_then_and_one_was_recorded() {
      correct("{'head': '%s', 'reason': 'MISHEARD'}", "01930d5e-7a00-7000-8000-000000000102")
          .then()
          .statusCode(422)
          .body("errors.code", contains("not-a-member"));
      correct("{'head': '%s', 'reason': 'NO_LONGER_SO'}", ids.get("father"))
          .then()
          .statusCode(422)
          .body("errors.code", contains("said-by-the-service"));
    }
  }

  @Nested
  class A_membership {

    private String membership(String who) {
      return members("").path(entry(ids.get(who)) + "memberships[0].id");
    }

    @Test
    void is_corrected_and_what_stood_before_is_known() {
      String first = membership("father");
      send(
              "/memberships/" + first + "/correction",
              "{'membership': {'joinedOn': '2025', 'joinedReason': 'MARRIED'}, 'reason': 'MISHEARD'}")
          .then()
          .statusCode(201)
          .body(entry(ids.get("father")) + "memberships.value.joinedOn", contains("2025"));

      members("?asOf=2024-12-31").then().body(entry(ids.get("father")) + "present", equalTo(false));
      members("?asOf=2024-12-31&knownOn=2031-06-01T06:00:30Z")
          .then()
          .body(entry(ids.get("father")) + "present", equalTo(true));
      send("/memberships/" + first + "/correction", "{'reason': 'NEVER_SO'}")
          .then()
          .statusCode(409)
          .body("type", endsWith("/fact-replaced"));
    }

    @Test
    void that_never_was_is_withdrawn() {
      send("/memberships/" + membership("father") + "/correction", "{'reason': 'NEVER_SO'}")
          .then()
          .statusCode(201)
          .body("members.id", containsInAnyOrder(ids.get("mother"), ids.get("son")));
    }

    @Test
    void of_the_head_is_not_withdrawn_while_others_are_there() {
      send("/memberships/" + membership("mother") + "/correction", "{'reason': 'NEVER_SO'}")
          .then()
          .statusCode(409)
          .body("type", endsWith("/no-head"));
    }
  }

  @Nested
  class Kin {

    private Response kin(String who, String kind, String whose) {
      return send(
          "/kinships",
          "{'member': '%s', 'kinship': {'kind': '%s', 'to': '%s'}}",
          ids.get(who),
          kind,
          ids.get(whose));
    }

    @Test
    void are_parents_spouses_and_guardians() {
      kin("mother", "PARENT_OF", "son").then().statusCode(201);
      kin("mother", "SPOUSE_OF", "father")
          .then()
          .statusCode(201)
          .body(entry(ids.get("mother")) + "kinships.value.kind", hasItem("SPOUSE_OF"));
    }

    @Test
    void are_nothing_that_cannot_be() {
      kin("mother", "PARENT_OF", "mother").then().body("errors.code", contains("kin-to-oneself"));
      kin("son", "PARENT_OF", "mother").then().body("errors.code", contains("older-than-parent"));
      kin("mother", "GUARDIAN_OF", "father");
      kin("father", "GUARDIAN_OF", "mother").then().body("errors.code", contains("in-a-circle"));
      kin("mother", "SPOUSE_OF", "father");
      kin("son", "SPOUSE_OF", "father").then().body("errors.code", contains("second-spouse"));
      kin("father", "SPOUSE_OF", "mother").then().body("errors.code", contains("used-twice"));
    }
  }

  @Test
  void figures_follow_from_the_facts() {
    aigul()
        .get(path + "/case-file")
        .then()
        .body("figures.size.value", equalTo(3))
        .body("figures.ages.adults.value", equalTo(2))
        .body("figures.ages.from11To15.value", equalTo(1))
        .body("figures.incomePerHead.value", equalTo(100000))
        .body("figures.peoplePerRoom.value", equalTo(250))
        .body("figures.rentShare.value", equalTo(3333))
        .body("figures.debtShare.value", nullValue())
        .body("figures.debtShare.missing", contains("DEBTS"));
    aigul().get(path).then().body("figures.debtShare", nullValue());
  }
}
