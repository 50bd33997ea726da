package kz.tirek.situation.facts;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.situation.facts.Kind.aFamily;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import kz.tirek.situation.facts.Kind.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor arranges work, and reads a case as if it held nothing restricted (decision 13). */
@QuarkusTest
class RestrictedFactsTest {

  private Family family;

  @BeforeEach
  void takeIn() {
    family = aFamily("caseworker");
  }

  private Response reads(String path) {
    return as("supervisor").header("Accept-Language", "en").get(family.at(path));
  }

  private Response writes(String path, String json) {
    return sending("supervisor", json.replace('\'', '"')).post(family.at(path));
  }

  /** Answered exactly as what does not exist. */
  private void nothing(Response answer) {
    Response none = reads("/facts/" + Family.anId());
    assertEquals(404, answer.statusCode());
    assertEquals(none.body().asString(), answer.body().asString());
  }

  @Test
  void there_are_no_debts_for_others_whether_there_are_any_or_not() {
    nothing(reads("/debts"));
    nothing(writes("/debts", "{'kind': 'KIN'}"));
    String debt = family.recorded("/debts", "{'kind': 'MICROCREDIT', 'amount': 5}");

    nothing(reads("/debts"));
    nothing(writes("/debts", "{'kind': 'KIN'}"));
    nothing(
        writes("/debts/" + debt + "/corrections", "{'reason': 'OTHER', 'fact': {'kind': 'KIN'}}"));
    nothing(reads("/facts/" + debt));
    nothing(reads("/facts/" + debt + "/history"));
    nothing(writes("/facts/" + debt + "/withdrawal", "{'reason': 'NEVER_SO'}"));
    nothing(writes("/facts/" + debt + "/ending", "{'until': '2026'}"));
    family.withdrawn(debt);
    nothing(writes("/facts/" + debt + "/withdrawal", "{'reason': 'NEVER_SO'}"));
  }

  @Test
  void a_religious_tie_is_not_there_and_its_list_is_never_whole() {
    String mosque = family.recorded("/ties", "{'kind': 'MOSQUE', 'name': 'the imam'}");
    String friend = family.recorded("/ties", "{'kind': 'FRIEND'}");
    sending("caseworker", "{\"list\": \"TIES\", \"complete\": true}")
        .put(family.at("/wholeness"))
        .then()
        .statusCode(200);

    reads("/ties").then().body("items.id", contains(friend)).body("complete", equalTo(false));
    family.get("/ties").then().body("items", hasSize(2)).body("complete", equalTo(true));
    nothing(reads("/facts/" + mosque));
    nothing(
        writes("/ties/" + mosque + "/corrections", "{'reason': 'OTHER', 'fact': {'kind': 'KIN'}}"));
    writes("/ties", "{'kind': 'MOSQUE'}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("restricted-fact"))
        .body("errors.pointer", contains("/kind"));
    writes("/ties/" + friend + "/corrections", "{'reason': 'OTHER', 'fact': {'kind': 'MOSQUE'}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/fact/kind"));
  }

  @Test
  void
      what_a_tie_was_before_it_was_found_to_be_religious_is_not_told_nor_what_it_was_corrected_from() {
    String friend = family.recorded("/ties", "{'kind': 'FRIEND'}");
    String mosque = family.corrected("/ties", friend, "{'kind': 'MOSQUE'}");
    nothing(reads("/facts/" + friend));
    nothing(reads("/facts/" + mosque));

    String neighbour = family.corrected("/ties", mosque, "{'kind': 'NEIGHBOUR'}");

    nothing(reads("/facts/" + friend + "/history"));
    reads("/facts/" + neighbour + "/history")
        .then()
        .statusCode(200)
        .body("versions.id", contains(neighbour));
    family.get("/facts/" + neighbour + "/history").then().body("versions", hasSize(3));
  }

  @Test
  void who_registered_somebody_stays_when_others_correct_what_they_see() {
    String path = "/members/" + family.mother() + "/registrations";
    String first =
        family.recorded(
            path,
            "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'registeredBy': 'STRANGER', 'byWhoseWish': 'the imam'}");

    Response list = reads(path);
    Response corrected =
        writes(
            path + "/" + first + "/corrections",
            "{'reason': 'MISTYPED', 'note': 'a stranger did', 'fact': {'kind': 'PERMANENT', 'place': 'OTHER_IN_CITY'}}");
    String next = corrected.then().statusCode(201).extract().path("id");

    String seen =
        list.asString() + corrected.asString() + reads("/facts/" + next + "/history").asString();
    assertFalse(seen.contains("STRANGER") || seen.contains("imam"), seen);
    reads("/facts/" + first).then().body("became.note", nullValue());
    family.get("/facts/" + first).then().body("became.note", equalTo("a stranger did"));
    family
        .get("/facts/" + next)
        .then()
        .body("value.kind", equalTo("PERMANENT"))
        .body("value.registeredBy", equalTo("STRANGER"))
        .body("value.byWhoseWish", equalTo("the imam"));
    writes(path, "{'kind': 'NONE', 'registeredBy': 'KIN'}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/registeredBy"));
  }

  @Test
  void debts_that_other_facts_tell_of_are_not_told_and_stay_when_others_correct_the_rest() {
    String life =
        family.recorded(
            "/daily-life", "{'hardToPay': {'complete': true, 'items': ['FOOD', 'DEBTS']}}");
    String visit =
        family.recorded(
            "/encounters",
            "{'office': 'BANK', 'outcome': 'REFUSED', 'refusedFor': {'complete': true, 'items': ['DEBT']}}");

    for (String seen :
        List.of(
            reads("/daily-life").asString(),
            reads("/encounters").asString(),
            reads("/facts/" + life).asString(),
            reads("/facts/" + visit + "/history").asString(),
            reads("/case-file").jsonPath().getMap("").entrySet().stream()
                .filter(each -> !each.getKey().equals("withheld"))
                .toList()
                .toString(),
            reads("/assessment").jsonPath().getList("barriers.code").toString())) {
      assertFalse(seen.contains("DEBT") || seen.contains("debt-burden"), seen);
    }
    family.get("/assessment").then().body("barriers.code", hasItem("debt-burden"));

    String corrected =
        writes(
                "/daily-life/" + life + "/corrections",
                "{'reason': 'OTHER', 'fact': {'hardToPay': {'complete': false, 'items': ['RENT']}}}")
            .then()
            .statusCode(201)
            .body("value.hardToPay.complete", equalTo(false))
            .body("value.hardToPay.items", contains("RENT"))
            .extract()
            .path("id");
    family
        .get("/facts/" + corrected)
        .then()
        .body("value.hardToPay.complete", equalTo(true))
        .body("value.hardToPay.items", contains("RENT", "DEBTS"));
    writes("/daily-life", "{'hardToPay': {'complete': true, 'items': ['DEBTS']}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/hardToPay"));
    writes("/encounters", "{'office': 'BANK', 'refusedFor': {'complete': true, 'items': ['DEBT']}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/refusedFor"));
  }

  @Test
  void what_is_not_restricted_they_record_too() {
    writes("/incomes", "{'kind': 'WAGES'}").then().statusCode(201);
    sending("supervisor", "{\"list\": \"DEBTS\", \"complete\": true}")
        .put(family.at("/wholeness"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("restricted-fact"));
  }
}
