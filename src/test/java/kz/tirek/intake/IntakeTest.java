package kz.tirek.intake;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class IntakeTest {

  /** A valid number of a woman born in 1885: it is nobody's who lives. */
  private static final String NOBODYS_IIN = "850315200012";

  private static Household motherOfFour() {
    return aHousehold()
        .withMother(1989)
        .withoutRegistration()
        .withChild("a", "2014")
        .withChild("b", "2016")
        .withChild("c", "2018")
        .withChild("d", "2022");
  }

  @Nested
  class a_caseworker {

    @Test
    void takes_a_household_in_and_reads_it_back() {
      Response taken =
          sending(
                  "caseworker",
                  motherOfFour()
                      .and(
                          "family",
                          "{'district': 'ALATAU', 'language': 'KK', 'arrivedOn': '2024-05'}")
                      .and(
                          "incomes",
                          whole("{'kind': 'WAGES', 'monthly': 105000, 'member': 'mother'}"))
                      .and("debts", whole())
                      .json())
              .post("/v1/families");

      taken
          .then()
          .statusCode(201)
          .header("Location", matchesPattern(".*/v1/families/[0-9a-f-]{36}"))
          .header("ETag", "\"0\"")
          .body("family.kind", equalTo("MONO"));
      String id = taken.path("family.id");
      as("caseworker")
          .get("/v1/families/{id}/case-file", id)
          .then()
          .statusCode(200)
          .body("members.items.size()", equalTo(5))
          .body("members.items[0].registrations.items[0].value.kind", equalTo("NONE"))
          .body("members.items[1].registrations", nullValue())
          .body("incomes.items[0].value.monthly", equalTo(105000))
          .body("incomes.items[0].memberId", equalTo(taken.path("family.members.items[0].id")))
          .body("debts.complete", equalTo(true))
          .body("debts.items.size()", equalTo(0))
          .body("ties", nullValue())
          .body("family.value.arrivedOn", equalTo("2024-05"));
    }

    @Test
    void finds_the_members_of_the_answer_by_the_refs_of_the_request() {
      String key = UUID.randomUUID().toString();
      String json =
          motherOfFour()
              .withSomebodyNamed("Asel")
              .withChild("late", "2025")
              .member("joinedOn", "'2026-02-01'")
              .json();

      Response taken =
          sending("caseworker", json)
              .header("Idempotency-Key", key)
              .post("/v1/families?asOf=2026-01-01");

      taken
          .then()
          .statusCode(201)
          .body("memberIds.keySet()", containsInAnyOrder("mother", "a", "b", "c", "d", "late"))
          .body("memberIds.mother", equalTo(taken.path("family.members.items[0].id")))
          .body("memberIds.d", equalTo(taken.path("family.members.items[4].id")))
          .body("family.members.items.id", not(hasItem(taken.path("memberIds.late").toString())));
      as("caseworker")
          .get("/v1/families/{id}/case-file?asOf=2026-02-02", taken.path("family.id").toString())
          .then()
          .body(
              "members.items.find { it.person.value.birthDate == '2025' }.id",
              equalTo(taken.path("memberIds.late")));
      assertEquals(
          taken.body().asString(),
          sending("caseworker", json)
              .header("Idempotency-Key", key)
              .post("/v1/families?asOf=2026-01-01")
              .body()
              .asString());
    }

    @Test
    void is_told_that_none_of_it_was_stored_when_one_thing_cannot_be_so() {
      String number = "T-" + UUID.randomUUID().toString().substring(0, 8);
      String json =
          motherOfFour()
              .and("caseNumber", "'" + number + "'")
              .with("x", "HEAD", "1980", null)
              .json();

      sending("caseworker", json)
          .post("/v1/families")
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("errors.pointer", hasItem("/members/items/5/person/relation"));

      sending("caseworker", motherOfFour().and("caseNumber", "'" + number + "'").json())
          .post("/v1/families")
          .then()
          .statusCode(201);
    }

    @Test
    void gets_the_same_answer_for_the_same_key_and_body() {
      String key = UUID.randomUUID().toString();
      String json = motherOfFour().json();

      Response first =
          sending("caseworker", json).header("Idempotency-Key", key).post("/v1/families");
      Response again =
          sending("caseworker", json).header("Idempotency-Key", key).post("/v1/families");

      assertEquals(201, first.statusCode());
      assertEquals(201, again.statusCode());
      assertEquals(first.body().asString(), again.body().asString());
      assertEquals(first.header("Location"), again.header("Location"));
      assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void may_not_use_a_key_for_another_body() {
      String key = UUID.randomUUID().toString();
      sending("caseworker", motherOfFour().json())
          .header("Idempotency-Key", key)
          .post("/v1/families");

      sending("caseworker", aHousehold().withMother(1980).json())
          .header("Idempotency-Key", key)
          .post("/v1/families")
          .then()
          .statusCode(422)
          .body("errors.header", hasItem("Idempotency-Key"));
    }

    @Test
    void may_not_use_a_key_for_another_day() {
      String key = UUID.randomUUID().toString();
      String json = motherOfFour().json();
      sending("caseworker", json).header("Idempotency-Key", key).post("/v1/families");

      sending("caseworker", json)
          .header("Idempotency-Key", key)
          .post("/v1/families?asOf=2026-01-01")
          .then()
          .statusCode(422);
    }

    @Test
    void gets_a_case_number_once_when_two_ask_for_it_at_the_same_time() {
      String number = "T-" + UUID.randomUUID().toString().substring(0, 8);
      String json = motherOfFour().and("caseNumber", "'" + number + "'").json();

      List<Integer> statuses =
          IntStream.range(0, 6)
              .parallel()
              .mapToObj(i -> sending("caseworker", json).post("/v1/families").statusCode())
              .sorted()
              .toList();

      assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void is_told_when_the_case_number_is_taken() {
      String number = "T-" + UUID.randomUUID().toString().substring(0, 8);
      String json = motherOfFour().and("caseNumber", "'" + number + "'").json();
      sending("caseworker", json).post("/v1/families").then().statusCode(201);

      sending("caseworker", json)
          .post("/v1/families")
          .then()
          .statusCode(409)
          .body("type", startsWith("https://"));
    }

    @Test
    void reads_identification_and_phone_in_the_case_file_and_not_on_the_page() {
      Response taken =
          sending(
                  "caseworker",
                  aHousehold()
                      .withSomebodyNamed("Zeynep")
                      .person("sex", "'FEMALE'")
                      .person("observed", "{'on': '2026-02-20', 'source': 'DOCUMENT_SEEN'}")
                      .member("iin", "'" + NOBODYS_IIN + "'")
                      .member("phone", "'8 (700) 000-00-01'")
                      .json())
              .post("/v1/families");

      assertEquals(201, taken.statusCode(), taken.body().asString());
      assertFalse(taken.body().asString().contains(NOBODYS_IIN));
      String id = taken.path("family.id");
      as("caseworker")
          .get("/v1/families/{id}/case-file", id)
          .then()
          .body("members.items[0].iin.value", equalTo(NOBODYS_IIN))
          .body("members.items[0].iin.memberId", equalTo(taken.path("family.members.items[0].id")))
          .body("members.items[0].iin.source", equalTo("DOCUMENT_SEEN"))
          .body("members.items[0].iin.observedOn", equalTo("2026-02-20"))
          .body("members.items[0].iin.recordedBy", not(nullValue()))
          .body("members.items[0].phone.source", equalTo("DOCUMENT_SEEN"))
          .body("members.items[0].iin.heldBack", nullValue())
          .body("members.items[0].phone.value", equalTo("+77000000001"));
      as("caseworker")
          .get("/v1/families/{id}/case-file?asOf=2026-02-19", id)
          .then()
          .body("members.items[0].iin.heldBack", equalTo(true))
          .body("members.items[0].person.heldBack", equalTo(true));
    }
  }

  @Nested
  class somebody_else {

    @Test
    void of_another_agency_does_not_find_the_case() {
      String id =
          sending("caseworker", motherOfFour().json()).post("/v1/families").path("family.id");

      for (String path : new String[] {"", "/case-file", "/assessment"}) {
        as("caseworker-2").get("/v1/families/" + id + path).then().statusCode(404);
      }
    }

    @Test
    void with_another_role_may_not_take_in_or_read() {
      for (String role :
          new String[] {
            "analyst", "directory", "dashboard", "municipal", "provider", "auditor", "admin"
          }) {
        sending(role, motherOfFour().json()).post("/v1/families").then().statusCode(403);
        as(role).get("/v1/families").then().statusCode(403);
      }
    }

    @Test
    void who_did_not_sign_in_is_asked_to() {
      RestAssured.given()
          .contentType("application/json")
          .body(motherOfFour().json())
          .post("/v1/families")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badHouseholds")
  void what_cannot_be_so_is_refused_by_field(
      String why, Household household, String pointer, String code) {
    sending("caseworker", household.json())
        .post("/v1/families?asOf=2026-06-01")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  static Stream<Arguments> badHouseholds() {
    return Stream.of(
        bad(
            "born in the future",
            aHousehold().withMother(1989).withChild("a", "2090-01-01"),
            "/members/items/1/person/birthDate",
            "in-the-future"),
        bad(
            "born after the as-of date",
            aHousehold().withMother(1989).withChild("a", "2026-06-02"),
            "/members/items/1/person/birthDate",
            "born-after-as-of"),
        bad(
            "wrong check digit",
            aHousehold().withMother(1989).member("iin", "'850315100017'"),
            "/members/items/0/iin",
            "not-an-iin"),
        bad(
            "never issued",
            aHousehold().withMother(1989).member("iin", "'850315100731'"),
            "/members/items/0/iin",
            "not-an-iin"),
        bad(
            "iin of another day",
            aHousehold()
                .withMother(1989)
                .person("birthDate", "'1989-01-01'")
                .member("iin", "'" + NOBODYS_IIN + "'"),
            "/members/items/0/iin",
            "iin-contradicts-birth-date"),
        bad(
            "iin of another year",
            aHousehold().withMother(1989).member("iin", "'" + NOBODYS_IIN + "'"),
            "/members/items/0/iin",
            "iin-contradicts-birth-date"),
        bad(
            "iin of the other sex",
            aHousehold()
                .withSomebodyNamed("Zeynep")
                .person("sex", "'MALE'")
                .member("iin", "'" + NOBODYS_IIN + "'"),
            "/members/items/0/iin",
            "iin-contradicts-sex"),
        bad(
            "two heads",
            aHousehold().withMother(1989).with("b", "HEAD", "1988", null),
            "/members/items/1/person/relation",
            "second-head"),
        bad(
            "a household without a head",
            aHousehold().with("a", "SIBLING", "1988", null).with("b", "PARENT", "1958", null),
            "/members/items",
            "nobody-is-head"),
        bad(
            "a spouse of nobody",
            aHousehold().withFather(1989),
            "/members/items/0/person/relation",
            "spouse-of-nobody"),
        bad(
            "negative money",
            aHousehold().withMother(1989).and("incomes", whole("{'kind': 'WAGES', 'monthly': -1}")),
            "/incomes/items/0/monthly",
            "negative"),
        bad(
            "negative rent",
            aHousehold().withMother(1989).and("housing", "{'rent': -1}"),
            "/housing/rent",
            "negative"),
        bad(
            "a registration that ends before it starts",
            aHousehold()
                .withMother(1989)
                .member(
                    "registrations",
                    whole("{'kind': 'TEMPORARY', 'since': '2026-02-01', 'until': '2026-01-01'}")),
            "/members/items/0/registrations/items/0/until",
            "ends-before-it-starts"),
        bad(
            "two registrations of one kind at once",
            aHousehold()
                .withMother(1989)
                .member("registrations", whole("{'kind': 'PERMANENT'}", "{'kind': 'PERMANENT'}")),
            "/members/items/0/registrations/items/1",
            "overlaps"),
        bad(
            "none beside a registration",
            aHousehold()
                .withMother(1989)
                .member("registrations", whole("{'kind': 'PERMANENT'}", "{'kind': 'NONE'}")),
            "/members/items/0/registrations/items/1",
            "overlaps"),
        bad(
            "an unknown code of a benefit",
            aHousehold()
                .withMother(1989)
                .and("benefitsReceived", whole("{'benefit': 'free-money'}")),
            "/benefitsReceived/items/0/benefit",
            "unknown-code"),
        bad(
            "an unknown step",
            aHousehold().withMother(1989).and("family", "{'refusedSteps': ['fly']}"),
            "/family/refusedSteps/0",
            "unknown-step"),
        bad(
            "an unknown member",
            aHousehold()
                .withMother(1989)
                .and("incomes", whole("{'kind': 'WAGES', 'member': 'uncle'}")),
            "/incomes/items/0/member",
            "unknown-member"),
        bad("nobody", aHousehold(), "/members/items", "nobody"),
        bad(
            "a case number of the form that the service gives out",
            aHousehold().withMother(1989).and("caseNumber", "'2026-7K3M9QXR'"),
            "/caseNumber",
            "case-number-format"),
        bad(
            "a case number that is an identification number",
            aHousehold().withMother(1989).and("caseNumber", "'990101300123'"),
            "/caseNumber",
            "case-number-format"),
        bad(
            "a case number that holds an identification number",
            aHousehold().withMother(1989).and("caseNumber", "'ALATAU/990101300123-2'"),
            "/caseNumber",
            "case-number-format"),
        bad(
            "a ref that is none",
            aHousehold().with("the mother", "HEAD", "1989", "FEMALE"),
            "/members/items/0/ref",
            "ref-format"),
        bad(
            "an identification number with spaces",
            aHousehold().withMother(1989).member("iin", "'850315 200 012'"),
            "/members/items/0/iin",
            "not-an-iin"),
        bad(
            "an encounter in the future",
            aHousehold()
                .withMother(1989)
                .and("encounters", whole("{'office': 'SCHOOL', 'on': '2090'}")),
            "/encounters/items/0/on",
            "in-the-future"),
        bad(
            "a ref used twice",
            aHousehold().withMother(1989).withChild("mother", "2015"),
            "/members/items/1/ref",
            "used-twice"),
        bad(
            "no phone number",
            aHousehold().withMother(1989).member("phone", "'12'"),
            "/members/items/0/phone",
            "not-a-phone-number"));
  }

  private static Arguments bad(String why, Household household, String pointer, String code) {
    return Arguments.of(why, household, pointer, code);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void what_cannot_be_read_is_refused_by_field(
      String why, Household household, String pointer, String code) {
    sending("caseworker", household.json())
        .post("/v1/families")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        bad(
            "an unknown enumerated value",
            aHousehold().withMother(1989).person("sex", "'UNKNOWN'"),
            "/members/items/0/person/sex",
            "unknown-value"),
        bad(
            "an unknown language",
            aHousehold().withMother(1989).and("family", "{'language': 'DE'}"),
            "/family/language",
            "unknown-value"),
        bad(
            "an unknown field",
            aHousehold().withMother(1989).person("colour", "'red'"),
            "/members/items/0/person/colour",
            "unknown-field"),
        bad(
            "a wrong type",
            aHousehold().withMother(1989).and("housing", "{'rooms': 'two'}"),
            "/housing/rooms",
            "not-a-whole-number"),
        bad(
            "text for a number",
            aHousehold().withMother(1989).and("housing", "{'rent': '50000'}"),
            "/housing/rent",
            "not-a-whole-number"),
        bad(
            "half a tenge",
            aHousehold().withMother(1989).and("housing", "{'rent': 0.5}"),
            "/housing/rent",
            "not-a-whole-number"),
        bad(
            "a day that does not exist",
            aHousehold().withMother(1989).and("housing", "{'since': '2026-02-30'}"),
            "/housing/since",
            "not-a-partial-date"),
        bad(
            "a birth date that is none",
            aHousehold().withMother(1989).person("birthDate", "'spring'"),
            "/members/items/0/person/birthDate",
            "not-a-partial-date"),
        bad(
            "a birth date that is an object",
            aHousehold().withMother(1989).person("birthDate", "{}"),
            "/members/items/0/person/birthDate",
            "not-a-partial-date"),
        bad(
            "an arrival that is an object",
            aHousehold().withMother(1989).and("family", "{'arrivedOn': {}}"),
            "/family/arrivedOn",
            "not-a-partial-date"),
        bad(
            "a day of an encounter that is an object",
            aHousehold().withMother(1989).and("encounters", whole("{'office': 'BANK', 'on': {}}")),
            "/encounters/items/0/on",
            "not-a-partial-date"),
        bad(
            "U+0000",
            aHousehold().withMother(1989).person("name", "{'given': 'a\\u0000b'}"),
            "/members/items/0/person/name/given",
            "nul-character"));
  }

  @Test
  void a_secret_in_a_bad_request_is_not_echoed() {
    String secret = "850315100017";

    String answer =
        sending(
                "caseworker",
                aHousehold().withMother(1989).member("iin", "'" + secret + "'").json())
            .post("/v1/families")
            .then()
            .statusCode(422)
            .extract()
            .body()
            .asString();

    assertFalse(answer.contains(secret));
  }

  @Test
  void a_body_of_two_megabytes_is_too_large() {
    String large = "{\"caseNumber\": \"" + "x".repeat(2_000_000) + "\"}";

    sending("caseworker", large)
        .post("/v1/families")
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void broken_utf_8_is_refused() {
    byte[] broken =
        "{\"caseNumber\": \"a?b\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    broken[17] = (byte) 0xC3;

    as("caseworker")
        .contentType("application/json")
        .body(broken)
        .post("/v1/families")
        .then()
        .statusCode(400);
  }

  @Test
  void a_member_without_anything_recorded_is_possible() {
    sending("caseworker", aHousehold().withSomebodyNamed("Aigerim").json())
        .post("/v1/families")
        .then()
        .statusCode(201)
        .body("family.kind", nullValue())
        .body("family.members.items.relation", not(hasItem("HEAD")))
        .body("family.members.items.name.given", containsInAnyOrder("Aigerim"));
  }
}
