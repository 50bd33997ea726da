package kz.tirek.situation.facts;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.situation.facts.Kind.aFamily;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.situation.facts.Kind.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of facts. */
@QuarkusTest
class FactsTest {

  static Stream<Kind> kinds() {
    return Stream.of(Kind.ALL);
  }

  private static int version(Family family) {
    return family.get("").path("version");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_recorded_is_listed_and_stands_in_the_case_file(Kind kind) {
    Family family = aFamily("caseworker");
    int before = version(family);

    Response recorded = family.post(kind.in(family), kind.value());

    recorded.then().statusCode(201).header("Location", endsWith("/facts/" + recorded.path("id")));
    String id = recorded.path("id");
    assertEquals("FAMILY_SAID", recorded.path("source"));
    family.get(kind.in(family)).then().statusCode(200).body("items.id", hasItem(id));
    assertEquals(1, family.get("/case-file").asString().split(id, -1).length - 1);
    assertNotEquals(before, version(family));
    family.get("/facts/" + id).then().statusCode(200).body("became", nullValue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_correction_keeps_what_stood_before_and_says_why(Kind kind) {
    Family family = aFamily("caseworker");
    String first = family.recorded(kind.in(family), kind.value());
    Response before = family.get("/facts/" + first);

    String second = family.corrected(kind.in(family), first, kind.another());

    family
        .get(kind.in(family))
        .then()
        .body("items.id", hasItem(second))
        .body("items.id", not(hasItem(first)));
    for (String any : new String[] {first, second}) {
      family
          .get("/facts/" + any + "/history")
          .then()
          .statusCode(200)
          .body("versions.id", contains(first, second))
          .body("versions[0].value", equalTo(before.path("value")))
          .body("versions[0].became.as", equalTo("CORRECTED"))
          .body("versions[0].became.reason", equalTo("MISHEARD"))
          .body("versions[0].became.next", equalTo(second))
          .body("versions[0].became.by", equalTo(before.path("recordedBy")))
          .body("versions[1].observedOn", equalTo(before.path("observedOn")))
          .body("versions[1].became", nullValue());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void only_the_present_version_is_changed(Kind kind) {
    Family family = aFamily("caseworker");
    String first = family.recorded(kind.in(family), kind.value());
    String second = family.corrected(kind.in(family), first, kind.another());
    int before = version(family);

    Response again =
        family.post(
            kind.in(family) + "/" + first + "/corrections",
            "{'reason': 'MISTYPED', 'fact': " + kind.another() + "}");
    Response withdrawal = family.post("/facts/" + first + "/withdrawal", "{'reason': 'NEVER_SO'}");

    again.then().statusCode(409).body("type", endsWith("/fact-replaced"));
    withdrawal.then().statusCode(409).body("type", endsWith("/fact-replaced"));
    assertEquals(before, version(family));
    family.get("/facts/" + second).then().body("became", nullValue());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_withdrawn_is_in_no_list_and_stays_in_the_history(Kind kind) {
    Family family = aFamily("caseworker");
    String id = family.recorded(kind.in(family), kind.value());

    family.withdrawn(id);

    family.get(kind.in(family)).then().body("items.id", not(hasItem(id)));
    family.get(kind.in(family) + "?ended=true").then().body("items.id", not(hasItem(id)));
    family
        .get("/facts/" + id)
        .then()
        .statusCode(200)
        .body("became.as", equalTo("WITHDRAWN"))
        .body("became.reason", equalTo("NEVER_SO"))
        .body("became.next", nullValue());
    family
        .post(
            kind.in(family) + "/" + id + "/corrections",
            "{'reason': 'MISTYPED', 'fact': " + kind.another() + "}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/fact-withdrawn"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_held_ends_and_what_happened_does_not(Kind kind) {
    Family family = aFamily("caseworker");
    String id = family.recorded(kind.in(family), kind.value());

    Response ending = family.post("/facts/" + id + "/ending", "{'until': '2026-05'}");

    if (!kind.ends()) {
      ending.then().statusCode(409).body("type", endsWith("/does-not-end"));
      return;
    }
    ending.then().statusCode(201).body("value.until", equalTo("2026-05"));
    String ended = ending.path("id");
    family.get(kind.in(family) + "?asOf=2026-06-01").then().body("items.id", not(hasItem(ended)));
    family.get(kind.in(family) + "?asOf=2026-05-31").then().body("items.id", hasItem(ended));
    family
        .get(kind.in(family) + "?asOf=2026-06-01&ended=true")
        .then()
        .body("items.id", hasItem(ended));
    family
        .get("/facts/" + id)
        .then()
        .body("became.as", equalTo("ENDED"))
        .body("became.reason", equalTo("NO_LONGER_SO"));
    family
        .post("/facts/" + ended + "/ending", "{'until': '2010'}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("ends-before-it-starts"))
        .body("errors.pointer", contains("/until"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void what_is_repeated_with_its_key_is_done_once(Kind kind) {
    Family family = aFamily("caseworker");
    String key = UUID.randomUUID().toString();

    String first = keyed(family, key, kind).then().statusCode(201).extract().path("id");
    String again = keyed(family, key, kind).then().statusCode(201).extract().path("id");

    assertEquals(first, again);
  }

  private static Response keyed(Family family, String key, Kind kind) {
    return sending(family.user(), kind.value())
        .header("Idempotency-Key", key)
        .post(kind.in(family));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_fact_of_another_family_member_or_kind_is_not_there(Kind kind) {
    Family family = aFamily("caseworker");
    Family other = aFamily("caseworker");
    String id = family.recorded(kind.in(family), kind.value());
    String correction = "{'reason': 'MISTYPED', 'fact': " + kind.another() + "}";

    other.post(kind.in(other) + "/" + id + "/corrections", correction).then().statusCode(404);
    other.get("/facts/" + id).then().statusCode(404);
    other.get("/facts/" + id + "/history").then().statusCode(404);
    other.post("/facts/" + id + "/withdrawal", "{'reason': 'NEVER_SO'}").then().statusCode(404);
    other.post("/facts/" + id + "/ending", "{'until': '2026'}").then().statusCode(404);
    family
        .post(kind.in(family) + "/" + Family.anId() + "/corrections", correction)
        .then()
        .statusCode(404);
    if (kind.ofMember()) {
      String elsewhere = kind.in(family).replace(family.mother(), Family.anId());
      if (!elsewhere.equals(kind.in(family))) {
        family.get(elsewhere).then().statusCode(404);
        family.post(elsewhere, kind.value()).then().statusCode(404);
      }
      String ofOther = kind.in(family).replace(family.mother(), family.child());
      if (!ofOther.equals(kind.in(family))) {
        family.post(ofOther + "/" + id + "/corrections", correction).then().statusCode(404);
      }
    }
    as("caseworker-2").get(kind.in(family)).then().statusCode(404);
  }

  @Test
  void a_kind_is_not_corrected_as_another() {
    Family family = aFamily("caseworker");
    String income = family.recorded("/incomes", "{'kind': 'WAGES'}");

    family
        .post(
            "/debts/" + income + "/corrections", "{'reason': 'MISTYPED', 'fact': {'kind': 'KIN'}}")
        .then()
        .statusCode(404);
  }

  @Test
  void the_profile_and_what_was_said_of_lists_are_not_withdrawn_one_by_one() {
    Family family = aFamily("caseworker");
    sending("caseworker", "{\"list\": \"INCOMES\", \"complete\": true}")
        .put(family.at("/wholeness"))
        .then()
        .statusCode(200);
    String said =
        sending("caseworker", "{\"list\": \"DEBTS\", \"complete\": true}")
            .put(family.at("/wholeness"))
            .path("id");

    family
        .post("/facts/" + said + "/withdrawal", "{'reason': 'NEVER_SO'}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-changed-one-by-one"));
    family.get("/facts/" + said).then().statusCode(200).body("area", equalTo("WHOLENESS"));
  }

  @Test
  void who_a_member_is_can_be_corrected_and_not_be_withdrawn_altogether() {
    Family family = aFamily("caseworker");
    String person = family.get("/members/" + family.mother() + "/person").path("items[0].id");

    family
        .post("/facts/" + person + "/withdrawal", "{'reason': 'MISTYPED'}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/last-of-person"));
    family.corrected(
        "/members/" + family.mother() + "/person",
        person,
        "{'name': {'family': 'Сейтова'}, 'relation': 'HEAD'}");

    as("caseworker")
        .get("/v1/families?pageSize=1")
        .then()
        .body("items[0].headName", equalTo("Сейтова"));
  }

  @Test
  void a_list_without_anything_says_nothing_until_it_is_said_to_be_whole() {
    Family family = aFamily("caseworker");

    family.get("/debts").then().body("complete", equalTo(false)).body("items", empty());
    sending("caseworker", "{\"list\": \"DEBTS\", \"complete\": true}")
        .put(family.at("/wholeness"))
        .then()
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("list", equalTo("DEBTS"));

    family.get("/debts").then().body("complete", equalTo(true)).body("items", empty());
    family.get("/case-file").then().body("debts.complete", equalTo(true));
  }

  @Test
  void what_came_out_later_does_not_make_a_list_whole_before() {
    Family family = aFamily("caseworker");
    String path = family.at("/wholeness");
    sending(
            "caseworker",
            "{\"list\": \"INCOMES\", \"complete\": true, \"observed\": {\"on\": \"2026-01-10\"}}")
        .put(path)
        .then()
        .statusCode(200);
    sending(
            "caseworker",
            "{\"list\": \"INCOMES\", \"complete\": false, \"observed\": {\"on\": \"2026-03-10\"}}")
        .put(path)
        .then()
        .statusCode(200);

    family.get("/incomes?asOf=2026-03-09").then().body("complete", equalTo(true));
    family.get("/incomes?asOf=2026-03-10").then().body("complete", equalTo(false));
  }
}
