package kz.tirek.family;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FamilyTest {

  private static String taken(String user) {
    return sending(
            user,
            aHousehold()
                .withMother(1989)
                .and("family", "{'district': 'MEDEU', 'language': 'KK'}")
                .json())
        .post("/v1/families")
        .then()
        .statusCode(201)
        .extract()
        .path("family.id");
  }

  @Nested
  class The_page_of_a_family {

    @Test
    void is_not_sent_again_to_who_has_it() {
      String id = taken("caseworker");
      String etag = as("caseworker").get("/v1/families/" + id).header("ETag");

      as("caseworker")
          .header("If-None-Match", etag)
          .get("/v1/families/" + id)
          .then()
          .statusCode(304);
    }

    @Test
    void is_not_found_under_an_unknown_id_exactly_as_under_a_foreign_one() {
      String foreign = taken("caseworker-2");

      Response unknown = as("caseworker").get("/v1/families/" + UUID.randomUUID());
      Response other = as("caseworker").get("/v1/families/" + foreign);

      assertEquals(404, unknown.statusCode());
      assertEquals(404, other.statusCode());
      assertEquals(unknown.body().asString(), other.body().asString());
    }
  }

  @Nested
  class The_profile {

    @Test
    void is_replaced_by_who_has_seen_the_present_version_and_what_stood_before_is_kept() {
      String id = taken("caseworker");
      String before = as("caseworker").get("/v1/families/" + id + "/case-file").path("knownOn");

      sending("caseworker", "{\"district\": \"TURKSIB\"}")
          .header("If-Match", "\"0\"")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("profile.district", equalTo("TURKSIB"))
          .body("profile.language", nullValue());

      as("caseworker")
          .queryParam("knownOn", before)
          .get("/v1/families/" + id + "/case-file")
          .then()
          .body("family.value.district", equalTo("MEDEU"));
      as("caseworker")
          .get("/v1/families/" + id + "/case-file")
          .then()
          .header("ETag", startsWith("\"1@"))
          .body("family.value.district", equalTo("TURKSIB"));
    }

    @Test
    void is_not_replaced_without_a_version() {
      String id = taken("caseworker");

      sending("caseworker", "{}")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(428)
          .body("errors.header", hasItem("If-Match"));
    }

    @Test
    void is_not_replaced_by_who_has_seen_an_older_version() {
      String id = taken("caseworker");
      sending("caseworker", "{}")
          .header("If-Match", "\"0\"")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(200);

      sending("caseworker", "{}")
          .header("If-Match", "\"0\"")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(412);
    }

    @Test
    void is_not_replaced_by_another_agency() {
      String id = taken("caseworker");

      sending("caseworker-2", "{}")
          .header("If-Match", "\"0\"")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(404);
    }

    @Test
    void names_what_cannot_be_so() {
      String id = taken("caseworker");

      sending("caseworker", "{\"arrivedOn\": \"2090\", \"refusedSteps\": [\"fly\"]}")
          .header("If-Match", "\"0\"")
          .put("/v1/families/" + id + "/profile")
          .then()
          .statusCode(422)
          .body("errors.pointer", hasItem("/arrivedOn"))
          .body("errors.pointer", hasItem("/refusedSteps/0"));
    }
  }

  @Nested
  class The_list {

    @Test
    void gives_each_family_once_over_its_pages_and_the_newest_first() {
      List<String> made = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        made.add(0, taken("supervisor-2"));
      }

      List<String> listed = new ArrayList<>();
      String token = null;
      do {
        Response page =
            token == null
                ? as("supervisor-2").get("/v1/families?pageSize=2")
                : as("supervisor-2").queryParam("pageToken", token).get("/v1/families?pageSize=2");
        assertEquals(200, page.statusCode());
        listed.addAll(page.path("items.id"));
        token = page.path("nextPageToken");
      } while (token != null);

      assertEquals(listed.stream().distinct().count(), listed.size());
      assertEquals(made, listed.stream().filter(made::contains).toList());
    }

    @Test
    void does_not_go_on_with_somebody_elses_token() {
      taken("caseworker");
      taken("caseworker");
      String token = as("caseworker").get("/v1/families?pageSize=1").path("nextPageToken");

      for (String other : new String[] {"supervisor", "caseworker-2"}) {
        as(other)
            .queryParam("pageToken", token)
            .get("/v1/families?pageSize=1")
            .then()
            .statusCode(400)
            .body("errors.parameter", hasItem("pageToken"));
      }
    }

    @Test
    void holds_only_the_own_agencys_families() {
      String foreign = taken("caseworker-2");

      List<String> ids = as("caseworker").get("/v1/families?pageSize=200").path("items.id");

      assertFalse(ids.contains(foreign));
    }

    @Test
    void is_filtered_by_district_and_refuses_unknown_ones() {
      taken("caseworker");

      List<String> districts =
          as("caseworker").get("/v1/families?district=MEDEU").path("items.district.unique()");
      assertEquals(List.of("MEDEU"), districts);
      as("caseworker")
          .get("/v1/families?district=PARIS")
          .then()
          .statusCode(400)
          .body("errors.parameter", hasItem("district"));
      as("caseworker")
          .get("/v1/families?colour=red")
          .then()
          .statusCode(400)
          .body("errors.parameter", hasItem("colour"));
    }
  }

  @Test
  void the_tables_hold_neither_identification_nor_phone_numbers_in_plain() throws Exception {
    sending(
            "caseworker",
            aHousehold()
                .withSomebodyNamed("Zeynep")
                .member("iin", "'850315200012'")
                .member("phone", "'+7 700 123 45 67'")
                .json())
        .post("/v1/families")
        .then()
        .statusCode(201);

    StringBuilder dump = new StringBuilder();
    try (var connection = Owner.connect();
        var statement = connection.createStatement()) {
      for (String table : List.of("family", "member", "fact", "identifier", "idempotency_key")) {
        ResultSet rows = statement.executeQuery("select t::text from " + table + " t");
        while (rows.next()) {
          dump.append(rows.getString(1)).append('\n');
        }
      }
    }

    assertTrue(dump.toString().contains("Zeynep"), "the dump has what is not secret");
    assertFalse(dump.toString().contains("850315200012"));
    assertFalse(dump.toString().contains("7001234567"));
  }
}
