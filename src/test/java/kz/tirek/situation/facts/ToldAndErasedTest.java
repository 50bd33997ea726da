package kz.tirek.situation.facts;

import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.situation.facts.Kind.aFamily;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import kz.tirek.situation.facts.Kind.Family;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of facts, and why, is the family's too. */
@QuarkusTest
class ToldAndErasedTest {

  private Family family;

  @BeforeEach
  void takeIn() {
    family = aFamily("caseworker");
  }

  private void erased(String person) {
    sending("supervisor", "{\"reason\": \"FAMILY_WISH\", \"person\": \"" + person + "\"}")
        .header("If-Match", "*")
        .post(family.at("/erasure"))
        .then()
        .statusCode(204);
  }

  @Test
  void all_versions_and_why_they_were_changed_are_exported() {
    String first = family.recorded("/incomes", "{'kind': 'WAGES', 'monthly': 1}");
    family
        .post(
            "/incomes/" + first + "/corrections",
            "{'reason': 'MISHEARD', 'note': 'she said two', 'fact': {'kind': 'WAGES', 'monthly': 2}}")
        .then()
        .statusCode(201);

    String export =
        family.post("/export", "{'purpose': 'ASKED_BY_FAMILY'}").then().extract().asString();

    assertTrue(export.contains("she said two"), export);
    assertTrue(export.contains("MISHEARD"));
  }

  @Test
  void what_was_told_of_one_and_is_anothers_goes_with_either() {
    String income = "{'kind': 'WAGES', 'member': '%s'}";
    String first = family.recorded("/incomes", income.formatted(family.mother()));
    String second = family.corrected("/incomes", first, income.formatted(family.child()));
    String kept = family.recorded("/incomes", "{'kind': 'TRADE'}");

    erased(family.child());

    family.get("/facts/" + first).then().statusCode(404);
    family.get("/facts/" + second).then().statusCode(404);
    family.get("/incomes").then().body("items.id", hasItem(kept));
  }
}
