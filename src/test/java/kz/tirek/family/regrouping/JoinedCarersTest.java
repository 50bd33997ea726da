package kz.tirek.family.regrouping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.tirek.access.Agency;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two cases that each say one half of a circle of carers. */
@QuarkusTest
class JoinedCarersTest {

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private String family;
  private String other;
  private Map<String, String> ids;

  @BeforeEach
  void takeIn() {
    clock.stopAt(now);
    Response taken =
        json(
                aigul(),
                aHousehold()
                    .withMother(1960)
                    .with("aunt", "SIBLING", "1962", "FEMALE")
                    .with("uncle", "SIBLING", "1964", "MALE")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    family = taken.path("family.id");
    ids = taken.path("memberIds");
    later();
    other = splitOff().path("to.familyId");
  }

  /** Aunt and uncle have a case of their own. */
  private Response splitOff() {
    Response split =
        post(
            family + "/splits",
            "{'members': ['%1$s', '%2$s'], 'on': '2031-05-01', 'reason': 'MOVED_OUT', 'newHead': '%1$s', 'relations': [{'member': '%2$s', 'relation': 'SIBLING'}]}"
                .formatted(ids.get("aunt"), ids.get("uncle")));
    split.then().statusCode(201);
    return split;
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

  private void cares(String in, String carer, String born, String cared) {
    String under = in + "/members/" + ids.get(carer) + "/person";
    String fact = aigul().get("/v1/families/" + under).path("items[0].id");
    post(
            under + "/" + fact + "/corrections",
            "{'reason': 'FAMILY_CORRECTED_ITSELF', 'fact': {'birthDate': '%s', 'carerOf': {'complete': true, 'items': ['%s']}}}"
                .formatted(born, ids.get(cared)))
        .then()
        .statusCode(201);
  }

  /**
   * Both are back for some days, during which the family says that the uncle cares for the aunt.
   */
  private void uncleCaresForAuntInTheOldCase() {
    for (String each : new String[] {"aunt", "uncle"}) {
      post(
              family + "/members/" + ids.get(each) + "/return",
              "{'joinedOn': '2031-05-10', 'relation': 'SIBLING'}")
          .then()
          .statusCode(201);
    }
    cares(family, "uncle", "1964", "aunt");
    for (String each : new String[] {"aunt", "uncle"}) {
      post(
              family + "/members/" + ids.get(each) + "/leaving",
              "{'leftOn': '2031-05-20', 'reason': 'MOVED_OUT'}")
          .then()
          .statusCode(201);
    }
  }

  private Response join(String query) {
    return post(
        family + "/joins" + query,
        "{'family': '%s', 'on': '2031-05-25', 'reason': 'CAME_BACK', 'relations': [{'member': '%s', 'relation': 'SIBLING'}, {'member': '%s', 'relation': 'SIBLING'}]}"
            .formatted(other, ids.get("aunt"), ids.get("uncle")));
  }

  @Test
  void are_not_joined_and_nothing_is_half_done() {
    uncleCaresForAuntInTheOldCase();
    cares(other, "aunt", "1962", "uncle");

    for (String query : new String[] {"?dryRun=true", ""}) {
      join(query)
          .then()
          .statusCode(422)
          .body("errors.code", contains("cares-for-its-carer"))
          .body("errors.pointer", contains("/family"));
    }

    aigul().get("/v1/families/" + other).then().body("status", equalTo("OPEN"));
    aigul().get("/v1/families/" + family).then().body("members.items.size()", equalTo(1));
  }

  @Test
  void are_joined_once_one_of_them_says_it_no_more() {
    uncleCaresForAuntInTheOldCase();
    cares(other, "aunt", "1962", "uncle");
    String under = other + "/members/" + ids.get("aunt") + "/person";
    String fact = aigul().get("/v1/families/" + under).path("items[0].id");
    post(
            under + "/" + fact + "/corrections",
            "{'reason': 'FAMILY_CORRECTED_ITSELF', 'fact': {'birthDate': '1962'}}")
        .then()
        .statusCode(201);

    join("").then().statusCode(201);
  }

  @Test
  void are_joined_where_both_say_the_same() {
    uncleCaresForAuntInTheOldCase();
    cares(other, "uncle", "1964", "aunt");

    join("").then().statusCode(201);
    aigul().get("/v1/families/" + family).then().body("members.items.size()", equalTo(3));
  }
}
