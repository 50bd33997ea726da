package kz.tirek.assessment;

import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentResourceTest {

  private static String aFamily() {
    return sending("caseworker", aHousehold().withMother(1989).json())
        .post("/v1/families")
        .path("family.id");
  }

  private static Response assess(String id, String language, String asOf, String ifNoneMatch) {
    return as("caseworker")
        .header("Accept-Language", language)
        .header("If-None-Match", ifNoneMatch)
        .get("/v1/families/" + id + "/assessment?asOf=" + asOf);
  }

  @Test
  void who_has_it_hears_that_it_is_still_right() {
    String id = aFamily();
    String etag = assess(id, "en", "2026-03-01", "\"none\"").header("ETag");

    Response again = assess(id, "en", "2026-03-01", etag);

    assertEquals(304, again.statusCode());
    assertEquals(etag, again.header("ETag"));
    assertEquals("", again.body().asString());
  }

  @Test
  void another_day_language_or_version_is_another_assessment() {
    String id = aFamily();
    String etag = assess(id, "en", "2026-03-01", "\"none\"").header("ETag");

    assertEquals(200, assess(id, "ru", "2026-03-01", etag).statusCode());
    assertEquals(200, assess(id, "en", "2026-03-02", etag).statusCode());

    sending("caseworker", "{\"district\": \"MEDEU\"}")
        .header("If-Match", "*")
        .put("/v1/families/" + id + "/profile")
        .then()
        .statusCode(200);
    assertEquals(200, assess(id, "en", "2026-03-01", etag).statusCode());
  }

  @Test
  void its_tag_names_version_day_language_and_rulebook() {
    String id = aFamily();
    Response assessment = assess(id, "kk", "2026-03-01", "\"none\"");

    String etag = assessment.header("ETag");

    assertTrue(
        Stream.of("0", "2026-03-01", "kk", (String) assessment.path("rulebook"))
            .allMatch(etag::contains),
        etag);
  }
}
