package kz.tirek.family.duplicate;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import kz.tirek.access.Agency;
import kz.tirek.intake.Household;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LikelyDuplicatesTest {

  private static final String FAMILIES = "/v1/families";

  private final Agency agency = anAgency();
  private final Agency other = anAgency();

  /** A phone number that no other test has. */
  private final String phone =
      "+7 705 %07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));

  /** A family name that no other test has: it is read by its consonants. */
  private static final String[] MADE_UP = {
    "Бал", "Вер", "Гон", "Дам", "Жас", "Зук", "Кеп", "Лут", "Мир", "Нош", "Пач", "Рез"
  };

  private final String name = madeUp();

  private static String madeUp() {
    StringBuilder name = new StringBuilder();
    ThreadLocalRandom.current().ints(4, 0, MADE_UP.length).forEach(i -> name.append(MADE_UP[i]));
    return name.substring(0, 1) + name.substring(1).toLowerCase();
  }

  private Household household(String given, String patronymic, String born) {
    return aHousehold()
        .with("head", "HEAD", born, "FEMALE")
        .person(
            "name",
            "{'family': '%sова', 'given': '%s', 'patronymic': '%s'}"
                .formatted(name, given, patronymic));
  }

  private static Response takeIn(RequestSpecification who, String household) {
    return json(who, household).post(FAMILIES);
  }

  private static String taken(RequestSpecification who, Household household) {
    return takeIn(who, household.json()).then().statusCode(201).extract().path("family.id");
  }

  private static String document(String number) {
    return "{'complete': true, 'items': [{'kind': 'IDENTITY_CARD', 'number': '%s'}]}"
        .formatted(number);
  }

  private static String anyDocument() {
    return "%09d".formatted(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
  }

  @Nested
  class An_intake {

    @Test
    void tells_the_case_that_the_family_has_already_and_why() {
      String earlier =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));

      takeIn(agency.caseworker("aigul"), household("Айгуль", "Маратовна", "1990-05-12").json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates.family", contains(earlier))
          .body("likelyDuplicates[0].likelihood", greaterThanOrEqualTo(90))
          .body("likelyDuplicates[0].members[0].place", equalTo(0))
          .body("likelyDuplicates[0].members[0].why.why", hasItem("BIRTH_DATE"))
          .body(
              "likelyDuplicates[0].members[0].why.findAll {it.part == 'GIVEN'}.why",
              contains("NAME_RESPELT"));
    }

    @Test
    void tells_it_in_latin_too_and_by_the_number_of_a_document_under_another_name() {
      String number = anyDocument();
      String earlier =
          taken(
              agency.caseworker("aigul"),
              household("Айгүл", "Маратқызы", "1990-05-12").member("documents", document(number)));

      takeIn(
              agency.caseworker("aigul"),
              aHousehold()
                  .with("head", "HEAD", "1991", "FEMALE")
                  .person("name", "{'family': 'Smith', 'given': 'Mary'}")
                  .member("documents", document(number))
                  .json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates.family", contains(earlier))
          .body("likelyDuplicates[0].likelihood", equalTo(92))
          .body("likelyDuplicates[0].members[0].why.why", contains("DOCUMENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISTYPED", "OF_SOMEBODY_ELSE"})
    void does_not_tell_whose_number_it_never_was(String why) throws Exception {
      String number = anyDocument();
      Household household =
          household("Айгүл", "Маратқызы", "1990-05-12").member("documents", document(number));
      String earlier = taken(agency.caseworker("aigul"), household);
      String wrong = "/v1/families/" + earlier + "/members/";
      wrong += agency.caseworker("aigul").get(FAMILIES + "/" + earlier).path("members.items[0].id");
      wrong += "/identifiers";
      String id = agency.caseworker("aigul").get(wrong).path("items[0].id");
      json(agency.caseworker("aigul"), "{'why': '" + why + "'}")
          .post(wrong + "/" + id + "/withdrawal")
          .then()
          .statusCode(200);
      Household stranger =
          aHousehold()
              .with("head", "HEAD", "1951", "FEMALE")
              .person("name", "{'family': 'Smith', 'given': 'Mary'}")
              .member("documents", document(number));

      takeIn(agency.caseworker("aigul"), stranger.json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates", empty());
      taken(other.caseworker("bota"), stranger);
      assertEquals(
          "0",
          Owner.ask(
              "select count(*) from notice where kind = 'LIKELY_DUPLICATE' and family_id = '%s'"
                  .formatted(earlier)));
    }

    @Test
    void does_not_tell_a_neighbour_with_the_phone_of_the_same_landlord() {
      taken(
          agency.caseworker("aigul"),
          household("Айгүл", "Маратқызы", "1990-05-12").member("phone", "'" + phone + "'"));

      takeIn(
              agency.caseworker("aigul"),
              aHousehold()
                  .with("head", "HEAD", "1970", "MALE")
                  .person("name", "{'family': 'Ким', 'given': 'Виктор'}")
                  .member("phone", "'" + phone + "'")
                  .json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates", empty());
    }

    @Test
    void does_not_take_one_twin_for_the_other_nor_a_father_for_his_son() {
      taken(
          agency.caseworker("aigul"),
          aHousehold()
              .with("asan", "CHILD", "2015-05-03", "MALE")
              .person(
                  "name",
                  "{'family': '%sов', 'given': 'Асан', 'patronymic': 'Маратұлы'}".formatted(name))
              .with("father", "HEAD", "1970-01-09", "MALE")
              .person("name", "{'family': '%sов', 'given': 'Марат'}".formatted(name)));

      takeIn(
              agency.caseworker("aigul"),
              aHousehold()
                  .with("usen", "CHILD", "2015-05-03", "MALE")
                  .person(
                      "name",
                      "{'family': '%sов', 'given': 'Үсен', 'patronymic': 'Маратұлы'}"
                          .formatted(name))
                  .with("son", "HEAD", "1995-07-02", "MALE")
                  .person("name", "{'family': '%sов', 'given': 'Марат'}".formatted(name))
                  .json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates", empty());
    }

    @ParameterizedTest
    @CsvSource({
      "1990-05-12, 1990-12-05",
      "1990-05-12, 1991-05-12",
      "1990-05-12, 1990",
      "1990-05-12, 1990-05",
      "1990-05, 1990-05-12",
      "1990, 1990-05",
      "1990, 1990"
    })
    void tells_who_may_be_born_then(String born, String recorded) {
      String earlier = taken(agency.supervisor("dana"), household("Айгүл", "Маратқызы", recorded));

      takeIn(agency.supervisor("dana"), household("Айгуль", "Маратовна", born).json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates.family", contains(earlier));
    }

    @ParameterizedTest
    @CsvSource({"1990-05-12, ", ", 1990-05-12", "1990, ", ", "})
    void tells_a_family_of_which_three_have_the_names_where_no_birth_is_known(
        String born, String recorded) {
      String earlier = taken(agency.supervisor("dana"), three(recorded));

      takeIn(agency.supervisor("dana"), three(born).json())
          .then()
          .statusCode(201)
          .body("likelyDuplicates.family", contains(earlier))
          .body("likelyDuplicates[0].members.place", contains(0, 1, 2));
    }

    private Household three(String born) {
      return household("Айгүл", "Маратқызы", born)
          .with("father", "SPOUSE", born, "MALE")
          .person(
              "name",
              "{'family': '%sов', 'given': 'Ерлан', 'patronymic': 'Оразұлы'}".formatted(name))
          .with("sister", "SIBLING", born, "FEMALE")
          .person(
              "name",
              "{'family': '%sова', 'given': 'Жанар', 'patronymic': 'Маратқызы'}".formatted(name));
    }

    @Test
    void that_is_repeated_with_its_key_answers_the_same() {
      taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));
      String body = household("Айгүл", "Маратқызы", "1990-05-12").json();
      String key = UUID.randomUUID().toString();

      String first =
          json(agency.caseworker("aigul").header("Idempotency-Key", key), body)
              .post(FAMILIES)
              .asString();
      String second =
          json(agency.caseworker("aigul").header("Idempotency-Key", key), body)
              .post(FAMILIES)
              .asString();

      assertEquals(first, second);
      assertTrue(first.contains("\"likelyDuplicates\":[{"), first);
    }
  }

  @Nested
  class A_dry_run {

    @Test
    void tells_the_likely_duplicates_and_stores_nothing() throws Exception {
      String earlier =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));
      taken(other.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));
      Map<String, String> before = rows();

      json(
              agency.caseworker("aigul").queryParam("dryRun", true),
              household("Айгүл", "Қожақызы", "1990-05-12")
                  .person(
                      "name",
                      "{'family': '%sова', 'given': 'Айгуль', 'patronymic': 'Маратовна'}"
                          .formatted(name))
                  .withChild("child", "2019-02-03")
                  .person("name", "{'family': 'Фщцхждв', 'given': 'Шхцчжгд'}")
                  .json())
          .post(FAMILIES)
          .then()
          .statusCode(200)
          .body("likelyDuplicates.family", contains(earlier))
          .body("family.members.items.size()", equalTo(2))
          .body("questions", not(empty()));

      assertEquals(before, rows());
    }

    @Test
    void finds_what_is_wrong_as_the_intake_would() {
      json(
              agency.caseworker("aigul").queryParam("dryRun", true),
              "{'members': {'complete': true, 'items': []}}")
          .post(FAMILIES)
          .then()
          .statusCode(422);
    }

    /** How many rows each table has, but for the trail, which every request is written into. */
    private Map<String, String> rows() throws Exception {
      Map<String, String> rows = new TreeMap<>();
      String tables =
          Owner.ask(
              "select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public'"
                  + " and table_type = 'BASE TABLE' and table_name not like 'audit_%'"
                  + " and table_name not like 'flyway%'");
      for (String table : tables.split(",")) {
        rows.put(table, Owner.ask("select count(*) from " + table));
      }
      return rows;
    }
  }

  @Nested
  class A_case_that_the_caller_is_not_shown {

    @Test
    void of_a_colleague_changes_no_byte_of_the_answer_and_the_supervisor_is_told() {
      String theirs =
          taken(agency.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));

      Response answer = same(household("Айгүл", "Маратқызы", "1990-05-12"));

      String mine = answer.path("family.id");
      agency
          .supervisor("saule")
          .get("/v1/notices")
          .then()
          .body("items.findAll {it.kind == 'LIKELY_DUPLICATE'}.familyId", contains(mine))
          .body("items.findAll {it.kind == 'LIKELY_DUPLICATE'}.about", contains(theirs))
          .body("items[0].by", equalTo("duplicate-check"));
    }

    @Test
    void is_not_named_in_what_is_given_to_the_family() {
      String theirs =
          taken(agency.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));
      String mine = same(household("Айгүл", "Маратқызы", "1990-05-12")).path("family.id");

      Response export =
          json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
              .post(FAMILIES + "/" + mine + "/export");

      export.then().body("sections.notices.kind", contains("LIKELY_DUPLICATE"));
      assertFalse(export.asString().contains(theirs));
    }

    @Test
    void of_another_agency_changes_no_byte_and_both_supervisors_are_told_without_the_other_case() {
      String theirs =
          taken(other.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));

      String mine = same(household("Айгүл", "Маратқызы", "1990-05-12")).path("family.id");

      Response here = agency.supervisor("saule").get("/v1/notices");
      Response there = other.supervisor("serik").get("/v1/notices");
      here.then().body("items.familyId", contains(mine));
      there.then().body("items.familyId", contains(theirs));
      assertEquals((String) here.path("items[0].about"), there.path("items[0].about"));
      assertFalse(here.asString().contains(theirs));
      assertFalse(there.asString().contains(mine));
      assertFalse(there.asString().contains(agency.name()));
      assertFalse(there.asString().contains("aigul"));
    }

    @Test
    void that_is_restricted_is_told_of_to_those_alone_who_are_named_on_it() {
      String theirs =
          taken(other.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));
      other.restrict(theirs, "serik", false, "serik");
      String hidden =
          taken(agency.caseworker("berik"), household("Айгүл", "Маратқызы", "1990-05-12"));
      agency.restrict(hidden, "gulnar", false, "gulnar");
      // what was told before it was restricted is not what is asked here
      List<String> before = notices(agency.supervisor("saule"));

      same(household("Айгүл", "Маратқызы", "1990-05-12"));

      assertEquals(before, notices(agency.supervisor("saule")));
      assertTrue(notices(agency.supervisor("gulnar")).contains(hidden));
      assertTrue(notices(other.supervisor("serik")).contains(theirs));
      other
          .supervisor("sholpan")
          .get("/v1/notices")
          .then()
          .body("items.familyId", not(hasItem(theirs)));
    }

    private static List<String> notices(RequestSpecification who) {
      return who.get("/v1/notices").path("items.findAll {it.kind == 'LIKELY_DUPLICATE'}.familyId");
    }

    /**
     * Takes it in, and somebody else who has no duplicate: but for ids the answers are the same.
     */
    private Response same(Household household) {
      Response answer = takeIn(agency.caseworker("aigul"), household.json());
      Response nobody =
          takeIn(
              agency.caseworker("zarina"),
              household.json().replace(name + "ова", madeUp() + "ова"));
      assertEquals(201, answer.statusCode());
      assertEquals(plain(nobody), plain(answer));
      return answer;
    }

    private String plain(Response answer) {
      return answer
          .asString()
          .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
          .replaceAll("\\d{4}-[0-9A-Z]{8}", "NUMBER")
          .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT")
          .replaceAll("[А-ЯЁ][а-яё]+ова", "FAMILY");
    }
  }

  @Nested
  class A_case_that_is_there {

    @Test
    void is_asked_about_after_a_correction() {
      String earlier =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));
      String later =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1980-11-30"));
      String path = FAMILIES + "/" + later;
      agency
          .caseworker("aigul")
          .get(path + "/likely-duplicates")
          .then()
          .statusCode(200)
          .body("items", empty());
      String member = agency.caseworker("aigul").get(path).path("members.items[0].id");
      String fact =
          agency
              .caseworker("aigul")
              .get(path + "/members/" + member + "/person")
              .path("items[0].id");
      json(
              agency.caseworker("aigul"),
              "{'reason': 'MISTYPED', 'fact': {'name': {'family': '%sова', 'given': 'Айгүл', 'patronymic': 'Маратқызы'}, 'birthDate': '1990-05-12', 'sex': 'FEMALE'}}"
                  .formatted(name))
          .post(path + "/members/" + member + "/person/" + fact + "/corrections")
          .then()
          .statusCode(201);

      agency
          .caseworker("aigul")
          .get(path + "/likely-duplicates")
          .then()
          .statusCode(200)
          .body("items.family", contains(earlier))
          .body("items[0].members[0].member", equalTo(member));
      agency
          .supervisor("saule")
          .get(path + "/likely-duplicates")
          .then()
          .body("items.family", contains(earlier));
    }

    @Test
    void is_told_to_the_trail_with_the_cases_that_were_shown() throws Exception {
      String earlier =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));
      String later =
          taken(agency.caseworker("aigul"), household("Айгүл", "Маратқызы", "1990-05-12"));

      agency
          .caseworker("aigul")
          .get(FAMILIES + "/" + later + "/likely-duplicates")
          .then()
          .statusCode(200);

      assertEquals(
          "2",
          Owner.ask(
              "select count(*) from audit_event where shown @> array['%s'::uuid] and family_id = '%s'"
                  .formatted(earlier, later)));
    }
  }

  @Test
  void of_two_intakes_of_one_family_at_once_the_later_finds_the_earlier() throws Exception {
    String number = anyDocument();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Response>> intakes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      intakes.add(
          () ->
              takeIn(
                  agency.caseworker("aigul"),
                  household("Айгүл", "Маратқызы", "1990-05-12")
                      .member("documents", document(number))
                      .json()));
    }

    List<Integer> found = new ArrayList<>();
    for (Future<Response> each : threads.invokeAll(intakes)) {
      assertEquals(201, each.get().statusCode());
      found.add(each.get().<List<?>>path("likelyDuplicates").size());
    }
    threads.shutdown();

    org.hamcrest.MatcherAssert.assertThat(found, containsInAnyOrder(0, 1, 2, 3));
  }
}
