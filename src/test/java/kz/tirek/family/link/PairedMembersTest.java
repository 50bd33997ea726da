package kz.tirek.family.link;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import kz.tirek.access.Agency;
import kz.tirek.intake.Household;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of two cases of one family is whom. */
@QuarkusTest
class PairedMembersTest {

  private final Agency agency = anAgency();
  private Case here;
  private Case there;

  /** A case, and its members by their refs. */
  private record Case(String id, Map<String, String> members) {

    String path() {
      return "/v1/families/" + id;
    }

    String of(String member) {
      return members.get(member);
    }
  }

  @BeforeEach
  void takeIn() {
    here =
        aCase(
            aHousehold()
                .with("mother", "HEAD", "1990-05-12", "FEMALE")
                .person("name", "{'family': 'Бекболатова', 'given': 'Назгүл'}")
                .person("maritalStatus", "'DIVORCED'")
                .member(
                    "registrations",
                    whole(
                        "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'registeredBy': 'STRANGER'}"))
                .with("son", "CHILD", "2015-03-01", "MALE")
                .person("name", "{'family': 'Бекболатов', 'given': 'Алан'}")
                .with("twin", "CHILD", "2015-03-01", "MALE")
                .person("name", "{'family': 'Бекболатов', 'given': 'Санжар'}")
                .with("grandmother", "PARENT", "1950", "FEMALE")
                .person("name", "{'family': 'Досова', 'given': 'Күлаш'}"));
    there =
        aCase(
            aHousehold()
                .with("son", "CHILD", "2015-03-01", "MALE")
                .person("name", "{'family': 'Бекболатов', 'given': 'Алан'}")
                .with("mother", "HEAD", "1990-05-12", "FEMALE")
                .person("name", "{'family': 'Bekbolatova', 'given': 'Nazgul'}")
                .member(
                    "registrations",
                    whole(
                        "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'registeredBy': 'STRANGER'}"))
                .with("lodger", "UNRELATED", "1980-01-01", "MALE")
                .person("name", "{'family': 'Ким', 'given': 'Виктор'}"));
  }

  private Case aCase(Household household) {
    Response taken = json(aigul(), household.json()).post("/v1/families");
    taken.then().statusCode(201);
    return new Case(taken.path("family.id"), taken.path("memberIds"));
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private ValidatableResponse tried(RequestSpecification who) {
    return json(
            who.queryParam("dryRun", true),
            "{'kind': 'SAME_FAMILY', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}"
                .formatted(there.id))
        .post(here.path() + "/links")
        .then()
        .statusCode(200);
  }

  private Response say(String kind, String member, String other) {
    Response said =
        json(
                aigul(),
                "{'kind': '%s', 'member': '%s', 'otherFamily': '%s', 'otherMember': '%s', 'source': 'FAMILY_SAID'}"
                    .formatted(kind, here.of(member), there.id, there.of(other)))
            .post(here.path() + "/links");
    said.then().statusCode(201);
    return said;
  }

  @Test
  void who_is_alike_is_paired_with_what_differs_and_who_is_on_one_side_alone_is_told() {
    tried(aigul())
        .body("members.how", contains("LIKELY", "LIKELY", "ONLY_HERE", "ONLY_HERE", "ONLY_THERE"))
        .body(
            "members.member",
            contains(
                here.of("mother"), here.of("son"), here.of("twin"), here.of("grandmother"), null))
        .body(
            "members.otherMember",
            contains(there.of("mother"), there.of("son"), null, null, there.of("lodger")))
        .body("members[0].name.given", equalTo("Назгүл"))
        .body("members[0].otherName.given", equalTo("Nazgul"))
        .body("members[0].likelihood", greaterThanOrEqualTo(60))
        .body("members[0].why.why", hasItems("NAME_RESPELT", "BIRTH_DATE"))
        .body("members[0].compared.find {it.field == 'name'}.how", equalTo("DIFFERENT"))
        .body("members[0].compared.find {it.field == 'birthDate'}.how", equalTo("SAME"))
        .body("members[0].compared.find {it.field == 'maritalStatus'}.how", equalTo("ONLY_HERE"))
        .body("members[0].compared.field", hasItem("registeredBy"))
        .body("members[3].likelihood", nullValue())
        .body("members[3].name.given", equalTo("Күлаш"))
        .body("members[3].compared", empty())
        .body("members[4].otherName.given", equalTo("Виктор"));
  }

  @Test
  void who_is_linked_is_paired_however_alike_and_who_is_not_the_same_is_not() {
    String link = say("SAME_PERSON", "grandmother", "mother").path("id");
    say("NOT_SAME_PERSON", "son", "son");

    tried(aigul())
        .body(
            "members.how",
            contains("ONLY_HERE", "ONLY_HERE", "ONLY_HERE", "LINKED", "ONLY_THERE", "ONLY_THERE"))
        .body("members[3].otherMember", equalTo(there.of("mother")))
        .body("members[3].likelihood", nullValue())
        .body("members[3].compared.find {it.field == 'name'}.how", equalTo("DIFFERENT"));
    aigul().get(here.path() + "/links/" + link).then().body("members", empty());
  }

  @Test
  void a_link_of_families_that_was_said_tells_it_as_it_is_now_from_either_side() {
    String link =
        json(
                aigul(),
                "{'kind': 'SAME_FAMILY', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}"
                    .formatted(there.id))
            .post(here.path() + "/links")
            .path("id");

    aigul()
        .get(there.path() + "/links/" + link)
        .then()
        .body(
            "members.member",
            contains(there.of("son"), there.of("mother"), there.of("lodger"), null, null))
        .body("members.how", contains("LIKELY", "LIKELY", "ONLY_HERE", "ONLY_THERE", "ONLY_THERE"));
    aigul().get(there.path() + "/links").then().body("items[0].members", empty());
  }

  @Test
  void restricted_facts_are_not_compared_for_those_whom_they_are_not_for() {
    tried(agency.supervisor("saule"))
        .body("members[0].how", equalTo("LIKELY"))
        .body("members[0].compared.field", hasItem("name"))
        .body("members.compared.flatten().field", not(hasItem("registeredBy")));
  }
}
