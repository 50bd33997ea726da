package kz.tirek.family.search;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoLeftTest {

  private static final String FATHER = "{'name': 'Оспанов Ерлан'}";
  private static final String LEFT = "items[0].members[0].left";

  private final Agency agency = anAgency();
  @Inject TestClock clock;
  private Instant now = Instant.parse("2031-06-01T06:00:00Z");
  private String family;
  private Map<String, String> ids;

  @BeforeEach
  void takeIn() {
    clock.stopAt(now);
    Response taken =
        json(
                aigul(),
                aHousehold()
                    .withMother(1990)
                    .person("name", "{'family': 'Оспанова', 'given': 'Гүлнар'}")
                    .withFather(1988)
                    .person("name", "{'family': 'Оспанов', 'given': 'Ерлан'}")
                    .member("phone", "'+7 701 222 33 44'")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    family = taken.path("family.id");
    ids = taken.path("memberIds");
    later();
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

  private RequestSpecification saule() {
    return agency.supervisor("saule");
  }

  private Response change(String under, String body) {
    Response answer =
        json(aigul(), body)
            .post("/v1/families/" + family + "/members/" + ids.get("father") + under);
    later();
    answer.then().statusCode(201);
    return answer;
  }

  private void leaves(String on, String reason) {
    change("/leaving", "{'leftOn': '%s', 'reason': '%s'}".formatted(on, reason));
  }

  private static ValidatableResponse found(RequestSpecification who, String body) {
    return json(who, body).post("/v1/families/search").then().statusCode(200);
  }

  @Nested
  class A_member_who_left {

    @Test
    void is_told_to_have_left_since_when_and_why() {
      found(saule(), FATHER).body("items.id", contains(family)).body(LEFT, nullValue());

      leaves("2031-05-10", "SEPARATED");

      for (RequestSpecification who : java.util.List.of(aigul(), saule())) {
        found(who, FATHER)
            .body("items.id", contains(family))
            .body(LEFT + ".on", equalTo("2031-05-10"))
            .body(LEFT + ".reason", equalTo("SEPARATED"));
      }
      found(saule(), "{'phone': '87012223344'}").body(LEFT + ".reason", equalTo("SEPARATED"));
      found(saule(), "{'birthDate': '1988'}").body(LEFT + ".reason", equalTo("SEPARATED"));
      found(saule(), "{'name': 'Оспанова Гүлнар'}")
          .body("items[0].members[0].id", equalTo(ids.get("mother")))
          .body(LEFT, nullValue());
    }

    @Test
    void is_told_to_have_died() {
      leaves("2031-05", "DIED");
      found(saule(), FATHER)
          .body(LEFT + ".on", equalTo("2031-05"))
          .body(LEFT + ".reason", equalTo("DIED"));
    }

    @Test
    void is_there_again_when_back_and_has_left_a_second_time_as_of_then() {
      leaves("2031-05-10", "SEPARATED");
      change("/return", "{'joinedOn': '2031-05-20', 'relation': 'SPOUSE'}");
      found(saule(), FATHER).body("items.id", contains(family)).body(LEFT, nullValue());

      leaves("2031-05-30", "MOVED_OUT");
      found(saule(), FATHER)
          .body(LEFT + ".on", equalTo("2031-05-30"))
          .body(LEFT + ".reason", equalTo("MOVED_OUT"));
    }

    @Test
    void is_told_as_the_leaving_was_corrected() {
      leaves("2031-05-10", "SEPARATED");
      String membership =
          aigul()
              .get("/v1/families/" + family + "/members")
              .path("members.find {it.id == '%s'}.memberships[0].id".formatted(ids.get("father")));

      json(
              aigul(),
              "{'reason': 'FAMILY_CORRECTED_ITSELF', 'membership': {'leftOn': '2031-04-01', 'leftReason': 'MOVED_OUT'}}")
          .post("/v1/families/" + family + "/memberships/" + membership + "/correction")
          .then()
          .statusCode(201);

      found(saule(), FATHER)
          .body(LEFT + ".on", equalTo("2031-04-01"))
          .body(LEFT + ".reason", equalTo("MOVED_OUT"));
    }

    @Test
    void is_told_to_nobody_to_whom_the_case_is_not_shown() throws Exception {
      leaves("2031-05-10", "SEPARATED");

      found(anAgency().supervisor("other"), FATHER).body("items", empty());
      assertEquals("0", told(agency.name(), "no", ""));
      assertEquals("0", told("another", "yes", ""));
      assertEquals("1", told(agency.name(), "yes", ""));
      assertEquals("1", told("another", "no", family));
      agency.restrict(family, "saule", false, "aigul");
      assertEquals("0", told(agency.name(), "yes", ""));
    }

    /** How much the database says of him in a scope. */
    private String told(String name, String whole, String families) throws Exception {
      return Owner.ask(
          """
          with scope as materialized (
              select set_config('tirek.agency', '%s', true), set_config('tirek.whole_agency', '%s', true),
                     set_config('tirek.worker', 'somebody', true), set_config('tirek.day', '2031-06-01', true),
                     set_config('tirek.families', '{%s}', true))
          select count(l) from scope, lateral (
              select * from leavings_of(array['%s'::uuid], array['%s'::uuid]) where scope is not null offset 0) l
          """
              .formatted(name, whole, families, family, ids.get("father")));
    }
  }
}
