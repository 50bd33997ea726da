package kz.tirek.support.keeping;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.support.directory.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory as people of several agencies see and keep it. */
@QuarkusTest
class DirectoryResourceTest {

  private static final String PLACE =
      "{'code': '%s', 'kind': 'NGO', 'formal': false, 'name': {'kk': 'Көмек', 'ru': 'Помощь', 'en': 'Aid'}}";

  private static final String NEIGHBOUR =
      "{'kind': 'NEIGHBOUR', 'formal': false, 'adult': true, 'name': {'ru': 'Гульнар с первого этажа'}}";

  private static final String OFFER =
      "{'provider': '%s', 'helps': ['child-minding'], 'name': {'kk': 'Бала күту', 'ru': 'Продлёнка', 'en': 'After school'},"
          + " 'what': {'kk': 'Қарайды', 'ru': '%s', 'en': 'Minds'}, 'source': 'test'%s}";

  private final Agency agency = anAgency();
  private final Agency other = anAgency();

  @Inject Directory directory;

  private RequestSpecification keeper() {
    return SignedIn.as("keeper", "directory", agency.name()).header("Accept-Language", "en");
  }

  private RequestSpecification caseworker() {
    return agency.caseworker("aigul");
  }

  private static String id(Response added) {
    return added.then().statusCode(201).header("ETag", "\"0\"").extract().path("id");
  }

  private String aPlace() {
    return id(json(keeper(), PLACE.formatted("place-" + UUID.randomUUID())).post("/v1/providers"));
  }

  private static String offer(String provider, String what, String more) {
    return OFFER.formatted(provider, what, more);
  }

  private String aWord() {
    return "слово" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + System.nanoTime();
  }

  private static ValidatableResponse search(RequestSpecification who, Object... query) {
    for (int i = 0; i < query.length; i += 2) {
      who.queryParam((String) query[i], query[i + 1]);
    }
    return who.get("/v1/offers").then();
  }

  @Test
  void a_public_place_is_seen_by_every_agency_and_found_in_each_way() {
    String word = aWord();
    String place = aPlace();
    String offer =
        id(
            json(
                    keeper(),
                    offer(
                        place,
                        "Ждёт детей, " + word,
                        ", 'district': 'ALATAU', 'languages': ['KK', 'RU'], 'price': 0, 'openings': [{'day': 'MONDAY', 'from': '09:00', 'to': '18:00'}]"))
                .post("/v1/offers"));

    for (RequestSpecification who :
        new RequestSpecification[] {
          other.caseworker("bolat"), other.supervisor("saule"), keeper()
        }) {
      search(who, "q", word.toUpperCase()).statusCode(200).body("items.id", contains(offer));
    }
    search(caseworker(), "q", word + " бала куту помощь").body("items.id", contains(offer));
    search(caseworker(), "q", word, "help", "child-minding").body("items", hasSize(1));
    search(caseworker(), "q", word, "help", "food").body("items", empty());
    search(caseworker(), "q", word, "barrier", "no-city-registration").body("items", empty());
    search(caseworker(), "q", word, "district", "ALATAU").body("items", hasSize(1));
    search(caseworker(), "q", word, "district", "MEDEU").body("items", empty());
    search(caseworker(), "q", word, "language", "KK", "formal", false, "providerKind", "NGO")
        .body("items", hasSize(1));
    search(caseworker(), "q", word, "language", "EN").body("items", empty());
    search(caseworker(), "q", word, "openOn", "2026-03-02").body("items", hasSize(1));
    search(caseworker(), "q", word, "openOn", "2026-03-03").body("items", empty());
    search(caseworker(), "help", "magic")
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-help"));
    search(caseworker(), "step", "none", "barrier", "none")
        .statusCode(400)
        .body("errors", hasSize(2));
    search(SignedIn.as("m", "municipal", agency.name())).statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "*", " - ", "%_%"})
  void signs_that_stand_for_nothing_find_not_everything(String signs) {
    search(caseworker(), "q", signs)
        .statusCode(400)
        .body("errors.parameter", contains("q"))
        .body("errors.code", contains("no-word"));
    keeper()
        .queryParam("q", signs)
        .get("/v1/providers")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("q"))
        .body("errors.code", contains("no-word"));
    String word = aWord();
    String offer = id(json(keeper(), offer(aPlace(), word, "")).post("/v1/offers"));
    search(caseworker(), "q", word + " " + signs).body("items.id", contains(offer));
  }

  @Test
  void open_now_and_open_on_a_day_are_not_asked_for_at_once() {
    search(caseworker(), "openNow", true, "openOn", "2026-03-02")
        .statusCode(400)
        .body("errors.parameter", contains("openNow"))
        .body("errors.code", contains("one-time-alone"));
    search(caseworker(), "openNow", false, "openOn", "2026-03-02").statusCode(200);
  }

  @Test
  void pages_follow_one_another_without_a_gap_private_persons_among_them() {
    String word = aWord();
    String place = aPlace();
    String person = id(json(caseworker(), NEIGHBOUR).post("/v1/providers"));
    String first = id(json(keeper(), offer(place, word, "")).post("/v1/offers"));
    String second = id(json(caseworker(), offer(person, word, "")).post("/v1/offers"));
    String third = id(json(keeper(), offer(place, word, "")).post("/v1/offers"));

    String token =
        search(caseworker(), "q", word, "pageSize", 2)
            .body("items.id", contains(third, second))
            .extract()
            .path("nextPageToken");
    search(caseworker(), "q", word, "pageSize", 2, "pageToken", token)
        .body("items.id", contains(first))
        .body("nextPageToken", nullValue());
  }

  @Test
  void the_example_directory_is_there_and_says_that_it_is_one() {
    search(caseworker(), "providerKind", "HOTLINE")
        .body("items.find {it.code == 'line-111'}.example", equalTo(true))
        .body("items.find {it.code == 'line-111'}.contact", equalTo("111"));
  }

  @Test
  void a_private_person_is_known_to_her_agency_alone_and_to_those_who_work_with_families() {
    String word = aWord();
    String person = id(json(caseworker(), NEIGHBOUR).post("/v1/providers"));
    String offer = id(json(caseworker(), offer(person, word, "")).post("/v1/offers"));

    agency
        .supervisor("saule")
        .get("/v1/providers/" + person)
        .then()
        .statusCode(200)
        .body("ownAgencyAlone", equalTo(true))
        .body("name.kk", equalTo("Гульнар с первого этажа"));
    search(caseworker(), "q", word).body("items.id", contains(offer));
    search(caseworker(), "q", word + " Гульнар").body("items", empty());
    for (RequestSpecification who :
        new RequestSpecification[] {
          other.caseworker("bolat"),
          other.supervisor("saule"),
          keeper(),
          SignedIn.as("a", "analyst", agency.name()),
          agency.admin("dana")
        }) {
      search(who, "q", word).statusCode(200).body("items", empty());
    }
    for (RequestSpecification who :
        new RequestSpecification[] {other.caseworker("bolat"), keeper(), agency.admin("dana")}) {
      who.get("/v1/offers/" + offer).then().statusCode(404);
      who.get("/v1/providers/" + person).then().statusCode(404);
      who.queryParam("kind", "NEIGHBOUR")
          .get("/v1/providers")
          .then()
          .body("items.id", not(hasItem(person)));
    }
    json(keeper().header("If-Match", "*"), offer(person, "x", ""))
        .put("/v1/offers/" + offer)
        .then()
        .statusCode(404);
    json(keeper(), offer(person, "x", "")).post("/v1/offers").then().statusCode(422);
    json(other.caseworker("bolat"), offer(person, "x", ""))
        .post("/v1/offers")
        .then()
        .statusCode(422);
    json(keeper(), NEIGHBOUR).post("/v1/providers").then().statusCode(403);
    json(caseworker(), PLACE.formatted("place-" + UUID.randomUUID()))
        .post("/v1/providers")
        .then()
        .statusCode(403);
    assertTrue(directory.snapshot().offer(UUID.fromString(offer), agency.name()).isPresent());
    assertTrue(directory.snapshot().offer(UUID.fromString(offer), other.name()).isEmpty());

    json(caseworker().header("If-Match", "\"0\""), "{'on': '2099-03-02'}")
        .post("/v1/providers/" + person + "/closing")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/on"))
        .body("errors.code", contains("in-the-future"));

    // she helps no more, and is forgotten
    json(caseworker().header("If-Match", "\"0\""), "{'on': '2026-03-02'}")
        .post("/v1/providers/" + person + "/closing")
        .then()
        .statusCode(200)
        .body("name.ru", equalTo("NEIGHBOUR"))
        .body("closedOn", equalTo("2026-03-02"));
    caseworker()
        .get("/v1/offers/" + offer)
        .then()
        .statusCode(200)
        .body("what.ru", equalTo("NEIGHBOUR"))
        .body("closedOn", equalTo("2026-03-02"));
    search(caseworker(), "q", word).body("items", empty());
    json(caseworker(), offer(person, "x", ""))
        .post("/v1/offers")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/provider-closed"));
  }

  @Test
  void what_cannot_be_so_is_told_by_its_field() {
    String place = aPlace();
    String bad =
        ", 'when': 'family.size > 1', 'price': -1, 'point': {'latitude': 51.5, 'longitude': -0.1},"
            + " 'openings': [{'day': 'MONDAY', 'from': '18:00', 'to': '09:00'}]";
    json(keeper(), offer(place, "x", bad))
        .post("/v1/offers")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/price"));
    json(keeper(), offer(place, "x", bad.replace("-1", "1")))
        .post("/v1/offers")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/when", "/point", "/openings/0/to"))
        .body("errors.find {it.code == 'condition-broken'}.detail", startsWith("Line 1, column "));
    json(
            keeper(),
            offer(
                place,
                "x",
                ", 'barriers': ['not-enough-food', 'low-income', 'none'], 'papers': ['identity-card', 'none', 'no-other']"))
        .post("/v1/offers")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/barriers/2", "/papers/1", "/papers/2"));
    json(keeper(), offer(place, "x", "").replace(", 'en': 'Minds'", ""))
        .post("/v1/offers")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/what/en"))
        .body("errors.code", contains("language-missing"));
    json(keeper(), offer(place, "x", ", 'languages': ['FR']"))
        .post("/v1/offers")
        .then()
        .statusCode(400)
        .body("errors.code", contains("unknown-value"));
    json(keeper(), PLACE.formatted("x").replace("NGO", "CASTLE"))
        .post("/v1/providers")
        .then()
        .statusCode(400);
    json(keeper(), offer(UUID.randomUUID().toString(), "x", ""))
        .post("/v1/offers")
        .then()
        .statusCode(422);
    for (String adult : new String[] {"", "'adult': false,"}) {
      json(caseworker(), NEIGHBOUR.replace("'adult': true,", adult))
          .post("/v1/providers")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/adult"))
          .body("errors.code", contains("under-18"));
    }
    json(caseworker(), NEIGHBOUR.replace("'formal': false", "'formal': true, 'code': 'me'"))
        .post("/v1/providers")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-of-private-persons", "not-of-private-persons"));
  }

  @Test
  void a_code_is_given_once() {
    String code = "code-" + UUID.randomUUID();
    String first = id(json(keeper(), PLACE.formatted(code)).post("/v1/providers"));
    json(keeper(), PLACE.formatted(code))
        .post("/v1/providers")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/directory-code-taken"));
    String offered = offer(first, "x", ", 'code': '" + code + "'");
    id(json(keeper(), offered).post("/v1/offers"));
    json(keeper(), offered).post("/v1/offers").then().statusCode(409);
    String second = id(json(keeper(), offer(first, "x", "")).post("/v1/offers"));
    json(keeper().header("If-Match", "\"0\""), offered)
        .put("/v1/offers/" + second)
        .then()
        .statusCode(409);
  }

  @Test
  void a_code_stays_as_it_is_for_families_agreed_under_it() {
    String code = "code-" + UUID.randomUUID();
    String place = id(json(keeper(), PLACE.formatted(code)).post("/v1/providers"));
    String nameless = id(json(keeper(), PLACE.replace("'code': '%s', ", "")).post("/v1/providers"));

    Stream.of(
            Map.entry(place, PLACE.formatted("other-" + code)),
            Map.entry(place, PLACE.replace("'code': '%s', ", "")),
            Map.entry(nameless, PLACE.formatted("other-" + code)))
        .forEach(
            each ->
                json(keeper().header("If-Match", "\"0\""), each.getValue())
                    .put("/v1/providers/" + each.getKey())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/code"))
                    .body("errors.code", contains("stays-as-it-is")));

    keeper().get("/v1/providers/" + place).then().body("code", equalTo(code));
    // whoever has no code is agreed to under its id
    json(keeper(), PLACE.formatted(nameless))
        .post("/v1/providers")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/code"));
  }

  @Test
  void of_two_who_give_one_code_at_once_the_second_is_told() throws Exception {
    String place = aPlace();
    String code = "code-" + UUID.randomUUID();
    String taking =
        """
        insert into provider (provider_id, code, kind, formal, name, example, added_on, added_by, version)
        values (gen_random_uuid(), '%s', 'NGO', false, '{a,b,c}', false, '2026-01-01', 'test', 0)
        """
            .formatted(code);
    Owner.amid(taking, () -> json(keeper(), PLACE.formatted(code)).post("/v1/providers"))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/directory-code-taken"));
    String mine = id(json(keeper(), offer(place, "x", "")).post("/v1/offers"));
    String theirs = id(json(keeper(), offer(place, "x", "")).post("/v1/offers"));
    Owner.amid(
            "update offer set code = '%s' where offer_id = '%s'".formatted(code, theirs),
            () ->
                json(
                        keeper().header("If-Match", "\"0\""),
                        offer(place, "x", ", 'code': '" + code + "'"))
                    .put("/v1/offers/" + mine))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/directory-code-taken"));
  }

  @Test
  void whoever_is_closed_just_now_gets_no_offer_any_more() throws Exception {
    String place = aPlace();

    Owner.amid(
            "update provider set closed_on = '2026-03-02' where provider_id = '%s'"
                .formatted(place),
            () -> json(keeper(), offer(place, "x", "")).post("/v1/offers"))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/provider-closed"));
  }

  @Test
  void what_closes_on_a_day_to_come_is_changed_until_then() {
    String place = aPlace();
    String offer = id(json(keeper(), offer(place, "x", "")).post("/v1/offers"));
    String path = "/v1/offers/" + offer;

    putAside(path, "2090-03-01", 200);
    json(keeper().header("If-Match", "*"), offer(place, "y", ""))
        .put(path)
        .then()
        .statusCode(200)
        .body("what.ru", equalTo("y"))
        .body("closedOn", equalTo("2090-03-01"));
    putAside(path, "2090-05-01", 200);
    putAside("/v1/providers/" + place, "2090-04-01", 200);
    keeper().get(path).then().body("closedOn", equalTo("2090-04-01"));
    putAside(path, "2090-05-01", 422);
    json(keeper(), offer(place, "z", ""))
        .post("/v1/offers")
        .then()
        .statusCode(201)
        .body("closedOn", equalTo("2090-04-01"));
    putAside("/v1/providers/" + place, "2090-06-01", 200);
    keeper().get(path).then().body("closedOn", equalTo("2090-06-01"));

    putAside(path, "2026-03-01", 200);
    putAside(path, "2090-05-01", 409);
    putAside("/v1/providers/" + place, "2026-04-01", 200);
    putAside("/v1/providers/" + place, "2090-05-01", 409);
    keeper().get(path).then().body("closedOn", equalTo("2026-03-01"));
  }

  private void putAside(String path, String on, int status) {
    json(keeper().header("If-Match", "*"), "{'on': '" + on + "'}")
        .post(path + "/closing")
        .then()
        .statusCode(status);
  }

  @Test
  void an_offer_is_changed_verified_and_closed_by_whoever_has_seen_it() {
    String place = aPlace();
    String code = keeper().get("/v1/providers/" + place).path("code");
    String key = UUID.randomUUID().toString();
    String body = offer(place, "x", "");
    String offer = id(json(keeper().header("Idempotency-Key", key), body).post("/v1/offers"));
    assertEquals(offer, id(json(keeper().header("Idempotency-Key", key), body).post("/v1/offers")));
    String path = "/v1/offers/" + offer;
    long version = directory.snapshot().version();

    json(keeper(), body).put(path).then().statusCode(428);
    json(keeper().header("If-Match", "\"0\""), "{'on': '2090-01-01'}")
        .post(path + "/verification")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/on"));
    json(keeper().header("If-Match", "\"0\""), "{'on': '2026-03-01'}")
        .post(path + "/verification")
        .then()
        .statusCode(200)
        .body("verified.on", equalTo("2026-03-01"))
        .body("verified.by", equalTo("keeper"));
    json(keeper().header("If-Match", "\"0\""), "{'kind': 'NONE', 'asOf': '2026-03-01'}")
        .put(path + "/capacity")
        .then()
        .statusCode(412);
    json(
            keeper().header("If-Match", "\"1\""),
            "{'kind': 'NONE', 'places': 3, 'asOf': '2026-03-01'}")
        .put(path + "/capacity")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/places"));
    json(
            keeper().header("If-Match", "\"1\""),
            "{'kind': 'CAPACITY', 'places': -3, 'asOf': '2026-03-01'}")
        .put(path + "/capacity")
        .then()
        .statusCode(422);
    json(keeper().header("If-Match", "\"1\""), "{'kind': 'CAPACITY', 'asOf': '2090-03-01'}")
        .put(path + "/capacity")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/asOf"));
    json(
            keeper().header("If-Match", "\"1\""),
            "{'kind': 'CAPACITY', 'places': 3, 'asOf': '2026-03-01'}")
        .put(path + "/capacity")
        .then()
        .statusCode(200)
        .body("capacity.places", equalTo(3))
        .body("verified", notNullValue());
    json(
            keeper().header("If-Match", "\"2\""),
            offer(place, "иначе", ", 'papers': ['identity-card']"))
        .put(path)
        .then()
        .statusCode(200)
        .body("what.ru", equalTo("иначе"))
        .body("verified", nullValue())
        .body("capacity.places", equalTo(3));
    json(keeper().header("If-Match", "\"3\""), offer(aPlace(), "x", ""))
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/provider"));

    assertTrue(directory.snapshot().version() > version);
    assertEquals(
        "иначе",
        directory.snapshot().offer(UUID.fromString(offer), null).orElseThrow().what().ru());

    json(keeper().header("If-Match", "\"0\""), PLACE.formatted(code).replace("NGO", "SCHOOL"))
        .put("/v1/providers/" + place)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/kind"));
    json(keeper().header("If-Match", "\"0\""), PLACE.formatted(code).replace("Aid", "Aid again"))
        .put("/v1/providers/" + place)
        .then()
        .statusCode(200)
        .body("name.en", equalTo("Aid again"));
    keeper().get(path).then().body("provider.name.en", equalTo("Aid again"));

    json(keeper().header("If-Match", "\"3\""), "{'on': '2026-03-05'}")
        .post(path + "/closing")
        .then()
        .statusCode(200)
        .body("closedOn", equalTo("2026-03-05"));
    json(keeper().header("If-Match", "\"4\""), body)
        .put(path)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tirek.kz/problems/offer-closed"));
    assertTrue(
        directory.snapshot().offers(null).stream()
            .noneMatch(each -> each.id().toString().equals(offer)));
  }
}
