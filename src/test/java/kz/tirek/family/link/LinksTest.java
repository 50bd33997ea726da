package kz.tirek.family.link;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinksTest {

  private final Agency agency = anAgency();

  /** A case with the one person of it. */
  private record Case(String id, String person) {

    String path() {
      return "/v1/families/" + id;
    }
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private Case aCase() {
    return aCase("aigul", agency);
  }

  private static Case aCase(String worker, Agency agency) {
    Response taken =
        json(
                agency.caseworker(worker),
                aHousehold()
                    .with("head", "HEAD", "1990-05-12", "FEMALE")
                    .person("name", "{'family': 'Бекболатова', 'given': 'Назгүл'}")
                    .person("maritalStatus", "'DIVORCED'")
                    .member("phone", "'+7 705 333 44 55'")
                    .and("ties", whole("{'kind': 'MOSQUE'}"))
                    .json())
            .post("/v1/families");
    return new Case(taken.path("family.id"), taken.path("memberIds.head"));
  }

  private static String persons(String kind, Case one, Case other) {
    return "{'kind': '%s', 'member': '%s', 'otherFamily': '%s', 'otherMember': '%s', 'source': 'DOCUMENT_SEEN'}"
        .formatted(kind, one.person, other.id, other.person);
  }

  private static String families(String kind, Case other) {
    return "{'kind': '%s', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}".formatted(kind, other.id);
  }

  private Response link(Case one, String body) {
    return json(aigul(), body).post(one.path() + "/links");
  }

  private String linked(Case one, String body) {
    return link(one, body).then().statusCode(201).extract().path("id");
  }

  private void refused(Response answer, String problem) {
    answer.then().statusCode(409).body("type", containsString(problem));
  }

  private Response undo(Case one, String link) {
    return aigul().post(one.path() + "/links/" + link + "/undoing");
  }

  private Response likely(Case one) {
    return aigul().get(one.path() + "/likely-duplicates");
  }

  @Nested
  class Two_records_of_one_person {

    @Test
    void are_compared_first_and_nothing_is_stored() {
      Case one = aCase();
      Case other = aCase();
      String fact =
          aigul().get(other.path() + "/members/" + other.person + "/person").path("items[0].id");
      json(
              aigul(),
              "{'reason': 'MISTYPED', 'fact': {'name': {'family': 'Бекболатова', 'given': 'Назгуль'}, 'birthDate': '1990-05-12', 'sex': 'FEMALE', 'citizenship': 'KZ'}}")
          .post(other.path() + "/members/" + other.person + "/person/" + fact + "/corrections")
          .then()
          .statusCode(201);

      json(aigul().queryParam("dryRun", true), persons("SAME_PERSON", one, other))
          .post(one.path() + "/links")
          .then()
          .statusCode(200)
          .body("id", nullValue())
          .body("compared.find {it.field == 'birthDate'}.how", equalTo("SAME"))
          .body("compared.find {it.field == 'name'}.how", equalTo("DIFFERENT"))
          .body("compared.find {it.field == 'maritalStatus'}.how", equalTo("ONLY_HERE"))
          .body("compared.find {it.field == 'citizenship'}.how", equalTo("ONLY_THERE"))
          .body("compared.find {it.field == 'citizenship'}.valueThere", equalTo("KZ"))
          .body("compared.find {it.area == 'PHONE'}.how", equalTo("SAME"));
      aigul().get(one.path() + "/links").then().body("items", empty());
    }

    @Test
    void are_one_person_in_both_cases_and_in_a_search_and_are_proposed_no_longer() {
      Case one = aCase();
      Case other = aCase();
      likely(one).then().body("items.family", contains(other.id));

      String link = linked(one, persons("SAME_PERSON", one, other));

      aigul().get(one.path() + "/links/" + link).then().body("onePerson", equalTo(one.person));
      aigul()
          .get(other.path() + "/links/" + link)
          .then()
          .body("onePerson", equalTo(one.person))
          .body("member", equalTo(other.person))
          .body("otherMember", equalTo(one.person));
      likely(one).then().body("items", empty());
      likely(other).then().body("items", empty());
      json(aigul(), "{'name': 'Бекболатова Назгүл'}")
          .post("/v1/families/search")
          .then()
          .body("items.members.flatten().onePerson.unique()", contains(one.person))
          .body("items.id", hasSize(2));
      aigul().get(one.path()).then().body("members.items[0].id", equalTo(one.person));
      aigul().get(other.path()).then().body("members.items[0].id", equalTo(other.person));
    }

    @Test
    void are_two_again_when_it_is_undone_and_both_cases_keep_that_it_was_said() {
      Case one = aCase();
      Case other = aCase();
      String link = linked(one, persons("SAME_PERSON", one, other));

      undo(other, link).then().statusCode(200).body("undoneAt", notNullValue());

      refused(undo(one, link), "undone-already");
      likely(one).then().body("items.family", contains(other.id));
      aigul()
          .get(one.path() + "/links")
          .then()
          .body("items.id", contains(link))
          .body("items[0].onePerson", nullValue());
      linked(one, persons("SAME_PERSON", one, other));
    }

    @Test
    void are_linked_over_a_third() {
      Case one = aCase();
      Case two = aCase();
      Case three = aCase();
      linked(two, persons("SAME_PERSON", two, three));
      linked(one, persons("SAME_PERSON", one, two));

      refused(link(three, persons("SAME_PERSON", three, one)), "linked-already");
      refused(link(one, persons("NOT_SAME_PERSON", one, three)), "linked-as-the-same");
      likely(one).then().body("items", empty());
      aigul().get(three.path() + "/links").then().body("items[0].onePerson", equalTo(one.person));
    }

    @Test
    void are_not_linked_where_the_opposite_was_said_of_another_record() {
      Case one = aCase();
      Case two = aCase();
      Case three = aCase();
      String not = linked(one, persons("NOT_SAME_PERSON", one, three));
      linked(one, persons("SAME_PERSON", one, two));

      refused(link(two, persons("SAME_PERSON", two, three)), "said-not-the-same");
      undo(one, not).then().statusCode(200);
      linked(two, persons("SAME_PERSON", two, three));
    }

    @Test
    void are_never_linked_to_themselves() {
      Case one = aCase();

      link(one, persons("SAME_PERSON", one, one)).then().statusCode(422);
      link(one, families("SAME_FAMILY", one)).then().statusCode(422);
      link(
              one,
              "{'kind': 'SAME_PERSON', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}"
                  .formatted(aCase().id))
          .then()
          .statusCode(422);
      link(one, persons("SAME_PERSON", one, new Case(aCase().id, one.person)))
          .then()
          .statusCode(422);
    }

    @Test
    void that_are_said_not_to_be_one_are_not_proposed_again_until_that_is_undone() {
      Case one = aCase();
      Case other = aCase();

      String not = linked(one, persons("NOT_SAME_PERSON", one, other));

      likely(one).then().body("items", empty());
      likely(other).then().body("items", empty());
      refused(link(other, persons("SAME_PERSON", other, one)), "said-not-the-same");
      undo(other, not).then().statusCode(200);
      likely(one).then().body("items.family", contains(other.id));
    }
  }

  @Nested
  class Two_cases_of_one_family {

    @Test
    void are_said_to_be_one_and_a_join_puts_them_together() {
      Case one = aCase();
      Case other = aCase();

      String link = linked(one, families("SAME_FAMILY", other));

      likely(one).then().body("items", empty());
      refused(link(other, families("NOT_SAME_FAMILY", one)), "linked-as-the-same");
      refused(link(other, families("SAME_FAMILY", one)), "linked-already");
      String day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Almaty")).toString();
      String join =
          json(
                  aigul(),
                  "{'family': '%s', 'on': '%s', 'reason': 'MOVED_IN', 'relations': [{'member': '%s', 'relation': 'SIBLING'}]}"
                      .formatted(other.id, day, other.person))
              .post(one.path() + "/joins")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      refused(undo(one, link), "cases-joined-since");
      aigul().post(one.path() + "/joins/" + join + "/undoing").then().statusCode(200);
      undo(one, link).then().statusCode(200);
    }
  }

  @Nested
  class Somebody_who_may_not_know_of_the_other_case {

    @Test
    void links_nothing_to_it_and_is_told_what_she_is_told_of_a_case_that_is_not_there() {
      Case one = aCase();
      Agency elsewhere = anAgency();
      Case foreign = aCase("berik", elsewhere);
      Case colleagues = aCase("berik", agency);
      Case nothing = new Case(UUID.randomUUID().toString(), UUID.randomUUID().toString());

      String unknown =
          link(one, persons("SAME_PERSON", one, nothing))
              .then()
              .statusCode(404)
              .extract()
              .asString();

      assertEquals(unknown, link(one, persons("SAME_PERSON", one, foreign)).asString());
      assertEquals(unknown, link(one, persons("SAME_PERSON", one, colleagues)).asString());
    }

    @Test
    void is_not_shown_a_link_that_was_made_before_the_case_was_restricted() {
      Case one = aCase();
      Case other = aCase();
      String link = linked(one, persons("SAME_PERSON", one, other));

      agency.restrict(other.id, "gulnar", false, "gulnar");

      aigul().get(one.path() + "/links").then().body("items", empty());
      aigul().get(one.path() + "/links/" + link).then().statusCode(404);
      undo(one, link).then().statusCode(404);
      json(aigul(), "{'purpose': 'ASKED_BY_FAMILY'}")
          .post(one.path() + "/export")
          .then()
          .body(not(containsString(other.id)));
    }

    @Test
    void links_no_restricted_case_to_one_that_others_know_of() {
      Case one = aCase();
      Case other = aCase();
      agency.restrict(other.id, "gulnar", false, "gulnar");

      json(agency.supervisor("gulnar"), families("SAME_FAMILY", other))
          .post(one.path() + "/links")
          .then()
          .statusCode(409)
          .body("type", containsString("link-restricted-otherwise"));
    }

    @Test
    void is_shown_no_restricted_facts_side_by_side() {
      Case one = aCase();
      Case other = aCase();

      json(agency.supervisor("saule").queryParam("dryRun", true), families("SAME_FAMILY", other))
          .post(one.path() + "/links")
          .then()
          .statusCode(200)
          .body("compared.area", not(hasItem("TIE")));
      json(aigul().queryParam("dryRun", true), families("SAME_FAMILY", other))
          .post(one.path() + "/links")
          .then()
          .body("compared.area", hasItem("TIE"));
    }
  }

  @Test
  void a_link_that_is_repeated_with_its_key_is_made_once() {
    Case one = aCase();
    Case other = aCase();
    String key = UUID.randomUUID().toString();

    String first =
        json(aigul().header("Idempotency-Key", key), persons("SAME_PERSON", one, other))
            .post(one.path() + "/links")
            .asString();
    String second =
        json(aigul().header("Idempotency-Key", key), persons("SAME_PERSON", one, other))
            .post(one.path() + "/links")
            .asString();

    assertEquals(first, second);
    aigul().get(one.path() + "/links").then().body("items", hasSize(1));
  }

  @Test
  void what_is_erased_of_one_case_is_said_no_longer_in_the_other() throws Exception {
    Case one = aCase();
    Case other = aCase();
    linked(one, persons("SAME_PERSON", one, other));
    linked(one, families("SAME_FAMILY", other));

    erase(other).then().statusCode(204);

    assertEquals(
        "0",
        Owner.ask(
            "select count(*) from link where '%s' in (family_id, other_family)"
                .formatted(other.id)));
    aigul().get(one.path() + "/links").then().body("items", empty());
  }

  private Response erase(Case which) {
    return json(agency.supervisor("saule").header("If-Match", "*"), "{'reason': 'FAMILY_WISH'}")
        .post(which.path() + "/erasure");
  }

  @Test
  void linking_from_both_sides_undoing_and_erasing_at_once_never_fails() throws Exception {
    Set<Integer> seen = new TreeSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    for (int round = 0; round < 5; round++) {
      Case one = aCase();
      Case other = aCase();
      String said = linked(one, families("NOT_SAME_FAMILY", other));
      List<Callable<Response>> deeds = new ArrayList<>();
      deeds.add(() -> link(one, persons("SAME_PERSON", one, other)));
      deeds.add(() -> link(other, persons("SAME_PERSON", other, one)));
      deeds.add(() -> undo(one, said));
      deeds.add(() -> undo(other, said));
      deeds.add(() -> link(other, families("SAME_FAMILY", one)));
      if (round % 2 == 0) {
        deeds.add(() -> erase(other));
      }
      for (Future<Response> each : threads.invokeAll(deeds)) {
        seen.add(each.get().statusCode());
      }
      assertTrue(
          Integer.parseInt(
                  Owner.ask(
                      "select count(*) from link where kind = 'SAME_PERSON' and family_id = '%s'"
                          .formatted(one.id)))
              < 2);
    }
    threads.shutdown();

    seen.removeAll(Set.of(200, 201, 204, 404, 409));
    assertEquals(Set.of(), seen);
  }
}
