package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The answers of what supervisors arrange: whose cases they are, and who may know of them. */
@QuarkusTest
class AccessAnswersTest {

  private static final String FAMILIES = "/v1/families/";
  private static final String ACCESSES = "/v1/emergency-accesses";
  private static final String NOBODY = UUID.randomUUID().toString();

  private ServedDocument document;
  private String family;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    family =
        sending("caseworker", "{\"members\": {\"complete\": false, \"items\": [{\"person\": {}}]}}")
            .post("/v1/families")
            .then()
            .statusCode(201)
            .extract()
            .path("family.id");
  }

  /** What every operation answers in the same way. */
  private Answers common(String operation, Function<RequestSpecification, Response> send) {
    return common(operation, "supervisor", send);
  }

  private Answers common(
      String operation, String user, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as(user).queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(as(user).accept("text/csv")));
  }

  /** What every operation with a body answers in the same way. */
  private Answers withBody(
      String operation, String good, Function<RequestSpecification, Response> send) {
    return withBody(operation, "supervisor", good, send);
  }

  private Answers withBody(
      String operation, String user, String good, Function<RequestSpecification, Response> send) {
    return common(
            operation,
            user,
            request -> send.apply(request.contentType("application/json").body(good)))
        .expect(400, send.apply(sending(user, "{\"colour\": \"red\"}")))
        .expect(400, send.apply(sending(user, "{")))
        .expect(413, send.apply(sending(user, "{\"note\": \"" + "x".repeat(1_100_000) + "\"}")))
        .expect(415, send.apply(as(user).contentType("text/csv").body("a,b")));
  }

  private static RequestSpecification versioned(String user, String json) {
    return sending(user, json).header("If-Match", "*");
  }

  private String assignment() {
    return as("supervisor").get(FAMILIES + family + "/assignments").path("items[0].id");
  }

  private String emergency(String user) {
    return sending(user, "{\"family\": \"" + family + "\", \"reason\": \"child found alone\"}")
        .post(ACCESSES)
        .path("id");
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Almaty")).toString();
  }

  @Nested
  class Whose_case_it_is {

    @Test
    void listing_assignments_answers_as_documented() {
      String path = FAMILIES + family + "/assignments";

      common("listAssignments", request -> request.get(path))
          .expect(200, as("caseworker").get(path))
          .expect(404, as("caseworker-2").get(path))
          .complete();
    }

    @Test
    void an_assignment_answers_as_documented() {
      String path = FAMILIES + family + "/assignments/";

      common("getAssignment", request -> request.get(path + NOBODY))
          .expect(200, as("caseworker").get(path + assignment()))
          .expect(404, as("caseworker").get(path + NOBODY))
          .complete();
    }

    @Test
    void assigning_answers_as_documented() {
      String path = FAMILIES + family + "/assignments";
      String bolat = "{\"worker\": \"bolat\"}";

      withBody("assign", bolat, request -> request.post(path))
          .expect(201, sending("supervisor", bolat).post(path))
          .expect(404, sending("supervisor-2", bolat).post(path))
          .expect(409, sending("supervisor", bolat).post(path))
          .expect(422, sending("supervisor", "{\"worker\": \"\"}").post(path))
          .complete();
    }

    @Test
    void ending_an_assignment_answers_as_documented() {
      String path = FAMILIES + family + "/assignments/" + assignment() + "/ending";

      withBody("endAssignment", "{}", request -> request.post(path))
          .expect(422, sending("supervisor", "{\"reason\": \"MOVED\"}").post(path))
          .expect(404, sending("supervisor-2", "{}").post(path))
          .expect(200, sending("supervisor", "{\"reason\": \"WORKLOAD\"}").post(path))
          .complete();
    }

    @Test
    void a_move_and_its_preview_answer_as_documented() {
      String move = "{\"from\": \"nobody-1\", \"to\": \"nobody-2\"}";
      String none = "{\"from\": \"nobody-1\", \"to\": \"nobody-1\"}";
      String preview = "/v1/caseload-moves/preview";
      String moves = "/v1/caseload-moves";

      withBody("previewCaseloadMove", move, request -> request.post(preview))
          .expect(200, sending("supervisor", move).post(preview))
          .expect(422, sending("supervisor", none).post(preview))
          .complete();
      withBody("moveCaseload", move, request -> request.post(moves))
          .expect(200, sending("supervisor", move).post(moves))
          .expect(422, sending("supervisor", none).post(moves))
          .complete();
    }
  }

  @Nested
  class Cover {

    private final String covers = "/v1/covers";

    private String cover(String absent) {
      return "{\"absent\": \"%s\", \"covering\": \"bolat\", \"from\": \"%s\", \"until\": \"%s\"}"
          .formatted(absent, today(), today());
    }

    private String arranged() {
      return sending("supervisor", cover("x-" + UUID.randomUUID())).post(covers).path("id");
    }

    @Test
    void a_cover_and_the_list_answer_as_documented() {
      String path = covers + "/" + arranged();

      common("listCovers", request -> request.get(covers))
          .expect(200, as("supervisor").get(covers))
          .complete();
      common("getCover", request -> request.get(path))
          .expect(200, as("supervisor").get(path))
          .expect(404, as("caseworker").get(path))
          .complete();
    }

    @Test
    void arranging_and_ending_answer_as_documented() {
      String wanted = cover("x-" + UUID.randomUUID());
      String path = covers + "/" + arranged() + "/ending";

      withBody("arrangeCover", wanted, request -> request.post(covers))
          .expect(201, sending("supervisor", wanted).post(covers))
          .expect(409, sending("supervisor", wanted).post(covers))
          .expect(422, sending("supervisor", cover("bolat")).post(covers))
          .complete();
      common("endCover", request -> request.post(path))
          .expect(404, as("supervisor-2").post(path))
          .expect(200, as("supervisor").post(path))
          .complete();
    }
  }

  @Nested
  class Restriction {

    private final String restriction =
        "{\"reason\": \"the father works here\", \"workers\": [], \"closedToEmergency\": false}";
    private final String lifting = "{\"reason\": \"he works here no longer\"}";

    @Test
    void restricting_reading_naming_and_lifting_answer_as_documented() {
      String path = FAMILIES + family + "/restriction";
      String lift = path + "/lifting";

      Answers restrict =
          withBody("restrict", restriction, request -> request.put(path))
              .expect(404, versioned("supervisor-2", restriction).put(path))
              .expect(412, sending("supervisor", restriction).header("If-Match", "\"7\"").put(path))
              .expect(428, sending("supervisor", restriction).put(path))
              .expect(
                  422,
                  versioned("supervisor", restriction.replace("the father works here", "short"))
                      .put(path));
      Answers read =
          common("getRestriction", request -> request.get(path))
              .expect(404, as("supervisor").get(path));
      restrict.expect(200, versioned("supervisor", restriction).put(path)).complete();
      read.expect(200, as("supervisor").get(path))
          .expect(304, as("supervisor").header("If-None-Match", "\"1\"").get(path))
          .complete();
      String naming =
          "{\"family\": \"%s\", \"supervisor\": \"dana\", \"reason\": \"saule has left the agency\"}"
              .formatted(family);
      String name = "/v1/restriction-namings";
      withBody("nameSupervisor", "admin", naming, request -> request.post(name))
          .expect(404, sending("admin", naming.replace(family, NOBODY)).post(name))
          .expect(422, sending("admin", naming.replace("dana", "admin")).post(name))
          .expect(204, sending("admin", naming).post(name))
          .complete();
      withBody("liftRestriction", lifting, request -> request.post(lift))
          .expect(404, versioned("supervisor-2", lifting).post(lift))
          .expect(412, sending("supervisor", lifting).header("If-Match", "\"7\"").post(lift))
          .expect(428, sending("supervisor", lifting).post(lift))
          .expect(422, versioned("supervisor", "{\"reason\": \"\"}").post(lift))
          .expect(200, versioned("supervisor", lifting).post(lift))
          .complete();
    }
  }

  @Nested
  class Emergency_access {

    @Test
    void taking_it_answers_as_documented() {
      String wanted = "{\"family\": \"" + family + "\", \"reason\": \"child found alone\"}";

      withBody("takeEmergencyAccess", wanted, request -> request.post(ACCESSES))
          .expect(201, sending("supervisor", wanted).post(ACCESSES))
          .expect(200, sending("supervisor", wanted).post(ACCESSES))
          .expect(404, sending("supervisor-2", wanted).post(ACCESSES))
          .expect(422, sending("supervisor", "{\"reason\": \"whichever it is\"}").post(ACCESSES))
          .complete();
    }

    @Test
    void one_and_the_list_answer_as_documented() {
      String path = ACCESSES + "/" + emergency("caseworker");

      common("listEmergencyAccesses", request -> request.get(ACCESSES))
          .expect(200, as("supervisor").get(ACCESSES))
          .complete();
      common("getEmergencyAccess", request -> request.get(path))
          .expect(200, as("supervisor").get(path))
          .expect(404, as("supervisor-2").get(path))
          .complete();
    }

    @Test
    void ending_and_reviewing_it_answer_as_documented() {
      String path = ACCESSES + "/" + emergency("caseworker");
      String review = path + "/review";
      String note = "{\"note\": \"she told me\"}";

      common("endEmergencyAccess", request -> request.post(path + "/ending"))
          .expect(404, as("supervisor-2").post(path + "/ending"))
          .expect(200, as("supervisor").post(path + "/ending"))
          .complete();
      withBody("reviewEmergencyAccess", note, request -> request.post(review))
          .expect(422, sending("supervisor", "{\"note\": \"\"}").post(review))
          .expect(404, sending("supervisor-2", note).post(review))
          .expect(200, sending("supervisor", note).post(review))
          .expect(409, sending("supervisor", note).post(review))
          .complete();
    }

    @Test
    void what_supervisors_are_told_answers_as_documented() {
      emergency("caseworker");
      String notices = "/v1/notices";
      String path = notices + "/" + as("supervisor").get(notices).path("items[0].id") + "/reading";

      common("listNotices", request -> request.get(notices))
          .expect(200, as("supervisor").get(notices))
          .complete();
      common("readNotice", request -> request.post(path))
          .expect(404, as("supervisor-2").post(path))
          .expect(200, as("supervisor").post(path))
          .complete();
    }
  }

  @Nested
  class Closing {

    @Test
    void closing_reading_how_and_opening_again_answer_as_documented() {
      String close = FAMILIES + family + "/closing";
      String reopen = FAMILIES + family + "/reopening";
      String closing = "{\"reason\": \"HELPED\", \"on\": \"" + today() + "\"}";
      String reopening = "{\"reason\": \"NEW_NEED\"}";

      Answers read =
          common("getClosing", request -> request.get(close))
              .expect(404, as("supervisor").get(close));
      Answers opened =
          withBody("reopenCase", reopening, request -> request.post(reopen))
              .expect(404, versioned("supervisor-2", reopening).post(reopen))
              .expect(409, versioned("supervisor", reopening).post(reopen))
              .expect(
                  412, sending("supervisor", reopening).header("If-Match", "\"7\"").post(reopen))
              .expect(428, sending("supervisor", reopening).post(reopen))
              .expect(422, versioned("supervisor", "{}").post(reopen));
      withBody("closeCase", closing, request -> request.post(close))
          .expect(404, versioned("supervisor-2", closing).post(close))
          .expect(412, sending("supervisor", closing).header("If-Match", "\"7\"").post(close))
          .expect(428, sending("supervisor", closing).post(close))
          .expect(422, versioned("supervisor", "{\"reason\": \"HELPED\"}").post(close))
          .expect(200, versioned("supervisor", closing).post(close))
          .expect(409, versioned("supervisor", closing).post(close))
          .complete();
      read.expect(200, as("supervisor").get(close)).complete();
      opened.expect(200, versioned("supervisor", reopening).post(reopen)).complete();
    }
  }
}
