package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Figures are answered as documented. */
@QuarkusTest
class DashboardAnswersTest {

  @Test
  void figures_answer_as_documented() {
    ServedDocument document = ServedDocument.fetch();
    answers(document, "getBarrierFigures", "/v1/dashboard/barriers");
    answers(document, "getBenefitFigures", "/v1/dashboard/benefits");
    answers(document, "getReferralFigures", "/v1/dashboard/referrals");
  }

  private static void answers(ServedDocument document, String operation, String path) {
    String etag = as("supervisor").get(path).header("ETag");
    new Answers(document, operation)
        .expect(200, as("supervisor").get(path))
        .expect(200, as("supervisor").accept("text/csv").get(path))
        .expect(304, as("supervisor").header("If-None-Match", etag).get(path))
        .expect(400, as("supervisor").get(path + "?from=never"))
        .expect(401, given().get(path))
        .expect(403, as("caseworker").get(path))
        .expect(406, as("supervisor").accept("text/html").get(path))
        .complete();
  }
}
