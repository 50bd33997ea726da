package kz.tirek.situation.facts;

import static kz.tirek.situation.facts.Kind.aFamily;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import kz.tirek.situation.facts.Kind.Family;
import org.junit.jupiter.api.Test;

/** What was so on a day, and what was known by an instant. */
@QuarkusTest
class AsOfTest {

  private static String tenure(Family family, String query) {
    return family.get("/case-file?" + query).path("housing.value.tenure");
  }

  private static String now(Family family) {
    return family.get("/case-file").path("knownOn");
  }

  @Test
  void of_several_dwellings_the_one_observed_last_by_the_day_counts() {
    Family family = aFamily("caseworker");
    family.recorded("/housing", "{'tenure': 'WITH_KIN', 'observed': {'on': '2026-01-10'}}");
    family.recorded("/housing", "{'tenure': 'DORMITORY', 'observed': {'on': '2026-03-10'}}");
    family.recorded("/housing", "{'tenure': 'SHELTER', 'observed': {'on': '2026-05-10'}}");

    assertEquals("WITH_KIN", tenure(family, "asOf=2026-01-10"));
    assertEquals("WITH_KIN", tenure(family, "asOf=2026-03-09"));
    assertEquals("DORMITORY", tenure(family, "asOf=2026-03-10"));
    assertEquals("DORMITORY", tenure(family, "asOf=2026-05-09"));
    assertEquals("SHELTER", tenure(family, "asOf=2026-05-10"));
  }

  @Test
  void before_the_first_was_observed_it_holds_back_and_is_marked() {
    Family family = aFamily("caseworker");
    family.recorded("/housing", "{'tenure': 'DORMITORY', 'observed': {'on': '2026-03-10'}}");
    family.recorded("/housing", "{'tenure': 'WITH_KIN', 'observed': {'on': '2026-01-10'}}");

    family
        .get("/case-file?asOf=2026-01-09")
        .then()
        .body("housing.value.tenure", equalTo("WITH_KIN"))
        .body("housing.heldBack", equalTo(true));
    family.get("/case-file?asOf=2026-01-10").then().body("housing.heldBack", nullValue());
  }

  @Test
  void a_dwelling_that_is_told_of_later_counts_from_the_day_since_when_it_is_said_to_be_lived_in() {
    Family family = aFamily("caseworker");
    family.recorded("/housing", "{'tenure': 'WITH_KIN', 'observed': {'on': '2026-01-10'}}");
    family.recorded(
        "/housing",
        "{'tenure': 'DORMITORY', 'since': '2026-02-15', 'observed': {'on': '2026-05-10'}}");

    assertEquals("WITH_KIN", tenure(family, "asOf=2026-02-14"));
    assertEquals("DORMITORY", tenure(family, "asOf=2026-02-15"));
  }

  @Test
  void where_one_ended_nothing_is_known_until_the_next_began() {
    Family family = aFamily("caseworker");
    String first =
        family.recorded(
            "/housing",
            "{'tenure': 'WITH_KIN', 'since': '2025-06', 'observed': {'on': '2025-07-01'}}");
    family.ended(first, "2026-01-31");
    family.recorded(
        "/housing",
        "{'tenure': 'DORMITORY', 'since': '2026-03-01', 'observed': {'on': '2026-03-05'}}");

    assertEquals("WITH_KIN", tenure(family, "asOf=2026-01-31"));
    assertEquals(null, tenure(family, "asOf=2026-02-01"));
    assertEquals("DORMITORY", tenure(family, "asOf=2026-03-01"));
    family
        .get("/housing?ended=true")
        .then()
        .body("items.value.tenure", contains("WITH_KIN"))
        .body("items[0].value.until", equalTo("2026-01-31"));
  }

  @Test
  void what_was_known_before_a_correction_an_end_and_a_withdrawal_is_read_as_it_was_known() {
    Family family = aFamily("caseworker");
    String nothing = now(family);
    String first = family.recorded("/incomes", "{'kind': 'WAGES', 'monthly': 1, 'since': '2025'}");
    String recorded = now(family);
    String second =
        family.corrected("/incomes", first, "{'kind': 'WAGES', 'monthly': 2, 'since': '2025'}");
    String corrected = now(family);
    String third = family.ended(second, "2026-01-31");
    String ended = now(family);
    family.withdrawn(third);

    family.get("/incomes?knownOn=" + nothing).then().body("items", empty());
    family.get("/incomes?knownOn=" + recorded).then().body("items.value.monthly", contains(1));
    family.get("/incomes?knownOn=" + corrected).then().body("items.value.monthly", contains(2));
    family.get("/incomes?knownOn=" + ended).then().body("items", empty());
    family
        .get("/incomes?asOf=2026-01-31&knownOn=" + ended)
        .then()
        .body("items.value.monthly", contains(2));
    family.get("/incomes?asOf=2026-01-31").then().body("items", empty());
    family
        .get("/case-file?asOf=2026-01-31&knownOn=" + corrected)
        .then()
        .body("incomes.items.value.monthly", contains(2));
  }

  @Test
  void ten_changes_leave_the_case_file_of_every_instant_as_it_was() {
    Family family = aFamily("caseworker");
    String[] instants = new String[11];
    String fact = family.recorded("/housing", "{'rooms': 1, 'observed': {'on': '2026-01-10'}}");
    instants[1] = now(family);
    for (int rooms = 2; rooms <= 10; rooms++) {
      fact = family.corrected("/housing", fact, "{'rooms': " + rooms + "}");
      instants[rooms] = now(family);
    }

    for (int rooms = 1; rooms <= 10; rooms++) {
      family
          .get("/case-file?asOf=2026-02-01&knownOn=" + instants[rooms])
          .then()
          .body("housing.value.rooms", equalTo(rooms))
          .body("housing.observedOn", equalTo("2026-01-10"));
    }
    family.get("/facts/" + fact + "/history").then().body("versions", hasSize(10));
  }

  @Test
  void an_assessment_is_made_again_as_it_was_on_a_day_and_as_it_was_known() {
    Family family = aFamily("caseworker");
    family.recorded("/housing", "{'tenure': 'NONE', 'observed': {'on': '2026-01-10'}}");
    String homeless = now(family);
    String first = family.get("/assessment?asOf=2026-02-01").asString();
    family.recorded("/housing", "{'tenure': 'WITH_KIN', 'observed': {'on': '2026-01-20'}}");

    String asKnown = family.get("/assessment?asOf=2026-02-01&knownOn=" + homeless).asString();

    assertEquals(
        first.replaceAll("\"caseVersion\":\\d+", ""),
        asKnown.replaceAll("\"caseVersion\":\\d+", ""));
    family
        .get("/assessment?asOf=2026-02-01")
        .then()
        .body("barriers.code.contains('nowhere-to-stay')", equalTo(false));
  }
}
