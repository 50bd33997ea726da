package kz.tirek.family.search;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.family.facts.Area;
import kz.tirek.family.facts.Observed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Source;
import kz.tirek.family.log.FactLog;
import kz.tirek.family.person.Person;
import kz.tirek.family.search.book.NameFilling;
import kz.tirek.shared.job.OwnWork;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FamilySearchTest {

  private final Agency agency = anAgency();
  @Inject FactLog facts;
  @Inject OwnWork work;
  @Inject NameFilling filling;

  /** A family of one, who is born in 1979. */
  private String takeIn(String caseworker, String family, String given, String patronymic) {
    return takeIn(
        caseworker,
        aHousehold()
            .with("head", "HEAD", "1979-05-12", null)
            .person("name", name(family, given, patronymic))
            .json());
  }

  private String takeIn(String caseworker, String household) {
    return agency.takeIn(caseworker, household);
  }

  private static String name(String family, String given, String patronymic) {
    return "{'family': '%s', 'given': '%s', 'patronymic': '%s'}"
        .formatted(family, given, patronymic);
  }

  private static Response search(RequestSpecification who, String query, String body) {
    return json(who, body).post("/v1/families/search" + query);
  }

  private ValidatableResponse found(RequestSpecification who, String body) {
    return search(who, "", body).then().statusCode(200);
  }

  private RequestSpecification saule() {
    return agency.supervisor("saule");
  }

  private RequestSpecification aigul() {
    return agency.caseworker("aigul");
  }

  private static String member(String family) throws Exception {
    return Owner.ask("select person_id from member where family_id = '%s'".formatted(family));
  }

  @Nested
  class A_name {

    @Test
    void finds_one_man_in_all_his_spellings() {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      takeIn("aigul", "Оспанов", "Ерлан", "Болатұлы");

      for (String asked :
          List.of(
              "Жақыпов Қабиболла",
              "Джакупов Кабибулла",
              "JAKUPOV Kabibulla",
              "Кабибулла Жакупов",
              "Жақыпов Қ.",
              "Жакыпв Кабибула Серикович",
              "Қабиболла")) {
        for (RequestSpecification who : List.of(aigul(), saule())) {
          found(who, "{'name': '%s'}".formatted(asked)).body("items.id", contains(family));
        }
      }
    }

    @Test
    void is_told_with_why_and_how_well_it_fits() throws Exception {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");

      found(aigul(), "{'name': 'Кабибулла Жақыпов', 'birthDate': '1979'}")
          .body("items[0].id", equalTo(family))
          .body("items[0].caseNumber", notNullValue())
          .body("items[0].status", equalTo("OPEN"))
          .body("items[0].score", lessThan(100))
          .body("items[0].members", hasSize(1))
          .body("items[0].members[0].id", equalTo(member(family)))
          .body("items[0].members[0].name.given", equalTo("Қабиболла"))
          .body("items[0].members[0].birthDate", equalTo("1979-05-12"))
          .body(
              "items[0].members[0].why.why",
              contains("NAME_RESPELT", "NAME_SAME", "WORD_ORDER", "BIRTH_YEAR"))
          .body("items[0].members[0].why.part", contains("GIVEN", "FAMILY", null, null));
      found(aigul(), "{'name': 'Жақыпов Қабиболла'}").body("items[0].score", equalTo(100));
    }

    @Test
    void that_fits_better_comes_first() {
      String similar = takeIn("aigul", "Жақыпова", "Сабира", "Серікқызы");
      String same = takeIn("aigul", "Жақыпова", "Сабина", "Серікқызы");
      takeIn("aigul", "Жақыпова", "Марал", "Серікқызы");

      found(aigul(), "{'name': 'Жақыпова Сабина'}").body("items.id", contains(same, similar));
    }

    @Test
    void ranks_by_the_birth_date_beside_it() {
      String older =
          takeIn(
              "aigul",
              aHousehold()
                  .with("head", "HEAD", "1961", null)
                  .person("name", name("Жақыпов", "Қабиболла", "Серікұлы"))
                  .json());
      String younger = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");

      found(saule(), "{'name': 'Жақыпов Қабиболла', 'birthDate': '1961'}")
          .body("items.id", contains(older, younger));
      found(saule(), "{'name': 'Жақыпов Қабиболла', 'birthDate': '1979-05-12'}")
          .body("items.id", contains(younger, older));
    }

    @Test
    void of_before_finds_the_person_and_says_so() throws Exception {
      String family = takeIn("aigul", "Жақыпова", "Сәуле", "Серікқызы");
      rename(family, new Person.Name("Оспанова", "Сәуле", "Серікқызы"));

      found(aigul(), "{'name': 'Оспанова Сәуле'}")
          .body("items.id", contains(family))
          .body("items[0].score", equalTo(100))
          .body("items[0].members[0].why.why", not(hasItem("EARLIER_NAME")));
      found(aigul(), "{'name': 'Жақыпова Сәуле'}")
          .body("items.id", contains(family))
          .body("items[0].score", equalTo(97))
          .body("items[0].members[0].name.family", equalTo("Жақыпова"))
          .body("items[0].members[0].why.why", hasItem("EARLIER_NAME"));
    }
  }

  /** What a correction does. */
  private void rename(String family, Person.Name name) throws Exception {
    UUID person = UUID.fromString(member(family));
    work.run(
        "test",
        agency.name(),
        () ->
            facts.put(
                UUID.fromString(family),
                person,
                Area.Of.PERSON,
                new Person(
                    name, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null),
                new Observed(LocalDate.parse("2026-03-02"), Source.FAMILY_SAID),
                new Recording(agency.name(), "test", Instant.parse("2030-01-01T00:00:00Z"))));
  }

  @Nested
  class A_number {

    private String withNumbers() {
      return takeIn(
          "aigul",
          aHousehold()
              .withMother(1990)
              .person("name", name("Жақыпова", "Сәуле", "Серікқызы"))
              .member("iin", "'" + iin() + "'")
              .member("phone", "'+7 700 123 45 67'")
              .withChild("child", "2017-09-14")
              .json());
    }

    private String iin() {
      return SampleIin.of("900515", 4);
    }

    @Test
    void finds_who_has_it() {
      String family = withNumbers();

      for (String body :
          List.of(
              "{'iin': '" + iin() + "'}",
              "{'phone': '8 (700) 123-45-67'}",
              "{'phone': '+77001234567', 'iin': '" + iin() + "'}")) {
        for (RequestSpecification who : List.of(aigul(), saule())) {
          found(who, body)
              .body("items.id", contains(family))
              .body("items[0].score", equalTo(100))
              .body("items[0].members", hasSize(1))
              .body("items[0].members[0].name.given", equalTo("Сәуле"));
        }
      }
      found(saule(), "{'phone': '87001234567'}")
          .body("items[0].members[0].why.why", contains("PHONE"));
    }

    private void withdraw(String family, String kind, String why) {
      String numbers = "/v1/families/" + family + "/members/" + head(family) + "/identifiers";
      String id = aigul().get(numbers).path("items.find { it.kind == '" + kind + "' }.id");
      json(aigul(), "{'why': '" + why + "'}")
          .post(numbers + "/" + id + "/withdrawal")
          .then()
          .statusCode(200);
    }

    private String head(String family) {
      return aigul().get("/v1/families/" + family).path("members.items[0].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISTYPED", "OF_SOMEBODY_ELSE"})
    void that_never_was_the_persons_leads_nobody_to_the_person(String why) {
      String family = withNumbers();
      withdraw(family, "PHONE", why);

      found(saule(), "{'phone': '87001234567'}").body("items", empty());
      found(saule(), "{'iin': '" + iin() + "'}").body("items.id", contains(family));
    }

    @Test
    void that_is_no_longer_in_use_still_finds_who_had_it() {
      String family = withNumbers();
      withdraw(family, "PHONE", "NOT_IN_USE");

      found(saule(), "{'phone': '87001234567'}").body("items.id", contains(family));
    }

    @Test
    void that_nobody_has_finds_nobody() {
      withNumbers();

      found(saule(), "{'phone': '87009999999'}").body("items", empty());
      found(saule(), "{'phone': '87009999999', 'iin': '" + iin() + "'}").body("items", empty());
      found(saule(), "{'iin': '" + iin() + "', 'status': 'CLOSED'}").body("items", empty());
    }

    @Test
    void is_found_under_another_name_too_and_ranks_lower() {
      String family = withNumbers();

      found(saule(), "{'phone': '87001234567', 'name': 'Saule Zhakypova'}")
          .body("items.id", contains(family))
          .body("items[0].members[0].why.why", hasItem("PHONE"))
          .body("items[0].members[0].why.why", hasItem("NAME_RESPELT"));
      found(saule(), "{'phone': '87001234567', 'name': 'Ерлан'}")
          .body("items.id", contains(family))
          .body("items[0].score", equalTo(70));
    }
  }

  @Nested
  class What_is_not_about_a_person {

    @Test
    void filters() {
      String alatau =
          takeIn(
              "aigul",
              aHousehold()
                  .withMother(1990)
                  .and("family", "{'city': 'ALMATY', 'district': 'ALATAU'}")
                  .json());
      String other = takeIn("bolat", "Жақыпов", "Қабиболла", "Серікұлы");

      found(saule(), "{'district': 'ALATAU'}").body("items.id", contains(alatau));
      found(saule(), "{'caseworker': 'bolat'}").body("items.id", contains(other));
      found(saule(), "{'status': 'OPEN'}").body("items.id", contains(other, alatau));
      found(saule(), "{'status': 'CLOSED'}").body("items", empty());
      found(saule(), "{'status': 'OPEN', 'birthDate': '1990'}").body("items.id", contains(alatau));
      found(saule(), "{'name': 'Жақыпов', 'district': 'ALATAU'}").body("items", empty());
      found(saule(), "{'name': 'Жақыпов', 'caseworker': 'bolat'}")
          .body("items.id", contains(other));
      found(aigul(), "{'status': 'OPEN'}").body("items.id", contains(alatau));
    }

    @Test
    void a_birth_date_finds_whoever_is_born_then() {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");

      for (String birth : List.of("1979", "1979-05", "1979-05-12")) {
        found(saule(), "{'birthDate': '%s'}".formatted(birth)).body("items.id", contains(family));
      }
      found(saule(), "{'birthDate': '1979-05-13'}").body("items", empty());
    }
  }

  @Nested
  class Pages_of_it {

    @Test
    void lead_through_all_that_was_found_once() {
      List<String> families = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        families.add(takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы"));
      }
      String body = "{'name': 'Жақыпов Қабиболла'}";

      List<String> found = new ArrayList<>();
      String token = null;
      do {
        Response page =
            search(saule(), "?pageSize=3" + (token == null ? "" : "&pageToken=" + token), body);
        page.then().statusCode(200);
        found.addAll(page.path("items.id"));
        token = page.path("nextPageToken");
      } while (token != null);

      assertEquals(7, found.size());
      assertTrue(found.containsAll(families));
    }

    @Test
    void belong_to_one_caller_and_one_search() {
      takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      String token = search(saule(), "?pageSize=1", "{'name': 'Жақыпов'}").path("nextPageToken");

      String next = "?pageSize=1&pageToken=" + token;
      search(saule(), next, "{'name': 'Жақыпов'}").then().statusCode(200);
      search(saule(), next, "{'name': 'Жакыпов'}").then().statusCode(400);
      search(agency.supervisor("dana"), next, "{'name': 'Жақыпов'}").then().statusCode(400);
    }
  }

  @Nested
  class Whoever_may_not_know_of_a_case {

    @Test
    void does_not_find_it() {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      String body = "{'name': 'Жақыпов Қабиболла'}";
      Agency other = anAgency();

      found(agency.caseworker("bolat"), body).body("items", empty());
      found(other.supervisor("saule"), body).body("items", empty());
      found(other.caseworker("aigul"), body).body("items", empty());
      found(other.supervisor("saule"), "{'birthDate': '1979-05-12'}").body("items", empty());
      found(other.supervisor("saule"), "{'caseworker': 'aigul'}").body("items", empty());
      found(saule(), body).body("items.id", contains(family));
    }

    @Test
    void does_not_find_a_restricted_one_by_anything() {
      String family =
          takeIn(
              "aigul",
              aHousehold()
                  .with("head", "HEAD", "1979-05-12", null)
                  .person("name", name("Жақыпов", "Қабиболла", "Серікұлы"))
                  .member("phone", "'+7 700 765 43 21'")
                  .json());
      agency.restrict(family, "saule", false, "bolat");

      for (String body :
          List.of(
              "{'name': 'Жақыпов Қабиболла'}",
              "{'name': 'Жақыпов'}",
              "{'phone': '87007654321'}",
              "{'birthDate': '1979'}",
              "{'caseworker': 'aigul'}",
              "{'status': 'OPEN'}")) {
        found(agency.supervisor("dana"), body).body("items", empty());
        found(aigul(), body).body("items", empty());
        found(saule(), body).body("items.id", contains(family));
      }
      found(agency.caseworker("bolat"), "{'name': 'Жақыпов'}").body("items.id", contains(family));
    }
  }

  @Nested
  class The_trail {

    @Test
    void names_what_was_shown_and_not_what_was_asked() throws Exception {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");

      found(saule(), "{'name': 'Джакупов'}");

      assertEquals(
          "{%s}|DONE".formatted(family),
          Owner.ask(
              "select shown::text || '|' || outcome from audit_event where agency = '%s' and deed like '%%earch%%' order by sequence desc limit 1"
                  .formatted(agency.name())));
      assertEquals(
          "0",
          Owner.ask(
              "select count(*) from audit_event e where e::text ilike '%джакупов%' or e::text ilike '%жақыпов%'"));
    }
  }

  @Nested
  class Bad_input {

    private void refused(String body, String pointer, String code) {
      search(saule(), "", body)
          .then()
          .statusCode(422)
          .body("errors.code", contains(code))
          .body("errors.pointer", contains(pointer));
    }

    @Test
    void is_a_problem_at_its_field() {
      refused("{'name': '" + "я".repeat(10_000) + "'}", "/name", "too-long");
      refused("{'name': '%%%'}", "/name", "no-letters");
      refused("{'name': '***'}", "/name", "no-letters");
      refused("{'name': '?!._-'}", "/name", "no-letters");
      refused("{'name': ' '}", "/name", "blank");
      refused("{'name': 'Жақыпов\\nҚабиболла'}", "/name", "not-one-line");
      refused("{'iin': '123456789012'}", "/iin", "not-an-iin");
      refused("{'phone': '12345'}", "/phone", "not-a-phone-number");
      refused("{}", "", "nothing-to-look-for");
      refused("{'caseworker': ''}", "/caseworker", "not-a-worker-id");
      search(saule(), "", "{'name': 'Жақыпов', 'colour': 'red'}").then().statusCode(400);
      search(saule(), "", "{'birthDate': 'spring'}").then().statusCode(400);
    }

    @Test
    void wildcards_among_letters_mean_nothing() {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");

      found(saule(), "{'name': 'Жақ%пов* Қабиболла?'}").body("items.id", contains(family));
      found(saule(), "{'name': '%а%'}").body("items", empty());
    }

    @Test
    void reading_is_not_offered() {
      saule().get("/v1/families/search").then().statusCode(405);
      saule().head("/v1/families/search").then().statusCode(405);
      saule().put("/v1/families/search").then().statusCode(405);
    }
  }

  @Nested
  class Names_that_are_erased {

    private String count(String table, String where) throws Exception {
      return Owner.ask("select count(*) from %s where %s".formatted(table, where));
    }

    private void erase(String family, String body) {
      json(saule().header("If-Match", "*"), body)
          .post("/v1/families/" + family + "/erasure")
          .then()
          .statusCode(204);
    }

    @Test
    void leave_nothing_unless_others_have_the_like() throws Exception {
      // a name that no other test has
      String rare = "Гбздкшмрлнп";
      String family = takeIn("aigul", rare, "Қабиболла", "Серікұлы");
      String other = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      assertEquals("1", count("name_skeleton", "skeleton like 'GBS%'"));

      erase(family, "{'reason': 'FAMILY_WISH'}");

      found(saule(), "{'name': '%s'}".formatted(rare)).body("items", empty());
      assertEquals("0", count("name_skeleton", "skeleton like 'GBS%'"));
      assertEquals("0", count("person_name", "family_id = '%s'".formatted(family)));
      found(saule(), "{'name': 'Кабибула'}").body("items.id", contains(other));
    }

    @Test
    void go_with_the_person() throws Exception {
      String family =
          takeIn(
              "aigul",
              aHousehold()
                  .withMother(1990)
                  .person("name", name("Жақыпова", "Сәуле", "Серікқызы"))
                  .withChild("child", "2017-09-14")
                  .person("name", name("Жақыпов", "Бдгжзклмнп", "Серікұлы"))
                  .json());
      String child =
          Owner.ask(
              "select person_id from person_name where family_id = '%s' and given = 'Бдгжзклмнп'"
                  .formatted(family));

      erase(family, "{'reason': 'RECORDED_IN_ERROR', 'person': '%s'}".formatted(child));

      found(saule(), "{'name': 'Бдгжзклмнп'}").body("items", empty());
      assertEquals("0", count("name_skeleton", "skeleton like 'BDGJ%'"));
      found(saule(), "{'name': 'Сауле Жакупова'}").body("items.id", contains(family));
    }
  }

  @Nested
  class Names_that_were_there_before {

    @Test
    void get_their_keys_at_start_once() throws Exception {
      String family = takeIn("aigul", "Жақыпов", "Қабиболла", "Серікұлы");
      rename(family, new Person.Name("Жақып", "Қабиболла", null));
      Owner.tell(
          "delete from person_name where family_id = '%s'".formatted(family),
          "update name_filling set done = false, up_to = null, version = 0");
      found(saule(), "{'name': 'Жақып Қабиболла'}").body("items", empty());

      filling.fill();

      found(saule(), "{'name': 'Жақып Қабиболла'}").body("items.id", contains(family));
      assertEquals(
          "1,1",
          Owner.ask(
              "select count(*) filter (where earlier) || ',' || count(*) filter (where not earlier) from person_name where family_id = '%s'"
                  .formatted(family)));
      assertEquals("t", Owner.ask("select done from name_filling"));
    }
  }
}
