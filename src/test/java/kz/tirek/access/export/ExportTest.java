package kz.tirek.access.export;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Agency;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest {

  private final Agency agency = anAgency();
  private final String worker = "aigul-" + UUID.randomUUID();
  private String family;
  private List<String> members;

  @BeforeEach
  void takeIn() {
    Response made =
        json(
                agency.caseworker(worker),
                aHousehold()
                    .withMother(1990)
                    .member("phone", "'+7 700 123 45 67'")
                    .withChild("child", "2017-09-14")
                    .member("schooling", "{'level': 'SCHOOL', 'grade': 2}")
                    .and("debts", whole("{'kind': 'PRIVATE_PERSON', 'amount': 300000}"))
                    .and(
                        "family",
                        "{'district': 'ALATAU', 'consent': {'given': true, 'how': 'PAPER'}}")
                    .json())
            .post("/v1/families");
    made.then().statusCode(201);
    family = made.path("family.id");
    members = made.path("family.members.items.id");
  }

  private RequestSpecification worker() {
    return agency.caseworker(worker);
  }

  private Response export(RequestSpecification who, String body) {
    return json(who, body).post("/v1/families/" + family + "/export");
  }

  @Nested
  class Of_a_case {

    @Test
    void tells_all_that_is_held_restricted_facts_and_numbers_included() {
      export(worker(), "{'purpose': 'ASKED_BY_FAMILY'}")
          .then()
          .statusCode(200)
          .body("familyId", equalTo(family))
          .body("agency", equalTo(agency.name()))
          .body("purpose", equalTo("ASKED_BY_FAMILY"))
          .body("sections.family", hasSize(1))
          .body("sections.members.personId", equalTo(members))
          .body("sections.facts.area", hasItems("FAMILY_PROFILE", "PERSON", "SCHOOLING", "DEBT"))
          .body("sections.facts.find { it.area == 'DEBT' }.value.amount", equalTo(300000))
          .body("sections.facts.find { it.area == 'DEBT' }.category", equalTo("DEBTS"))
          .body("sections.identifiers.number", contains("+77001234567"))
          .body("sections.identifiers[0]", not(hasKey("secret")))
          .body("sections.identifiers[0]", not(hasKey("fingerprint")))
          .body("sections.consents.purpose", contains("KEEP_FACTS"))
          .body("sections.assignments", hasSize(1))
          .body("sections.accessLog.deed", hasItems("takeIn", "exportFamily"));
    }

    @Test
    void tells_what_stood_before_a_correction() {
      worker()
          .header("If-Match", "*")
          .contentType("application/json")
          .body(profileIn("AUEZOV"))
          .put("/v1/families/" + family + "/profile")
          .then()
          .statusCode(200);

      export(worker(), "{'purpose': 'ASKED_BY_FAMILY'}")
          .then()
          .body(
              "sections.facts.findAll { it.area == 'FAMILY_PROFILE' }.value.district",
              hasItems("ALATAU", "AUEZOV"));
    }

    private String profileIn(String district) {
      return "{\"district\": \"%s\", \"consent\": {\"given\": true, \"how\": \"PAPER\"}}"
          .formatted(district);
    }

    @Test
    void names_nobody_of_the_agency() {
      agency.restrict(family, "saule", false, worker);

      String told =
          export(worker(), "{'purpose': 'ASKED_BY_COURT'}")
              .then()
              .statusCode(200)
              .extract()
              .asString();

      assertFalse(told.contains(worker));
      assertFalse(told.contains("saule"));
      assertTrue(told.contains("restrictions"));
    }

    @Test
    void is_kept_with_its_purpose_and_in_the_trail() throws Exception {
      export(worker(), "{'purpose': 'ASKED_BY_COURT'}").then().statusCode(200);

      assertEquals(
          "ASKED_BY_COURT " + worker,
          Owner.ask(
              "select purpose || ' ' || made_by from disclosure where family_id = '"
                  + family
                  + "'"));
      assertEquals(
          "exportFamily DONE " + worker,
          Owner.ask(
              "select concat_ws(' ', deed, outcome, subject) from audit_event where family_id = '"
                  + family
                  + "' order by sequence desc limit 1"));
      export(worker(), "{'purpose': 'ASKED_BY_FAMILY'}")
          .then()
          .body("sections.disclosures.purpose", contains("ASKED_BY_COURT", "ASKED_BY_FAMILY"));
    }

    @Test
    void gives_nothing_out_while_the_trail_cannot_be_written() throws Exception {
      Owner.tell("alter table audit_event rename to audit_event_away");
      try {
        export(worker(), "{'purpose': 'ASKED_BY_FAMILY'}")
            .then()
            .statusCode(503)
            .body(not(containsString("300000")));
        worker().get("/v1/families/" + family + "/consents").then().statusCode(503);
        agency
            .supervisor("saule")
            .get("/v1/families/" + family + "/access-log")
            .then()
            .statusCode(503);
        agency.auditor("nurlan").get("/v1/audit").then().statusCode(503);
      } finally {
        Owner.tell("alter table audit_event_away rename to audit_event");
      }
      assertEquals(
          "0", Owner.ask("select count(*) from disclosure where family_id = '" + family + "'"));
    }
  }

  @Nested
  class Of_a_person {

    @Test
    void tells_what_is_about_her_and_what_all_agreed_to_alone() {
      export(worker(), "{'purpose': 'ASKED_BY_PERSON', 'person': '%s'}".formatted(members.get(0)))
          .then()
          .statusCode(200)
          .body("person", equalTo(members.get(0)))
          .body("sections.members.personId", contains(members.get(0)))
          .body("sections.facts.personId", everyItem(equalTo(members.get(0))))
          .body("sections.facts.area", hasItem("PERSON"))
          .body("sections.identifiers", hasSize(1))
          .body("sections.consents", hasSize(1))
          .body("sections.family", nullValue());
    }

    @Test
    void of_another_household_is_refused() {
      export(
              worker(),
              "{'purpose': 'ASKED_BY_PERSON', 'person': '%s'}".formatted(UUID.randomUUID()))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/person"));
    }
  }

  @Nested
  class Is_for {

    @Test
    void those_alone_who_work_with_the_family() {
      String body = "{'purpose': 'ASKED_BY_FAMILY'}";

      export(agency.caseworker("bolat"), body).then().statusCode(404);
      export(agency.supervisor("saule"), body).then().statusCode(404);
      export(agency.auditor("nurlan"), body).then().statusCode(403);
      export(anAgency().caseworker(worker), body).then().statusCode(404);
      json(
              agency.caseworker("night-duty"),
              "{'family': '%s', 'reason': 'child found alone'}".formatted(family))
          .post("/v1/emergency-accesses")
          .then()
          .statusCode(201);
      export(agency.caseworker("night-duty"), body).then().statusCode(404);
      export(worker(), body).then().statusCode(200);
    }
  }
}
