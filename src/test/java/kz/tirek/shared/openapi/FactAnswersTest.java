package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts answer as documented, one by one. */
@QuarkusTest
class FactAnswersTest {

  private static final String FAMILIES = "/v1/families/";
  private static final String WITHDRAWAL = "{\"reason\": \"NEVER_SO\"}";

  private ServedDocument document;
  private String family;
  private String child;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    Response taken =
        sending(
                "caseworker",
                aHousehold()
                    .with("mother", "HEAD", "1989", "FEMALE")
                    .withChild("child", "2018")
                    .json())
            .post("/v1/families");
    family = taken.path("family.id");
    child = taken.path("memberIds.child");
  }

  private String aClosedFamily() {
    String closed =
        sending("caseworker", aHousehold().withMother(1989).json())
            .post("/v1/families")
            .path("family.id");
    String closing =
        "{\"reason\": \"HELPED\", \"on\": \"%s\"}"
            .formatted(LocalDate.now(ZoneId.of("Asia/Almaty")));
    sending("supervisor", closing)
        .header("If-Match", "*")
        .post(FAMILIES + closed + "/closing")
        .then()
        .statusCode(200);
    return closed;
  }

  private String example(String operation) {
    return document
        .operation(operation)
        .node()
        .at("/requestBody/content/application~1json/examples")
        .elements()
        .next()
        .get("value")
        .toString();
  }

  private String path(String kind) {
    return FAMILIES + family + "/" + kind.replace("{memberId}", child);
  }

  private Answers common(String operation, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as("caseworker").queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(as("caseworker").accept("text/csv")));
  }

  private Answers writing(String operation, String path, String json) {
    return common(
            operation, request -> request.contentType("application/json").body(json).post(path))
        .expect(400, sending("caseworker", "{\"colour\": 1}").post(path))
        .expect(404, sending("caseworker-2", json).post(path))
        .expect(409, sending("caseworker", json).post(path.replace(family, aClosedFamily())))
        .expect(
            413, sending("caseworker", "{\"note\": \"" + "x".repeat(1_100_000) + "\"}").post(path))
        .expect(415, as("caseworker").contentType("text/csv").body("a,b").post(path));
  }

  private static Response keyed(String key, String json, String path) {
    return sending("caseworker", json).header("Idempotency-Key", key).post(path);
  }

  @ParameterizedTest
  @CsvSource({
    "housing, listHousing, recordHousing, correctHousing",
    "incomes, listIncomes, recordIncome, correctIncome",
    "debts, listDebts, recordDebt, correctDebt",
    "benefits-received, listBenefitsReceived, recordBenefitReceived, correctBenefitReceived",
    "daily-life, listDailyLife, recordDailyLife, correctDailyLife",
    "ties, listTies, recordTie, correctTie",
    "encounters, listEncounters, recordEncounter, correctEncounter",
    "incidents, listIncidents, recordIncident, correctIncident",
    "members/{memberId}/person, listPerson, recordPerson, correctPerson",
    "members/{memberId}/registrations, listRegistrations, recordRegistration, correctRegistration",
    "members/{memberId}/schooling, listSchooling, recordSchooling, correctSchooling",
    "members/{memberId}/health, listHealth, recordHealth, correctHealth",
    "members/{memberId}/needed-care, listNeededCare, recordNeededCare, correctNeededCare",
    "members/{memberId}/work, listWork, recordWork, correctWork",
    "members/{memberId}/jobs, listJobs, recordJob, correctJob",
    "members/{memberId}/duties, listDuties, recordDuty, correctDuty"
  })
  void a_kind_of_facts_answers_as_documented(
      String kind, String listing, String recording, String correcting) {
    String path = path(kind);
    // what a member is to the head is not changed with the person
    String value = example(recording).replaceFirst("\"relation\"\\s*:\\s*\"HEAD\"\\s*,", "");
    String key = UUID.randomUUID().toString();

    Response recorded = keyed(key, value, path);
    writing(recording, path, value)
        .expect(201, recorded)
        .expect(422, sending("caseworker", inTheFuture(value)).post(path))
        .expect(422, keyed(key, "{}".equals(value) ? value : value.replace("}", " }"), path))
        .complete();
    common(listing, request -> request.get(path))
        .expect(200, as("caseworker").get(path))
        .expect(200, as("caseworker").get(path + "?asOf=2026-01-01&ended=true"))
        .expect(
            304,
            as("caseworker")
                .header("If-None-Match", as("caseworker").get(path).header("ETag"))
                .get(path))
        .expect(404, as("caseworker-2").get(path))
        .complete();
    String correction = "{\"reason\": \"MISTYPED\", \"fact\": " + value + "}";
    String corrections = path + "/" + recorded.path("id") + "/corrections";
    writing(correcting, corrections, correction)
        .expect(422, sending("caseworker", inTheFuture(correction)).post(corrections))
        .expect(201, sending("caseworker", correction).post(corrections))
        .expect(409, sending("caseworker", correction).post(corrections))
        .complete();
  }

  private static String inTheFuture(String json) {
    int end =
        json.lastIndexOf('}', json.startsWith("{\"reason\"") ? json.length() - 2 : json.length());
    String observed = "\"observed\": {\"on\": \"2090-01-01\"}";
    return json.substring(0, end) + "," + observed + json.substring(end);
  }

  private String anIncome() {
    return sending("caseworker", "{\"kind\": \"WAGES\", \"since\": \"2025\"}")
        .post(path("incomes"))
        .path("id");
  }

  @Test
  void a_fact_and_its_history_answer_as_documented() {
    String path = path("facts/" + anIncome());

    for (String operation : new String[] {"getFact", "getFactHistory"}) {
      String whole = operation.equals("getFact") ? path : path + "/history";
      common(operation, request -> request.get(whole))
          .expect(200, as("caseworker").get(whole))
          .expect(404, as("caseworker-2").get(whole))
          .complete();
    }
  }

  @Test
  void an_ending_answers_as_documented() {
    String path = path("facts/" + anIncome() + "/ending");
    String ending = example("endFact");

    writing("endFact", path, ending)
        .expect(422, sending("caseworker", "{\"until\": \"2020\"}").post(path))
        .expect(201, sending("caseworker", ending).post(path))
        .expect(409, sending("caseworker", ending).post(path))
        .complete();
  }

  @Test
  void a_withdrawal_answers_as_documented() {
    String path = path("facts/" + anIncome() + "/withdrawal");

    writing("withdrawFact", path, WITHDRAWAL)
        .expect(422, sending("caseworker", "{\"reason\": \"NO_LONGER_SO\"}").post(path))
        .expect(200, sending("caseworker", WITHDRAWAL).post(path))
        .expect(409, sending("caseworker", WITHDRAWAL).post(path))
        .complete();
  }

  @Test
  void whether_a_list_is_whole_answers_as_documented() {
    String path = path("wholeness");
    String whole = example("sayWholeness");

    common("sayWholeness", request -> request.contentType("application/json").body(whole).put(path))
        .expect(404, sending("caseworker-2", whole).put(path))
        .expect(409, sending("caseworker", whole).put(path.replace(family, aClosedFamily())))
        .expect(
            413, sending("caseworker", "{\"note\": \"" + "x".repeat(1_100_000) + "\"}").put(path))
        .expect(415, as("caseworker").contentType("text/csv").body("a,b").put(path))
        .expect(422, sending("caseworker", "{\"list\": \"JOBS\", \"complete\": true}").put(path))
        .expect(200, sending("caseworker", whole).put(path))
        .complete();
  }
}
