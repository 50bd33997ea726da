package kz.tirek.intake;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConsentTest {

  private static String household(String consent) {
    return aHousehold().withMother(1990).and("family", "{'consent': " + consent + "}").json();
  }

  @ParameterizedTest
  @CsvSource({"kk, келіспеді", "ru, не согласилась", "en, did not agree"})
  void a_family_that_did_not_agree_is_kept_and_the_caseworker_warned(String language, String said) {
    String id =
        as("caseworker")
            .header("Accept-Language", language)
            .contentType("application/json")
            .body(household("{'given': false, 'on': '2026-02-20'}"))
            .post("/v1/families")
            .then()
            .statusCode(201)
            .body("warnings[0].kind", equalTo("NO_CONSENT"))
            .body("warnings[0].text", containsString(said))
            .extract()
            .path("family.id");

    as("caseworker")
        .get("/v1/families/{id}/case-file", id)
        .then()
        .body("family.value.consent.given", equalTo(false));
  }

  @Test
  void nobody_is_warned_where_the_family_agreed_or_was_not_asked() {
    for (String consent : new String[] {"{'given': true}", "{'on': '2026-02-20'}", "null"}) {
      sending("caseworker", household(consent))
          .post("/v1/families")
          .then()
          .statusCode(201)
          .body("warnings.kind", not(hasItem("NO_CONSENT")));
    }
  }
}
