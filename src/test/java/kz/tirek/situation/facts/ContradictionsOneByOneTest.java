package kz.tirek.situation.facts;

import static kz.tirek.situation.facts.Kind.aFamily;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.tirek.situation.facts.Kind.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be so beside the facts that stand; nothing of it is stored. */
@QuarkusTest
class ContradictionsOneByOneTest {

  private Family family;

  @BeforeEach
  void takeIn() {
    family = aFamily("caseworker");
  }

  private String mothers(String path) {
    return "/members/" + family.mother() + "/" + path;
  }

  private static void refused(Response answer, String pointer, String code) {
    answer
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer))
        .body("errors.code", hasItem(code));
  }

  @Test
  void registrations_of_one_kind_at_one_time_are_refused_also_where_one_has_ended() {
    String first =
        family.recorded(
            mothers("registrations"),
            "{'kind': 'TEMPORARY', 'place': 'THIS_DWELLING', 'since': '2026-01-01', 'until': '2026-06-30'}");

    refused(
        family.post(
            mothers("registrations"),
            "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'since': '2026-06-01'}"),
        "",
        "overlaps");
    family
        .post(
            mothers("registrations"),
            "{'kind': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'since': '2026-07-01'}")
        .then()
        .statusCode(201);
    refused(
        family.post(
            mothers("registrations") + "/" + first + "/corrections",
            "{'reason': 'MISTYPED', 'fact': {'kind': 'TEMPORARY', 'since': '2026-01-01', 'until': '2026-08-01'}}"),
        "/fact",
        "overlaps");
    family.corrected(
        mothers("registrations"),
        first,
        "{'kind': 'TEMPORARY', 'since': '2026-02-01', 'until': '2026-06-30'}");
  }

  @Test
  void a_grade_is_held_against_the_birth_date_and_the_birth_date_against_the_grade() {
    String childs = "/members/" + family.child() + "/";

    refused(
        family.post(childs + "schooling", "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 11}"),
        "/grade",
        "grade-contradicts-age");
    family.recorded(childs + "schooling", "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 3}");
    refused(
        family.post(childs + "person", "{'relation': 'CHILD', 'birthDate': '2024'}"),
        "/birthDate",
        "grade-contradicts-age");
  }

  @Test
  void an_encounter_follows_one_of_the_family_that_stands() {
    String first = family.recorded("/encounters", "{'office': 'SCHOOL'}");
    String second =
        family.recorded("/encounters", "{'office': 'AKIMAT', 'follows': '" + first + "'}");
    String others = aFamily("caseworker").recorded("/encounters", "{'office': 'SCHOOL'}");
    String income = family.recorded("/incomes", "{'kind': 'WAGES'}");

    for (String wrong : new String[] {"first", UUID.randomUUID().toString(), others, income}) {
      refused(
          family.post("/encounters", "{'office': 'AKIMAT', 'follows': '" + wrong + "'}"),
          "/follows",
          "follows-nothing-before-it");
    }
    refused(
        family.post(
            "/encounters/" + first + "/corrections",
            "{'reason': 'MISTYPED', 'fact': {'office': 'SCHOOL', 'follows': '" + second + "'}}"),
        "/fact/follows",
        "follows-nothing-before-it");
    family.withdrawn(first);
    refused(
        family.post("/encounters", "{'office': 'AKIMAT', 'follows': '" + first + "'}"),
        "/follows",
        "follows-nothing-before-it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/encounters | {'office': 'SCHOOL', 'on': '2090'} | /on | in-the-future",
        "/incidents | {'kind': 'INSULTED', 'observed': {'on': '2090-01-01'}} | /observed/on | in-the-future",
        "/incomes | {'kind': 'WAGES', 'since': '2026', 'until': '2025'} | /until | ends-before-it-starts",
        "/incomes | {'kind': 'WAGES', 'member': 'mother'} | /member | unknown-member",
        "/incomes | {'kind': 'WAGES', 'member': '01890a5d-ac96-774b-bcce-b302099a8057'} | /member | unknown-member",
        "/benefits-received | {'benefit': 'tea'} | /benefit | unknown-code",
        "/encounters | {'office': 'SCHOOL', 'service': 'tea'} | /service | unknown-code",
        "/daily-life | {'knowsOf': {'complete': true, 'items': ['tea']}} | /knowsOf/items/0 | unknown-code",
        "/daily-life | {'neverAskedFor': {'complete': true, 'items': [{'service': 'tea'}]}} | /neverAskedFor/items/0/service | unknown-code",
        "/housing | {'ownedUntil': '2090'} | /ownedUntil | in-the-future",
        "/ties | {'kind': 'KIN', 'gives': {'complete': true, 'items': [{'what': 'LOAN', 'lastAskedOn': '2090'}]}} | /gives/items/0/lastAskedOn | in-the-future",
        "/ties | {'kind': 'KIN', 'formerMember': 'father'} | /formerMember | unknown-member"
      })
  void what_a_household_could_not_say_one_fact_cannot_say(
      String path, String json, String pointer, String code) {
    refused(family.post(path, json), pointer, code);
  }

  @Test
  void nobody_is_a_tie_of_the_own_household() {
    refused(
        family.post("/ties", "{'kind': 'KIN', 'formerMember': '" + family.mother() + "'}"),
        "/formerMember",
        "tie-to-oneself");
  }

  @Test
  void all_income_together_stands_alone_whichever_is_told_first() {
    family.recorded("/incomes", "{'kind': 'ALL_TOGETHER', 'monthly': 100000}");

    refused(family.post("/incomes", "{'kind': 'WAGES'}"), "/kind", "all-together-stands-alone");
  }

  @Test
  void there_is_one_head_and_a_carer_is_not_cared_for_by_the_same_person() {
    String childs = "/members/" + family.child() + "/person";

    refused(family.post(childs, "{'relation': 'HEAD'}"), "/relation", "goes-through-household");
    family.recorded(
        mothers("person"),
        "{'relation': 'HEAD', 'carerOf': {'complete': true, 'items': ['" + family.child() + "']}}");
    refused(
        family.post(
            childs,
            "{'relation': 'CHILD', 'carerOf': {'complete': true, 'items': ['"
                + family.mother()
                + "']}}"),
        "/carerOf/items/0",
        "cares-for-its-carer");
    refused(
        family.post(childs, "{'carerOf': {'complete': true, 'items': ['" + family.child() + "']}}"),
        "/carerOf/items/0",
        "carer-of-oneself");
  }

  @Test
  void whose_a_fact_is_stays_where_a_correction_does_not_say_it() {
    String id =
        family.recorded("/incomes", "{'kind': 'WAGES', 'member': '" + family.mother() + "'}");

    String next = family.corrected("/incomes", id, "{'kind': 'TRADE'}");

    family.get("/facts/" + next).then().body("memberId", equalTo(family.mother()));
  }

  @Test
  void what_is_no_longer_so_is_ended_and_not_corrected_or_withdrawn() {
    String id = family.recorded("/incomes", "{'kind': 'WAGES'}");

    refused(
        family.post(
            "/incomes/" + id + "/corrections",
            "{'reason': 'NO_LONGER_SO', 'fact': {'kind': 'WAGES'}}"),
        "/reason",
        "ending-is-no-correction");
    refused(
        family.post("/facts/" + id + "/withdrawal", "{'reason': 'NO_LONGER_SO'}"),
        "/reason",
        "ending-is-no-correction");
  }

  @Test
  void unknown_and_missing_fields_are_pointed_at() {
    String id = family.recorded("/incomes", "{'kind': 'WAGES'}");

    family
        .post("/incomes/" + id + "/corrections", "{'reason': 'MISTYPED', 'fact': {'colour': 1}}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/fact/colour"));
    family
        .post("/incomes/" + id + "/corrections", "{'fact': {'monthly': -1}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/fact/kind"))
        .body("errors.pointer", hasItem("/fact/monthly"))
        .body("errors.pointer", hasItem("/reason"));
    family.get("/incomes").then().body("items.id", contains(id));
  }

  @Test
  void a_whole_list_of_registrations_is_never_empty() {
    refused(
        kz.tirek.access.SignedIn.sending(
                "caseworker",
                "{\"list\": \"REGISTRATIONS\", \"memberId\": \"%s\", \"complete\": true}"
                    .formatted(family.mother()))
            .put(family.at("/wholeness")),
        "/complete",
        "none-is-a-registration");
    refused(
        kz.tirek.access.SignedIn.sending("caseworker", "{\"list\": \"JOBS\", \"complete\": true}")
            .put(family.at("/wholeness")),
        "/memberId",
        "required");
  }

  @Test
  void what_is_seen_today_is_no_future() {
    String today = LocalDate.now(ZoneId.of("Asia/Almaty")).toString();

    family
        .post("/encounters", "{'office': 'SCHOOL', 'on': '" + today + "'}")
        .then()
        .statusCode(201);
  }
}
