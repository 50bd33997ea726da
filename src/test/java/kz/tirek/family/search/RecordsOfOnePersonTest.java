package kz.tirek.family.search;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.access.Agency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordsOfOnePersonTest {

  private static final String ASKED = "{'name': 'Жақыпова Сабина'}";

  private final Agency agency = anAgency();

  /** Whose name is written otherwise; fits less. */
  private Case worst;

  private Case worse;

  /** Of those that fit alike, the newer one comes first. */
  private Case older;

  private Case best;

  /** A case with the one person of it. */
  private record Case(String id, String person) {}

  @BeforeEach
  void takeIn() {
    worst = aCase("Жакупова", "Сабина");
    worse = aCase("Жакупова", "Сабина");
    older = aCase("Жақыпова", "Сабина");
    best = aCase("Жақыпова", "Сабина");
  }

  private Case aCase(String family, String given) {
    Response taken =
        json(
                aigul(),
                aHousehold()
                    .with("head", "HEAD", "1979-05-12", "FEMALE")
                    .person("name", "{'family': '%s', 'given': '%s'}".formatted(family, given))
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    return new Case(taken.path("family.id"), taken.path("memberIds.head"));
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private String link(Case one, Case other) {
    return json(
            aigul(),
            "{'kind': 'SAME_PERSON', 'member': '%s', 'otherFamily': '%s', 'otherMember': '%s', 'source': 'FAMILY_SAID'}"
                .formatted(one.person, other.id, other.person))
        .post("/v1/families/" + one.id + "/links")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<String> found(RequestSpecification who) {
    return json(who, ASKED).post("/v1/families/search").path("items.id");
  }

  /** What pages of this size tell, one after the other. */
  private List<String> paged(int size) {
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      RequestSpecification who = json(aigul(), ASKED).queryParam("pageSize", size);
      Response page =
          (token == null ? who : who.queryParam("pageToken", token)).post("/v1/families/search");
      page.then().statusCode(200);
      found.addAll(page.path("items.id"));
      token = page.path("nextPageToken");
    } while (token != null);
    return found;
  }

  private static List<String> ids(Case... cases) {
    return List.of(cases).stream().map(Case::id).toList();
  }

  @Test
  void stand_directly_after_the_one_that_fits_best() {
    assertEquals(ids(best, older, worse, worst), found(aigul()));

    String link = link(worst, best);

    assertEquals(ids(best, worst, older, worse), found(aigul()));
    assertEquals(ids(best, worst, older, worse), found(agency.supervisor("saule")));
    aigul().post("/v1/families/" + best.id + "/links/" + link + "/undoing");
    assertEquals(ids(best, older, worse, worst), found(aigul()));
  }

  @Test
  void stand_together_over_a_third_record() {
    link(worst, older);
    link(older, best);

    assertEquals(ids(best, older, worst, worse), found(aigul()));
  }

  @Test
  void are_told_once_on_pages_of_any_size() {
    link(worst, best);
    link(worse, older);

    for (int size = 1; size <= 4; size++) {
      assertEquals(ids(best, worst, older, worse), paged(size));
    }
  }

  @Test
  void stand_together_for_those_alone_who_see_both() {
    link(worst, best);
    agency.restrict(worst.id, "gulnar", false, "gulnar");

    assertEquals(ids(best, older, worse), found(aigul()));
    assertEquals(ids(best, older, worse), found(agency.supervisor("saule")));
  }
}
