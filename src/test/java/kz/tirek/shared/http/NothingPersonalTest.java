package kz.tirek.shared.http;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What names a person leaves the service in answers to those who may see it, and nowhere else. */
@QuarkusTest
class NothingPersonalTest {

  private static final String NAME = "Қалампыр";
  private static final String IIN = "850315200012";
  private static final String WRONG_IIN = "850315200013";
  private static final String PHONE = "7012345678";
  private static final List<String> PERSONAL = List.of(NAME, IIN, WRONG_IIN, PHONE);

  /** Everything that was logged, with what broke. */
  private final StringBuffer logged = new StringBuffer();

  private final Handler listener =
      new Handler() {
        private final PatternFormatter words = new PatternFormatter("%c %s%e%n");

        @Override
        public void publish(LogRecord event) {
          logged.append(words.format(ExtLogRecord.wrap(event)));
        }

        @Override
        public void flush() {
          // nothing is kept back
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("").removeHandler(listener);
  }

  private static String household(String iin) {
    return aHousehold()
        .withSomebodyNamed(NAME)
        .member("iin", "'" + iin + "'")
        .member("phone", "'+7" + PHONE + "'")
        .json();
  }

  private static void tellsNobody(Response answer, int status) {
    answer.then().statusCode(status);
    PERSONAL.forEach(each -> answer.then().body(not(containsString(each))));
  }

  @Test
  void errors_logs_and_metrics_tell_nobody_who_it_was() {
    Response taken = sending("caseworker", household(IIN)).post("/v1/families");
    taken.then().statusCode(201);
    String id = taken.path("family.id");
    as("caseworker").get("/v1/families/" + id + "/case-file").then().statusCode(200);

    tellsNobody(sending("caseworker", household(WRONG_IIN)).post("/v1/families"), 422);
    tellsNobody(sending("caseworker", household(IIN) + "}").post("/v1/families"), 400);
    tellsNobody(as("caseworker").get("/v1/families?name=" + NAME), 400);
    tellsNobody(as("caseworker").get("/v1/families/" + IIN), 404);
    tellsNobody(as("caseworker").get("/test/tea/spilt"), 500);

    assertTrue(logged.toString().contains("Incident"), "the log was listened to");
    String metrics = given().get("/q/metrics").asString();
    for (String each : PERSONAL) {
      assertEquals(-1, logged.indexOf(each), "in the log");
      assertEquals(-1, metrics.indexOf(each), "in the metrics");
    }
    assertEquals(-1, metrics.indexOf(id), "an id in the metrics");
  }

  @Test
  void no_other_site_may_read_an_answer() {
    as("caseworker")
        .header("Origin", "https://elsewhere.example")
        .get("/v1/families")
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Credentials", nullValue());
    given()
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/v1/families")
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Methods", nullValue());
  }
}
