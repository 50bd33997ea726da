package kz.tirek.family.identifier;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdentifierTest {

  private static final String IIN = "850315400015";
  private static final String CHILDS_IIN = "150512600012";

  private String family;
  private String mother;
  private String child;

  @BeforeEach
  void takeIn() {
    Response taken =
        sending(
                "caseworker",
                aHousehold()
                    .withMother(1985)
                    .member("phone", "'+7 701 000 00 10'")
                    .with("child", "CHILD", "2015", "FEMALE")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    family = taken.path("family.id");
    mother = taken.path("family.members.items[0].id");
    child = taken.path("family.members.items[1].id");
  }

  private String path(String member) {
    return "/v1/families/" + family + "/members/" + member + "/identifiers";
  }

  private Response send(String member, String json) {
    return sending("caseworker", json.replace('\'', '"')).post(path(member));
  }

  private String recorded(String member, String json) {
    return send(member, json).then().statusCode(201).extract().path("id");
  }

  private Response correct(String member, String id, String json) {
    return sending("caseworker", json.replace('\'', '"'))
        .post(path(member) + "/" + id + "/correction");
  }

  private Response withdraw(String member, String id) {
    return sending("caseworker", "{\"why\": \"OF_SOMEBODY_ELSE\"}")
        .post(path(member) + "/" + id + "/withdrawal");
  }

  private ValidatableResponse file(String query) {
    return as("caseworker")
        .get("/v1/families/" + family + "/case-file" + query)
        .then()
        .statusCode(200);
  }

  private static void refused(Response answer, String field, String code) {
    answer
        .then()
        .statusCode(422)
        .body("errors.code", hasItem(code))
        .body("errors.find { it.code == '" + code + "' }.pointer", equalTo(field))
        .body(not(containsString(IIN)));
  }

  private static String iin(String number) {
    return "{'kind': 'IIN', 'number': '" + number + "'}";
  }

  private static String phone(String number) {
    return "{'kind': 'PHONE', 'number': '" + number + "'}";
  }

  @Nested
  class Recording {

    @Test
    void an_identification_number_stands_in_the_case_file_and_raises_the_version() {
      int before = file("").extract().path("version");

      send(mother, iin(IIN)).then().statusCode(201).body("number", equalTo(IIN));

      file("")
          .body("members.items[0].iin.value", equalTo(IIN))
          .body("version", equalTo(before + 1));
    }

    @Test
    void a_person_has_several_phones_and_a_phone_several_people() {
      recorded(mother, phone("8 (702) 000-00-11"));
      recorded(child, phone("+77020000011"));

      file("")
          .body("members.items[0].phone.value", equalTo("+77020000011"))
          .body("members.items[0].otherPhones.value", contains("+77010000010"))
          .body("members.items[1].phone.value", equalTo("+77020000011"))
          .body("members.items[1].otherPhones", nullValue());
      assertEquals(409, send(mother, phone("+7 702 000 00 11")).statusCode());
    }

    @Test
    void a_phone_is_the_persons_until_it_is_said_to_be_so_no_longer() {
      recorded(
          mother,
          "{'kind': 'PHONE', 'number': '+7 705 000 00 12', 'since': '2020-01-01', 'until': '2024-06-30'}");

      file("?asOf=2024-06-30").body("members.items[0].otherPhones.value", hasSize(1));
      file("").body("members.items[0].otherPhones", nullValue());
    }

    @Test
    void an_identification_number_of_another_member_is_refused() {
      recorded(child, iin(CHILDS_IIN));

      refused(send(mother, iin(CHILDS_IIN)), "/number", "iin-contradicts-birth-date");
      String sister =
          sending(
                  "caseworker",
                  aHousehold()
                      .withMother(1985)
                      .with("a", "CHILD", "2015", null)
                      .with("b", "CHILD", "2015", null)
                      .json())
              .post("/v1/families")
              .then()
              .statusCode(201)
              .extract()
              .asString();
      var both = io.restassured.path.json.JsonPath.from(sister);
      family = both.getString("family.id");
      recorded(both.getString("family.members.items[1].id"), iin(CHILDS_IIN));
      refused(
          send(both.getString("family.members.items[2].id"), iin(CHILDS_IIN)),
          "/number",
          "number-of-another-member");
    }

    @Test
    void an_identification_number_against_birth_date_or_sex_is_refused() {
      refused(send(child, iin(IIN)), "/number", "iin-contradicts-birth-date");
      refused(send(mother, iin("850315300019")), "/number", "iin-contradicts-sex");
      refused(send(mother, iin("850315100017")), "/number", "not-an-iin");
    }

    @Test
    void a_second_identification_number_is_a_correction_of_the_first() {
      recorded(mother, iin(IIN));

      send(mother, iin(IIN))
          .then()
          .statusCode(409)
          .body("type", containsString("number-recorded-already"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{'kind': 'IIN', 'number': '850315400015', 'since': '2020-01-01'}",
          "{'kind': 'PHONE', 'number': '+77010000013', 'document': 'IDENTITY_CARD'}",
          "{'kind': 'PHONE', 'number': '+77010000013', 'since': '2024-01-02', 'until': '2024-01-01'}",
          "{'kind': 'PHONE', 'number': '12'}",
          "{'kind': 'DOCUMENT', 'number': '045123987'}",
          "{'kind': 'DOCUMENT', 'number': 'none', 'document': 'IDENTITY_CARD'}",
          "{'kind': 'DOCUMENT', 'number': '045123987', 'document': 'IDENTITY_CARD', 'since': '2099-01-01'}",
          "{'kind': 'DOCUMENT', 'number': '045123987', 'document': 'IDENTITY_CARD', 'since': '2024-01-01', 'validUntil': '2023-01-01'}"
        })
    void what_cannot_be_so_is_refused(String json) {
      send(mother, json).then().statusCode(422).body("errors.code", everyItem(not(nullValue())));
    }

    @Test
    void nobody_reaches_a_member_by_another_family() {
      sending("caseworker-2", "{\"kind\": \"PHONE\", \"number\": \"+77010000013\"}")
          .post(path(mother))
          .then()
          .statusCode(404);
      as("caseworker").get(path(family)).then().statusCode(404);
    }
  }

  @Nested
  class Correcting {

    @Test
    void what_stood_before_is_kept_and_known_then() {
      String first = recorded(mother, phone("+7 705 000 00 14"));
      Instant then =
          Instant.parse(as("caseworker").get(path(mother) + "/" + first).path("recordedAt"));

      String next =
          correct(
                  mother,
                  first,
                  "{'why': 'MISTYPED', 'identifier': {'kind': 'PHONE', 'number': '+7 705 000 00 15'}}")
              .then()
              .statusCode(201)
              .extract()
              .path("id");

      file("").body("members.items[0].phone.value", equalTo("+77050000015"));
      file("?knownOn=" + then.plusNanos(1000))
          .body("members.items[0].phone.value", equalTo("+77050000014"));
      as("caseworker")
          .get(path(mother))
          .then()
          .body("items.status", contains("STANDS", "CORRECTED", "STANDS"))
          .body("items[1].replacedBy", equalTo(next))
          .body("items[1].why", equalTo("MISTYPED"));
    }

    @Test
    void a_version_is_corrected_once() {
      String first = recorded(mother, phone("+7 705 000 00 14"));
      String again =
          "{'why': 'MISTYPED', 'identifier': {'kind': 'PHONE', 'number': '+7 705 000 00 1%d'}}";
      correct(mother, first, again.formatted(5)).then().statusCode(201);

      correct(mother, first, again.formatted(6))
          .then()
          .statusCode(409)
          .body("type", containsString("number-stands-no-longer"));
      withdraw(mother, first).then().statusCode(409);
    }

    @Test
    void the_kind_stays_and_the_field_is_named() {
      String first = recorded(mother, iin(IIN));

      refused(
          correct(
              mother, first, "{'why': 'MISTYPED', 'identifier': " + phone("+77010000016") + "}"),
          "/identifier/kind",
          "other-kind-of-number");
      refused(
          correct(mother, first, "{'why': 'MISTYPED', 'identifier': " + iin(CHILDS_IIN) + "}"),
          "/identifier/number",
          "iin-contradicts-birth-date");
    }
  }

  @Nested
  class Withdrawing {

    @Test
    void a_number_leaves_the_case_file_and_is_kept_as_withdrawn() {
      String first = recorded(mother, iin(IIN));

      withdraw(mother, first)
          .then()
          .statusCode(200)
          .body("status", equalTo("WITHDRAWN"))
          .body("withdrawnBy", not(nullValue()));

      file("").body("members.items[0].iin", nullValue());
      withdraw(mother, first).then().statusCode(409);
      recorded(mother, iin(IIN));
    }
  }

  @Nested
  class Documents {

    private static final String CARD =
        "{'kind': 'IDENTITY_CARD', 'number': '045 123-987', 'issuedOn': '2024-03-01', 'validUntil': '2034-02-28', 'held': false}";

    @Test
    void come_with_an_intake_and_hold_since_they_were_issued() throws Exception {
      family =
          sending(
                  "caseworker",
                  aHousehold().withMother(1985).member("documents", whole(CARD)).json())
              .post("/v1/families")
              .then()
              .statusCode(201)
              .extract()
              .path("family.id");

      file("")
          .body("members.items[0].documents.complete", equalTo(true))
          .body("members.items[0].documents.items[0].value.number", equalTo("045123987"))
          .body("members.items[0].documents.items[0].value.kind", equalTo("IDENTITY_CARD"))
          .body("members.items[0].documents.items[0].value.issuedOn", equalTo("2024-03-01"))
          .body("members.items[0].documents.items[0].value.validUntil", equalTo("2034-02-28"))
          .body("members.items[0].documents.items[0].value.held", equalTo(false));
      // that there are no others is said since the last was issued
      file("?asOf=2024-02-29").body("members.items[0].documents", nullValue());
      assertEquals(
          "0", Owner.ask("select count(*) from identifier i where i::text like '%045123987%'"));
      sending("caseworker", "{\"purpose\": \"ASKED_BY_FAMILY\"}")
          .post("/v1/families/" + family + "/export")
          .then()
          .statusCode(200)
          .body("sections.identifiers.number", contains("045123987"))
          .body("sections.identifiers.document", contains("IDENTITY_CARD"));
    }

    @Test
    void are_recorded_later_and_corrected_when_they_are_lost() {
      String card =
          recorded(
              mother,
              "{'kind': 'DOCUMENT', 'document': 'IDENTITY_CARD', 'number': '045123987', 'held': true}");

      correct(
              mother,
              card,
              "{'why': 'KNOWN_BETTER', 'identifier': {'kind': 'DOCUMENT', 'document': 'IDENTITY_CARD', 'number': '045123987', 'held': false}}")
          .then()
          .statusCode(201);

      file("")
          .body("members.items[0].documents.items", hasSize(1))
          .body("members.items[0].documents.items[0].value.held", equalTo(false));
    }

    @Test
    void without_a_number_are_refused_by_field() {
      sending(
              "caseworker",
              aHousehold()
                  .withMother(1985)
                  .member("documents", whole("{'kind': 'IDENTITY_CARD', 'number': 'none'}"))
                  .json())
          .post("/v1/families")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/members/items/0/documents/items/0/number"))
          .body("errors[0].code", equalTo("not-a-document-number"));
    }
  }

  @Nested
  class In_a_text {

    @Test
    void a_number_is_refused_by_field_and_without_the_number() {
      sending(
              "caseworker",
              aHousehold()
                  .withMother(1985)
                  .and("ties", whole("{'kind': 'NEIGHBOUR', 'name': 'Айгүл " + IIN + "'}"))
                  .json())
          .post("/v1/families")
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/ties/items/0/name"))
          .body("errors[0].code", equalTo("number-in-text"))
          .body(not(containsString(IIN)));
    }

    @Test
    void an_idempotency_key_is_a_text_too() {
      as("caseworker")
          .header("Idempotency-Key", IIN)
          .contentType("application/json")
          .body(aHousehold().withMother(1985).json())
          .post("/v1/families")
          .then()
          .statusCode(400)
          .body("errors[0].code", equalTo("number-in-text"));
    }
  }
}
