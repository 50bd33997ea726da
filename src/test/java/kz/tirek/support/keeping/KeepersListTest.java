package kz.tirek.support.keeping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever keeps the directory lists what she keeps, and what has to be asked about again. */
@QuarkusTest
class KeepersListTest {

  private static final String PLACE =
      "{'code': '%s', 'kind': 'NGO', 'formal': false, 'name': {'kk': 'Қамқор %s', 'ru': 'Забота', 'en': 'Care'}}";

  private static final String NEIGHBOUR =
      "{'kind': 'NEIGHBOUR', 'formal': false, 'adult': true, 'name': {'ru': 'Гульнар %s'}}";

  private static final String OFFER =
      "{'provider': '%s', 'helps': ['food'], 'name': {'kk': 'Тамақ', 'ru': 'Еда', 'en': 'Food'},"
          + " 'what': {'kk': 'Тамақ', 'ru': 'Еда', 'en': 'Food'}, 'source': 'test'}";

  private final Agency agency = anAgency();
  private final String word = "w" + System.nanoTime();
  private final String code = "place-" + UUID.randomUUID();

  private String place;
  private String offer;

  @BeforeEach
  void writeOneDown() {
    place = id(json(keeper(), PLACE.formatted(code, word)), "/v1/providers");
    offer = id(json(keeper(), OFFER.formatted(place)), "/v1/offers");
    id(json(keeper(), PLACE.formatted(code + "-b", "other")), "/v1/providers");
  }

  private RequestSpecification keeper() {
    return SignedIn.as("keeper", "directory", agency.name()).header("Accept-Language", "en");
  }

  private static String id(RequestSpecification sending, String path) {
    return sending.post(path).then().statusCode(201).extract().path("id");
  }

  private ValidatableResponse offers(String query) {
    return keeper().get("/v1/offers?provider=" + place + query).then().statusCode(200);
  }

  private static ValidatableResponse providers(RequestSpecification who, String query) {
    return who.get("/v1/providers?" + query).then().statusCode(200);
  }

  private void tell(String how, String body) {
    json(keeper().header("If-Match", "*"), body)
        .post("/v1/offers/" + offer + how)
        .then()
        .statusCode(200);
  }

  @Test
  void offers_are_listed_by_provider() {
    offers("").body("items.id", contains(offer));
    keeper()
        .get("/v1/offers?provider=" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void what_nobody_verified_since_a_day_is_found() {
    offers("&verifiedBefore=2026-02-01").body("items.id", contains(offer));

    tell("/verification", "{'on': '2026-03-01'}");

    offers("&verifiedBefore=2026-03-01").body("items", empty());
    offers("&verifiedBefore=2026-03-02").body("items.id", contains(offer));
  }

  @Test
  void whose_places_were_said_too_long_ago_is_found() {
    offers("&capacityBefore=2026-02-01").body("items.id", contains(offer));

    json(keeper().header("If-Match", "*"), "{'kind': 'NONE', 'asOf': '2026-03-01'}")
        .put("/v1/offers/" + offer + "/capacity")
        .then()
        .statusCode(200);

    offers("&capacityBefore=2026-03-01").body("items", empty());
    offers("&capacityBefore=2026-03-02").body("items.id", contains(offer));
  }

  @Test
  void what_is_closed_is_found_where_it_is_asked_for_alone() {
    offers("&closed=true").body("items", empty());

    tell("/closing", "{'on': '2026-03-01'}");

    offers("").body("items", empty());
    offers("&closed=false").body("items", empty());
    offers("&closed=true")
        .body("items.id", contains(offer))
        .body("items[0].closedOn", notNullValue());
  }

  @Test
  void closed_private_persons_are_found_by_their_agency_alone() {
    RequestSpecification aigul = agency.caseworker("aigul");
    String person = id(json(aigul, NEIGHBOUR.formatted(word)), "/v1/providers");
    String own = id(json(agency.caseworker("aigul"), OFFER.formatted(person)), "/v1/offers");
    json(agency.caseworker("aigul").header("If-Match", "*"), "{'on': '2026-03-01'}")
        .post("/v1/offers/" + own + "/closing")
        .then()
        .statusCode(200);
    String query = "/v1/offers?closed=true&provider=" + person;

    agency.caseworker("aigul").get(query).then().body("items.id", contains(own));
    anAgency().caseworker("bolat").get(query).then().body("items", empty());
    keeper().get(query).then().body("items", empty());
  }

  @Test
  void providers_are_found_by_code_and_by_words_of_their_names() {
    providers(keeper(), "code=" + code).body("items.id", contains(place));
    providers(keeper(), "q=камкор " + word.toUpperCase()).body("items.id", contains(place));
    providers(keeper(), "q=" + word + " care&kind=NGO").body("items.id", contains(place));
    providers(keeper(), "q=" + word + " school").body("items", empty());
    providers(keeper(), "q=" + word + "&kind=SCHOOL").body("items", empty());
    providers(keeper(), "q=" + word + "&code=" + code + "-b").body("items", empty());
    keeper().get("/v1/providers?code=NoCode").then().statusCode(400);
  }

  @Test
  void pages_of_what_was_looked_for_follow_one_another() {
    String second = id(json(keeper(), PLACE.formatted(code + "-c", word)), "/v1/providers");
    String token =
        providers(keeper(), "pageSize=1&q=" + word)
            .body("items.id", contains(second))
            .extract()
            .path("nextPageToken");

    providers(keeper(), "pageSize=1&q=" + word + "&pageToken=" + token)
        .body("items.id", contains(place));
  }

  @Test
  void nobody_looks_for_a_private_person_by_name() {
    String person =
        id(json(agency.caseworker("aigul"), NEIGHBOUR.formatted(word)), "/v1/providers");

    providers(agency.caseworker("aigul"), "kind=NEIGHBOUR").body("items.id", contains(person));
    providers(agency.caseworker("aigul"), "q=" + word)
        .body("items.id", contains(place))
        .body("items.id", not(contains(person)));
  }
}
