package kz.tirek.assessment.sheet;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import kz.tirek.intake.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SheetResourceTest {

  private static Household aPoorFamily() {
    return aHousehold()
        .withMother(1990)
        .person("name", "{'family': '<b>Мысалова', 'given': '<script>Үлгі'}")
        .withChild("child", "2018-01-01")
        .member(
            "schooling",
            "{'status': 'ENROLLED', 'level': 'SCHOOL', 'grade': 2, 'provider': 'STATE'}")
        .and("debts", whole("{'kind': 'MICROCREDIT', 'monthly': 90000}"))
        .and(
            "encounters",
            whole(
                "{'office': 'SCHOOL', 'service': 'free-school-meals', 'member': 'child', 'outcome': 'REFUSED',"
                    + " 'refusedFor': {'complete': true, 'items': ['NO_REGISTRATION']}}"));
  }

  private static String taken(Household household) {
    return sending("caseworker", household.json()).post("/v1/families").path("family.id");
  }

  private static ValidatableResponse sheet(String user, String family, String query) {
    return as(user)
        .header("Accept-Language", "en")
        .get("/v1/families/" + family + "/sheet?asOf=2026-03-05" + query)
        .then();
  }

  @ParameterizedTest
  @CsvSource({
    "KK, '', kk, Отбасыңызға не тиесілі",
    "RU, '', ru, На что вы имеете право",
    "'', '', en, What you have a right to",
    "KK, &language=ru, ru, На что вы имеете право",
    "RU, &language=en, en, What you have a right to",
    "KK, &language=RU, ru, На что вы имеете право",
  })
  void it_is_in_the_language_that_is_named_or_else_the_familys_own_or_else_the_callers(
      String own, String query, String tag, String title) {
    String profile = own.isEmpty() ? "{'city': 'ALMATY'}" : "{'language': '" + own + "'}";
    String family = taken(aPoorFamily().and("family", profile));

    sheet("caseworker", family, query)
        .statusCode(200)
        .header("Content-Type", equalTo("text/html;charset=UTF-8"))
        .header("Content-Language", tag)
        .body(containsString("<html lang=\"" + tag + "\">"))
        .body(containsString(title));
  }

  @Test
  void nothing_may_run_on_it_or_be_kept_of_it() {
    ValidatableResponse answer = sheet("caseworker", taken(aPoorFamily()), "");

    answer
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
        .body(not(containsString("<script")));
    assertEquals(1, answer.extract().headers().getList("Content-Security-Policy").size());
    assertEquals(1, answer.extract().headers().getList("Cache-Control").size());
  }

  @Test
  void nobodys_name_stands_on_it() {
    sheet("caseworker", taken(aPoorFamily()), "")
        .body(not(containsString("Мысалова")))
        .body(not(containsString("Үлгі")));
  }

  @Test
  void it_is_the_same_whoever_asks() {
    String family = taken(aPoorFamily());

    assertEquals(
        sheet("caseworker", family, "").extract().asString(),
        sheet("supervisor", family, "").extract().asString());
    sheet("caseworker-2", family, "").statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"text/html, 200", "'text/html,*/*;q=0.8', 200", "application/json, 406"})
  void a_browser_is_answered_and_who_reads_json_alone_is_not(String accept, int status) {
    String path = "/v1/families/" + taken(aPoorFamily()) + "/sheet";

    as("caseworker").accept(accept).get(path).then().statusCode(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "KAZ", "", "kk,ru"})
  void another_language_is_an_error(String language) {
    sheet("caseworker", taken(aPoorFamily()), "&language=" + language)
        .statusCode(400)
        .body("errors.parameter", org.hamcrest.Matchers.contains("language"));
  }

  @Test
  void the_letter_is_text_in_the_familys_language_below_a_line_to_cut_at() {
    var taken =
        sending("caseworker", aPoorFamily().and("family", "{'language': 'RU'}").json())
            .post("/v1/families");
    String path =
        "/v1/families/%s/refusals/%s/letter"
            .formatted(
                (String) taken.path("family.id"),
                (String) taken.path("contestableRefusals[0].fact"));
    String inAssessment = taken.path("contestableRefusals[0].letter");

    String letter =
        as("caseworker")
            .accept("text/plain")
            .get(path)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
            .header("Cache-Control", "no-store")
            .extract()
            .asString();

    assertEquals(inAssessment, letter.substring(letter.indexOf("Кому: школа")));
    as("caseworker")
        .header("Accept-Language", "en")
        .get(path + "?language=KK")
        .then()
        .header("Content-Language", "kk")
        .body(containsString("Кімге: мектеп"));
  }
}
