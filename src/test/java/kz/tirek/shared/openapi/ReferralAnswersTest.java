package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.Agency.json;
import static kz.tirek.access.SignedIn.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.referral.Clinic;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers about referrals, to those who work with the family and to whoever receives them. */
@QuarkusTest
class ReferralAnswersTest {

  private static final String RECEIVED = "/v1/received-referrals";
  private static final String ACCEPTED = "{'to': 'ACCEPTED'}";
  private static final String STALE = "\"99\"";

  @Inject Today today;
  private Clinic clinic;
  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    clinic = Clinic.aClinic();
  }

  /** What every operation answers alike. */
  private Answers common(
      String operation,
      RequestSpecification who,
      RequestSpecification again,
      Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(who.queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(again.accept("text/csv")));
  }

  private Answers read(String operation, Function<RequestSpecification, Response> send) {
    return common(operation, clinic.worker(), clinic.worker(), send);
  }

  private Answers change(
      String operation, String body, Function<RequestSpecification, Response> send) {
    return withBody(
        common(
            operation,
            clinic.worker(),
            clinic.worker(),
            request -> send.apply(json(request, body))),
        clinic.worker(),
        clinic.worker(),
        send);
  }

  private static Answers withBody(
      Answers answers,
      RequestSpecification who,
      RequestSpecification again,
      Function<RequestSpecification, Response> send) {
    return answers
        .expect(413, send.apply(json(who, "{'note': '" + "x".repeat(1_100_000) + "'}")))
        .expect(415, send.apply(again.contentType("text/csv").body("a,b")));
  }

  private String at(String referral) {
    return clinic.path() + "/" + referral;
  }

  private String nowhere() {
    return at(UUID.randomUUID().toString());
  }

  @Test
  void listing_referrals_answers_as_documented() {
    clinic.referred();

    read("listReferrals", request -> request.get("/v1/referrals"))
        .expect(200, clinic.worker().get("/v1/referrals?overdue=false"))
        .complete();
    read("listReferralsOfFamily", request -> request.get(clinic.path()))
        .expect(200, clinic.worker().get(clinic.path()))
        .expect(404, as("caseworker").get(clinic.path()))
        .complete();
  }

  @Test
  void a_referral_answers_as_documented() {
    String referral = clinic.referred();

    read("getReferral", request -> request.get(at(referral)))
        .expect(200, clinic.worker().get(at(referral)))
        .expect(404, clinic.worker().get(nowhere()))
        .complete();
  }

  @Test
  void referring_answers_as_documented() {
    String body =
        "{'offer': '%s', 'help': 'medical-care', 'shares': ['PERSON', 'IDENTIFIERS']}"
            .formatted(clinic.offer());

    change("refer", body, request -> request.post(clinic.path()))
        .expect(404, json(as("caseworker"), body).post(clinic.path()))
        .expect(409, json(clinic.worker(), body).post(clinic.path()))
        .expect(422, json(clinic.worker(), "{'help': 'medical-care'}").post(clinic.path()))
        .expect(201, agreed(body))
        .complete();
  }

  private Response agreed(String body) {
    clinic.agreed();
    return json(clinic.worker(), body).post(clinic.path());
  }

  @Test
  void moving_a_referral_answers_as_documented() {
    String referral = clinic.referred();
    String path = at(referral) + "/transitions";

    change("moveReferral", ACCEPTED, request -> request.post(path))
        .expect(404, json(clinic.worker(), ACCEPTED).post(nowhere() + "/transitions"))
        .expect(409, clinic.move(referral, "{'to': 'DRAFT'}"))
        .expect(412, json(clinic.worker().header("If-Match", STALE), ACCEPTED).post(path))
        .expect(422, clinic.move(referral, "{'to': 'REJECTED'}"))
        .expect(428, json(clinic.worker(), ACCEPTED).post(path))
        .expect(428, json(clinic.worker().header("If-Match", "*"), ACCEPTED).post(path))
        .expect(200, clinic.move(referral, ACCEPTED))
        .complete();
  }

  @Test
  void confirming_a_report_answers_as_documented() {
    String referral = clinic.referred();
    clinic.answer(referral, "{'to': 'REJECTED', 'reason': 'NEEDS_REGISTRATION'}");
    String path = at(referral) + "/confirmation";

    read("confirmReferral", request -> request.post(path))
        .expect(404, clinic.worker().post(nowhere() + "/confirmation"))
        .expect(412, clinic.worker().header("If-Match", STALE).post(path))
        .expect(428, clinic.worker().post(path))
        .expect(200, clinic.confirm(referral))
        .expect(409, clinic.confirm(referral))
        .complete();
  }

  @Test
  void telling_whether_it_helped_answers_as_documented() {
    String helped = "{'by': 'FAMILY', 'helpReceived': 'YES'}";
    String referral =
        clinic
            .askTie(
                clinic.neighbour(),
                "child-minding",
                ", 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED', 'on': '%s'"
                    .formatted(today.date().minusDays(60)))
            .path("id");
    String path = at(referral) + "/feedback";

    change("tellReferralFeedback", helped, request -> request.post(path))
        .expect(404, json(clinic.worker(), helped).post(nowhere() + "/feedback"))
        .expect(412, json(clinic.worker().header("If-Match", STALE), helped).post(path))
        .expect(
            422,
            clinic.feedback(
                referral, "{'by': 'FAMILY', 'helpReceived': 'YES', 'on': '2199-01-01'}"))
        .expect(428, json(clinic.worker(), helped).post(path))
        .expect(200, clinic.feedback(referral, helped))
        .expect(409, clinic.feedback(referral, helped))
        .complete();
  }

  private Answers received(String operation, Function<RequestSpecification, Response> send) {
    return common(operation, clinic.nurse(), clinic.nurse(), send);
  }

  @Test
  void what_was_received_answers_as_documented() {
    String referral = clinic.referred();
    String path = RECEIVED + "/" + referral;

    received("listReceivedReferrals", request -> request.get(RECEIVED))
        .expect(200, clinic.nurse().get(RECEIVED))
        .complete();
    received("getReceivedReferral", request -> request.get(path))
        .expect(200, clinic.nurse().get(path))
        .expect(404, clinic.nurse().get(RECEIVED + "/" + UUID.randomUUID()))
        .complete();
  }

  @Test
  void answering_what_was_received_answers_as_documented() {
    String referral = clinic.referred();
    String path = RECEIVED + "/" + referral + "/transitions";
    String nothing = RECEIVED + "/" + UUID.randomUUID() + "/transitions";

    withBody(
            received("answerReceivedReferral", request -> json(request, ACCEPTED).post(path)),
            clinic.nurse(),
            clinic.nurse(),
            request -> request.post(path))
        .expect(404, json(clinic.nurse(), ACCEPTED).post(nothing))
        .expect(409, clinic.answer(referral, "{'to': 'CANCELLED', 'reason': 'OTHER'}"))
        .expect(412, json(clinic.nurse().header("If-Match", STALE), ACCEPTED).post(path))
        .expect(422, clinic.answer(referral, "{'to': 'REJECTED'}"))
        .expect(428, json(clinic.nurse(), ACCEPTED).post(path))
        .expect(200, clinic.answer(referral, ACCEPTED))
        .complete();
  }
}
