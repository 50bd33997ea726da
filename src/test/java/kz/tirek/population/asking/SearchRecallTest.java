package kz.tirek.population.asking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.SignedIn;
import kz.tirek.family.search.book.NameFilling;
import kz.tirek.population.Loading;
import kz.tirek.population.Population;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.secret.Fingerprints;
import kz.tirek.shared.secret.Vault;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchRecallTest {

  private static final int FAMILIES = 2_000;
  private static final int QUERIES = 500;
  private static final String AGENCY = "recall-agency";

  @Inject Vault vault;
  @Inject Fingerprints fingerprints;
  @Inject NameFilling names;

  @Test
  void the_right_person_is_among_the_first_five_for_ninety_five_of_a_hundred_misspelt_names()
      throws Exception {
    Population population = new Population(2_026);
    Loading loading =
        new Loading(vault, fingerprints, population, AGENCY, place -> "recall-worker");
    List<UUID> families;
    try (Connection owner = Owner.connect()) {
      families = loading.fill(owner, 0, FAMILIES);
      // loaded past the log of facts, which tells the search of names
      owner.createStatement().execute("update name_filling set done = false, up_to = null");
    }
    names.fill();
    String token = SignedIn.token("recall-supervisor", "supervisor", AGENCY);
    List<Query> queries = new Queries(population, FAMILIES, 1).some(QUERIES);
    int[] namesakes = Namesakes.count(population, FAMILIES, queries);
    Recall recall = new Recall();

    for (int i = 0; i < QUERIES; i++) {
      Query query = queries.get(i);
      UUID family = families.get(query.place());
      String answer = ask(token, SearchRequest.body(query));
      recall.add(
          query,
          SearchRequest.hits(answer),
          family,
          persons(family).get(query.member()),
          namesakes[i]);
    }

    assertTrue(recall.within(5) >= 0.95, recall.table());
  }

  private static String ask(String token, String body) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post(SearchRequest.PATH)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static List<UUID> persons(UUID family) throws Exception {
    List<UUID> persons = new ArrayList<>();
    try (Connection owner = Owner.connect();
        var query =
            owner.prepareStatement(
                "select person_id from member where family_id = ? order by position")) {
      query.setObject(1, family);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          persons.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return persons;
  }
}
