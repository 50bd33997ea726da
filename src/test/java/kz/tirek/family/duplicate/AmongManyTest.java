package kz.tirek.family.duplicate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.family.search.book.NameFilling;
import kz.tirek.population.Loading;
import kz.tirek.population.Population;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.SecretKeys;
import kz.tirek.shared.secret.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long an intake looks for likely duplicates among many families, and what it finds. Only when
 * asked: {@code -Dduplicates.families=100000}. Each household that is tried is in the tables
 * already, and the supervisor who tries it sees all of them.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "duplicates.families", matches = "\\d+")
class AmongManyTest {

  private static final int TRIES = 200;

  @Inject Vault vault;
  @Inject SecretKeys keys;
  @Inject NameFilling names;

  private final String agency = Agency.anAgency().name();
  private final Population population = new Population(20_260_301);

  @Test
  void a_family_that_is_there_is_found_and_few_others() throws Exception {
    int families = Integer.getInteger("duplicates.families");
    List<UUID> ids = load(families);
    int step = Math.max(1, families / TRIES);
    List<Double> whole = new ArrayList<>();
    List<Double> nameless = new ArrayList<>();
    List<Double> byNames = new ArrayList<>();
    int tried = 0;
    int found = 0;
    int foundByNames = 0;
    int others = 0;
    for (int round = 0; round < 2; round++) {
      whole.clear();
      nameless.clear();
      byNames.clear();
      tried = found = others = foundByNames = 0;
      for (int place = 0; place < families && tried < TRIES; place += step) {
        ObjectNode household = population.household(place);
        List<String> likely = dryRun(household, whole);
        tried++;
        found += likely.contains(ids.get(place).toString()) ? 1 : 0;
        others += likely.size() - (likely.contains(ids.get(place).toString()) ? 1 : 0);
        likely = dryRun(withoutNumbersAndBirths(household.deepCopy()), byNames);
        foundByNames += likely.contains(ids.get(place).toString()) ? 1 : 0;
        dryRun(withoutNamesAndNumbers(household.deepCopy()), nameless);
      }
    }

    System.out.printf(
        "%,d families: %d tried, %d found, %d others told; dry run p50 %.1f ms p95 %.1f ms; without numbers and birth"
            + " dates %d found, p50 %.1f ms p95 %.1f ms; without names and numbers p50 %.1f ms p95 %.1f ms%n",
        families,
        tried,
        found,
        others,
        at(whole, 50),
        at(whole, 95),
        foundByNames,
        at(byNames, 50),
        at(byNames, 95),
        at(nameless, 50),
        at(nameless, 95));
    assertTrue(found >= tried * 95 / 100, found + " of " + tried);
  }

  private List<UUID> load(int families) throws Exception {
    try (Connection connection = Owner.connect()) {
      List<UUID> ids =
          new Loading(
                  vault,
                  new Fingerprints(keys),
                  population,
                  agency,
                  place -> "worker-" + place % 2000)
              .fill(connection, 0, families);
      Owner.tell("update name_filling set done = false, up_to = null");
      names.fill();
      Owner.tell("vacuum analyze");
      return ids;
    }
  }

  private List<String> dryRun(ObjectNode household, List<Double> millis) {
    household.remove("caseNumber");
    long begun = System.nanoTime();
    Response answer =
        SignedIn.as("saule", "supervisor", agency)
            .queryParam("dryRun", true)
            .contentType("application/json")
            .body(household.toString())
            .post("/v1/families");
    millis.add((System.nanoTime() - begun) / 1e6);
    return answer.then().statusCode(200).extract().path("likelyDuplicates.family");
  }

  private static ObjectNode withoutNumbersAndBirths(ObjectNode household) {
    for (JsonNode member : household.at("/members/items")) {
      ((ObjectNode) member).remove(List.of("iin", "phone", "documents"));
      ((ObjectNode) member.get("person")).remove("birthDate");
    }
    return household;
  }

  private static ObjectNode withoutNamesAndNumbers(ObjectNode household) {
    for (JsonNode member : household.at("/members/items")) {
      ((ObjectNode) member).remove(List.of("iin", "phone", "documents"));
      ((ObjectNode) member.get("person")).remove("name");
    }
    return household;
  }

  private static double at(List<Double> millis, int percent) {
    Collections.sort(millis);
    return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
  }
}
