package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SplitAndJoinTest {

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private String family;
  private Map<String, String> ids;

  @BeforeEach
  void takeIn() {
    clock.stopAt(now);
    Response taken =
        json(
                aigul(),
                aHousehold()
                    .withMother(1990)
                    .member("iin", "'900101400013'")
                    .member("phone", "'+7 701 000 00 01'")
                    .member(
                        "registrations", whole("{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY'}"))
                    .withFather(1988)
                    .withChild("son", "2020-05-01")
                    .and(
                        "family",
                        "{'language': 'KK', 'district': 'ALATAU', 'origin': {'village': 'Aksu'}, 'consent': {'given': true}}")
                    .and(
                        "incomes",
                        whole(
                            "{'kind': 'WAGES', 'monthly': 300000, 'member': 'father'}",
                            "{'kind': 'TRADE', 'monthly': 50000, 'member': 'mother'}"))
                    .and("housing", "{'tenure': 'OWNED'}")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    family = taken.path("family.id");
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

  private Response post(String path, String body) {
    Response answer = json(aigul(), body).post("/v1/families/" + path);
    later();
    return answer;
  }

  private String motherAndSonGo() {
    return "{'members': ['%1$s', '%2$s'], 'on': '2031-05-01', 'reason': 'SEPARATED', 'complete': true, 'newHead': '%1$s', 'relations': [{'member': '%2$s', 'relation': 'CHILD'}], 'remainingHead': '%3$s'}"
        .formatted(ids.get("mother"), ids.get("son"), ids.get("father"));
  }

  private Response split() {
    Response split = post(family + "/splits", motherAndSonGo());
    split.then().statusCode(201);
    return split;
  }

  private Response file(String of, String query) {
    return aigul().get("/v1/families/" + of + "/case-file" + query);
  }

  private Response undo(String kind, String in, String id) {
    return post(in + "/" + kind + "/" + id + "/undoing", "");
  }

  @Nested
  class A_split {

    /** Who went away from a family may be in danger from it. */
    @Test
    void is_told_in_what_is_given_out_without_the_other_case() {
      String other = split().path("to.familyId");

      for (String[] each : new String[][] {{family, other}, {other, family}}) {
        Response export = post(each[0] + "/export", "{'purpose': 'ASKED_BY_FAMILY'}");

        export.then().statusCode(200).body("sections.regroupings.kind", contains("SPLIT"));
        assertFalse(export.asString().contains(each[1]));
      }
    }

    @Test
    void makes_a_case_for_those_who_go_with_what_is_known_of_them() {
      Response split = split();
      String other = split.path("to.familyId");

      split
          .then()
          .body("from.before.members.size()", equalTo(3))
          .body("from.after.members.id", contains(ids.get("father")))
          .body("from.after.members.relation", contains("HEAD"))
          .body("to.before", nullValue())
          .body("to.after.kind", equalTo("MONO"))
          .body("to.after.members.id", contains(ids.get("mother"), ids.get("son")));
      file(other, "")
          .then()
          .statusCode(200)
          .body("members.complete", equalTo(true))
          .body("members.items[0].iin.value", equalTo("900101400013"))
          .body("members.items[0].registrations.items.size()", equalTo(1))
          .body("incomes.items.value.monthly", contains(50000))
          .body("incomes.complete", equalTo(false))
          .body("family.value.language", equalTo("KK"))
          .body("family.value.district", nullValue())
          .body("housing", nullValue())
          .body("family.source", equalTo("FAMILY_SAID"));
      file(other, "?asOf=2031-04-30").then().body("members.items", empty());
      file(other, "?knownOn=2031-06-01T06:00:30Z").then().body("members.items", empty());
      file(family, "").then().body("members.items.id", contains(ids.get("father")));
      file(family, "?asOf=2031-04-30").then().body("members.items.size()", equalTo(3));
      aigul()
          .get("/v1/families/" + other + "/consents")
          .then()
          .body("items.purpose", contains("KEEP_FACTS"));
      aigul().get("/v1/families").then().body("items.size()", equalTo(2));
    }

    @Test
    void is_found_in_both_cases_until_it_is_undone() {
      String split = split().path("id");

      for (String what : List.of("{'iin': '900101400013'}", "{'birthDate': '1990'}")) {
        json(aigul(), what)
            .post("/v1/families/search")
            .then()
            .statusCode(200)
            .body("items.size()", equalTo(2))
            .body("items.members[0].id.flatten()", hasItem(ids.get("mother")));
      }
      undo("splits", family, split).then().statusCode(200);

      file(family, "").then().body("members.items[0].iin.value", equalTo("900101400013"));
    }

    @Test
    void is_only_shown_when_it_is_tried() throws Exception {
      String rows =
          "select (select count(*) from family) || ' ' || (select count(*) from fact) || ' ' || (select count(*) from regrouping)";
      String before = Owner.ask(rows);

      Response tried = post(family + "/splits?dryRun=true", motherAndSonGo());

      tried
          .then()
          .statusCode(200)
          .body("id", nullValue())
          .body("from.before.members.size()", equalTo(3))
          .body("from.after.members.size()", equalTo(1))
          .body("to.after.members.size()", equalTo(2))
          .body("facts.findAll { it.how == 'COPIED' && it.area == 'INCOME' }.size()", equalTo(1));
      assertEquals(before, Owner.ask(rows));
      file(family, "").then().body("members.items.size()", equalTo(3));
      aigul().get("/v1/families").then().body("items.size()", equalTo(1));
    }

    @Test
    void takes_somebody_and_leaves_somebody_and_a_head() {
      post(family + "/splits", "{'members': [], 'on': '2031-05-01', 'reason': 'SEPARATED'}")
          .then()
          .statusCode(422);
      post(
              family + "/splits",
              "{'members': ['%s', '%s', '%s'], 'on': '2031-05-01', 'reason': 'SEPARATED'}"
                  .formatted(ids.get("mother"), ids.get("father"), ids.get("son")))
          .then()
          .statusCode(422)
          .body("errors.code", contains("leaves-nobody"));
      post(
              family + "/splits",
              "{'members': ['%s'], 'on': '2031-05-01', 'reason': 'SEPARATED'}"
                  .formatted(ids.get("mother")))
          .then()
          .statusCode(422)
          .body("errors.code", contains("needs-a-head"));
      post(
              family + "/splits",
              "{'members': ['%s'], 'on': '2031-05-01', 'reason': 'SEPARATED'}"
                  .formatted(UUID.randomUUID()))
          .then()
          .statusCode(422)
          .body("errors.code", contains("not-a-member"));
    }

    @Test
    void is_undone_and_nothing_is_lost() {
      String known = file(family, "?knownOn=" + now).path("members.items.id").toString();
      Response split = split();
      String other = split.path("to.familyId");

      undo("splits", family, split.path("id"))
          .then()
          .statusCode(200)
          .body("undoneBy", equalTo("aigul"));

      file(family, "")
          .then()
          .body("members.items.id.toString()", equalTo(known))
          .body("members.items.person.value.relation", contains("HEAD", "SPOUSE", "CHILD"))
          .body("incomes.items.size()", equalTo(2));
      file(other, "").then().body("members.items", empty());
      aigul().get("/v1/families/" + other).then().body("status", equalTo("CLOSED"));
      aigul()
          .get("/v1/families/" + other + "/closing")
          .then()
          .body("reason", equalTo("SPLIT_UNDONE"))
          .body("otherFamily", equalTo(family));
      undo("splits", family, split.path("id")).then().statusCode(409);
    }

    @Test
    void is_not_undone_once_something_was_changed() {
      Response split = split();
      String other = split.path("to.familyId");
      post(other + "/members", "{'person': {'relation': 'PARENT'}}").then().statusCode(201);

      undo("splits", family, split.path("id"))
          .then()
          .statusCode(409)
          .body("type", endsWith("/household-changed-since"));
    }

    @Test
    void is_open_to_those_alone_who_know_of_the_case() {
      agency.restrict(family, "saule", false, "aigul");
      String other = split().path("to.familyId");

      agency.caseworker("bolat").get("/v1/families/" + other).then().statusCode(404);
      agency.supervisor("dana").get("/v1/families/" + other).then().statusCode(404);
      aigul().get("/v1/families/" + other).then().statusCode(200);
    }

    @Test
    void that_is_sent_twice_is_done_once() {
      String key = UUID.randomUUID().toString();
      Response first =
          json(aigul().header("Idempotency-Key", key), motherAndSonGo())
              .post("/v1/families/" + family + "/splits");
      later();
      Response second =
          json(aigul().header("Idempotency-Key", key), motherAndSonGo())
              .post("/v1/families/" + family + "/splits");

      second.then().statusCode(201);
      assertEquals(first.asString(), second.asString());
    }
  }

  @Nested
  class A_join {

    private String marries(String other, String person) {
      return "{'family': '%s', 'on': '2031-05-20', 'reason': 'MARRIED', 'relations': [{'member': '%s', 'relation': 'SPOUSE'}]}"
          .formatted(other, person);
    }

    private String another() {
      String other = agency.takeIn("aigul");
      later();
      return other;
    }

    private String head(String of) {
      return aigul().get("/v1/families/" + of).path("members.items[0].id");
    }

    @Test
    void brings_all_of_the_other_case_and_closes_it() {
      String other = another();
      String woman = head(other);

      post(family + "/joins", marries(other, woman))
          .then()
          .statusCode(201)
          .body("to.after.members.size()", equalTo(4))
          .body("from.after.members", empty());

      aigul()
          .get("/v1/families/" + other + "/closing")
          .then()
          .body("reason", equalTo("JOINED_OTHER_CASE"))
          .body("otherFamily", equalTo(family));
      file(other, "?asOf=2031-05-19").then().body("members.items.id", contains(woman));
      file(family, "?asOf=2031-05-19").then().body("members.items.size()", equalTo(3));
    }

    @Test
    void of_a_case_with_itself_or_with_one_that_is_not_known_is_none() {
      post(family + "/joins", marries(family, ids.get("mother")))
          .then()
          .statusCode(422)
          .body("errors.code", contains("same-family"));
      String foreign = anAgency().takeIn("aigul");
      String unknown =
          post(family + "/joins", marries(UUID.randomUUID().toString(), ids.get("mother")))
              .then()
              .statusCode(404)
              .extract()
              .asString();
      assertEquals(
          unknown,
          post(family + "/joins", marries(foreign, ids.get("mother")))
              .then()
              .statusCode(404)
              .extract()
              .asString());
    }

    @Test
    void after_a_split_says_nothing_twice_and_keeps_corrections() {
      String other = split().path("to.familyId");
      String membership =
          aigul().get("/v1/families/" + other + "/members").path("members[0].memberships[0].id");
      assertNotEquals(null, membership);

      post(
              family + "/joins",
              "{'family': '%s', 'on': '2031-05-20', 'reason': 'CAME_BACK', 'relations': [{'member': '%s', 'relation': 'SPOUSE'}, {'member': '%s', 'relation': 'CHILD'}]}"
                  .formatted(other, ids.get("mother"), ids.get("son")))
          .then()
          .statusCode(201);

      file(family, "")
          .then()
          .body("members.items.id", contains(ids.get("mother"), ids.get("father"), ids.get("son")))
          .body("members.items[0].registrations.items.size()", equalTo(1))
          .body("members.items[1].person.value.relation", equalTo("HEAD"))
          .body("incomes.items.size()", equalTo(2));
    }

    @Test
    void is_undone_and_the_other_case_goes_on() {
      String other = another();
      Response join = post(family + "/joins", marries(other, head(other)));

      undo("joins", family, join.path("id")).then().statusCode(200);

      file(family, "").then().body("members.items.size()", equalTo(3));
      file(other, "").then().body("members.items.size()", equalTo(1));
      aigul().get("/v1/families/" + other).then().body("status", equalTo("OPEN"));
    }

    @Test
    void of_a_restricted_case_with_an_open_one_would_show_it_to_others() {
      String other = another();
      String woman = head(other);
      agency.restrict(other, "saule", false, "aigul");

      post(family + "/joins", marries(other, woman))
          .then()
          .statusCode(409)
          .body("type", endsWith("/restricted-otherwise"));
    }
  }
}
