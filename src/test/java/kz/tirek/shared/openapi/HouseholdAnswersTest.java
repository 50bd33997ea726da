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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answers of what is told of a household over time. */
@QuarkusTest
class HouseholdAnswersTest {

  private static final String FAMILIES = "/v1/families/";
  private static final String NOBODY = UUID.randomUUID().toString();

  private ServedDocument document;
  private String family;
  private Map<String, String> ids;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
    Response taken = takeIn();
    family = taken.path("family.id");
    ids = taken.path("memberIds");
  }

  private static Response takeIn() {
    Response taken =
        sending(
                "caseworker",
                aHousehold()
                    .withMother(1990)
                    .withFather(1988)
                    .withChild("son", "2020-05-01")
                    .json())
            .post("/v1/families");
    taken.then().statusCode(201);
    return taken;
  }

  private static RequestSpecification says(String body) {
    return sending("caseworker", body.replace('\'', '"'));
  }

  /** What every operation answers in the same way. */
  private Answers common(String operation, Function<RequestSpecification, Response> send) {
    return new Answers(document, operation)
        .expect(400, send.apply(as("caseworker").queryParam("asof", "2026-01-01")))
        .expect(401, send.apply(given()))
        .expect(401, send.apply(given().auth().oauth2("tea")))
        .expect(403, send.apply(as("analyst")))
        .expect(406, send.apply(as("caseworker").accept("text/csv")));
  }

  /** What every operation with a body answers in the same way. */
  private Answers withBody(
      String operation, String good, Function<RequestSpecification, Response> send) {
    return common(
            operation,
            request ->
                send.apply(request.contentType("application/json").body(good.replace('\'', '"'))))
        .expect(400, send.apply(sending("caseworker", "{\"colour\": \"red\"}")))
        .expect(400, send.apply(sending("caseworker", "{")))
        .expect(
            413, send.apply(sending("caseworker", "{\"note\": \"" + "x".repeat(1_100_000) + "\"}")))
        .expect(415, send.apply(as("caseworker").contentType("text/csv").body("a,b")));
  }

  private String closed() {
    String closed = takeIn().path("family.id");
    sending(
            "supervisor",
            "{\"reason\": \"HELPED\", \"on\": \"%s\"}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Almaty"))))
        .header("If-Match", "*")
        .post(FAMILIES + closed + "/closing")
        .then()
        .statusCode(200);
    return closed;
  }

  private String fact(String path) {
    return as("caseworker")
        .get(FAMILIES + family + "/members")
        .path("members.find { it.id == '%s' }.%s".formatted(ids.get("father"), path));
  }

  @Test
  void members_answer_as_documented() {
    String path = FAMILIES + family + "/members";

    common("getMembers", request -> request.get(path))
        .expect(200, as("caseworker").get(path + "?asOf=2020-01-01"))
        .expect(404, as("caseworker-2").get(path))
        .complete();
  }

  @Test
  void joining_answers_as_documented() {
    String path = FAMILIES + family + "/members";
    String joins = "{'person': {}, 'iin': '850315200012'}";

    withBody("addMember", joins, request -> request.post(path))
        .expect(201, says(joins).post(path))
        .expect(409, says(joins).post(path))
        .expect(409, says(joins).post(FAMILIES + closed() + "/members"))
        .expect(404, says(joins).post(FAMILIES + NOBODY + "/members"))
        .expect(422, says("{'person': {'relation': 'HEAD'}}").post(path))
        .complete();
  }

  @Test
  void leaving_and_coming_back_answer_as_documented() {
    String path = FAMILIES + family + "/members/" + ids.get("father");
    String leaves = "{'leftOn': '2026-01-01', 'reason': 'MOVED_OUT'}";
    String comes = "{'joinedOn': '2026-02-01'}";

    withBody("leaveHousehold", leaves, request -> request.post(path + "/leaving"))
        .expect(201, says(leaves).post(path + "/leaving"))
        .expect(409, says(leaves).post(path + "/leaving"))
        .expect(404, says(leaves).post(FAMILIES + family + "/members/" + NOBODY + "/leaving"))
        .expect(
            422,
            says(leaves).post(FAMILIES + family + "/members/" + ids.get("mother") + "/leaving"))
        .complete();
    withBody("returnToHousehold", comes, request -> request.post(path + "/return"))
        .expect(201, says(comes).post(path + "/return"))
        .expect(409, says(comes).post(path + "/return"))
        .expect(404, says(comes).post(FAMILIES + family + "/members/" + NOBODY + "/return"))
        .expect(422, says("{'joinedOn': '2090'}").post(path + "/return"))
        .complete();
  }

  @Test
  void another_head_answers_as_documented() {
    String path = FAMILIES + family + "/head";
    String leads = "{'head': '%s', 'on': '2026-01-01'}".formatted(ids.get("father"));

    withBody("changeHead", leads, request -> request.post(path))
        .expect(201, says(leads).post(path))
        .expect(409, says(leads).post(path))
        .expect(404, says(leads).post(FAMILIES + NOBODY + "/head"))
        .expect(422, says("{'head': '%s', 'on': '2026-01-01'}".formatted(NOBODY)).post(path))
        .complete();
  }

  @Test
  void correcting_the_head_answers_as_documented() {
    String path = FAMILIES + family + "/head/correction";
    String corrects = "{'head': '%s', 'reason': 'MISHEARD'}".formatted(ids.get("father"));

    withBody("correctHead", corrects, request -> request.post(path))
        .expect(201, says(corrects).post(path))
        .expect(409, says(corrects).post(FAMILIES + closed() + "/head/correction"))
        .expect(404, says(corrects).post(FAMILIES + NOBODY + "/head/correction"))
        .expect(422, says("{'head': '%s', 'reason': 'MISHEARD'}".formatted(NOBODY)).post(path))
        .complete();
  }

  @Test
  void correcting_a_membership_answers_as_documented() {
    String path = FAMILIES + family + "/memberships/";
    String membership = fact("memberships[0].id");
    String corrects = "{'membership': {'joinedOn': '2015'}, 'reason': 'MISHEARD'}";

    withBody("correctMembership", corrects, request -> request.post(path + NOBODY + "/correction"))
        .expect(201, says(corrects).post(path + membership + "/correction"))
        .expect(409, says(corrects).post(path + membership + "/correction"))
        .expect(404, says(corrects).post(path + NOBODY + "/correction"))
        .expect(
            422,
            says("{'membership': {'joinedOn': '2090'}, 'reason': 'MISHEARD'}")
                .post(path + fact("memberships[0].id") + "/correction"))
        .complete();
  }

  @Test
  void kin_answer_as_documented() {
    String path = FAMILIES + family + "/kinships";
    String kin =
        "{'member': '%s', 'kinship': {'kind': 'PARENT_OF', 'to': '%s'}}"
            .formatted(ids.get("father"), ids.get("son"));

    withBody("addKinship", kin, request -> request.post(path))
        .expect(201, says(kin).post(path))
        .expect(422, says(kin).post(path))
        .expect(404, says(kin).post(FAMILIES + NOBODY + "/kinships"))
        .expect(409, says(kin).post(FAMILIES + closed() + "/kinships"))
        .complete();
    String fact = path + "/" + fact("kinships[0].id") + "/correction";
    String never = "{'reason': 'NEVER_SO'}";
    withBody("correctKinship", never, request -> request.post(path + "/" + NOBODY + "/correction"))
        .expect(422, says("{'reason': 'UNDONE'}").post(fact))
        .expect(201, says(never).post(fact))
        .expect(409, says(never).post(fact))
        .expect(404, says(never).post(path + "/" + NOBODY + "/correction"))
        .complete();
  }

  @Test
  void splits_answer_as_documented() {
    String path = FAMILIES + family + "/splits";
    String split =
        "{'members': ['%s'], 'on': '2026-01-01', 'reason': 'SEPARATED'}"
            .formatted(ids.get("father"));

    Response done = says(split).post(path);
    withBody("splitHousehold", split, request -> request.post(path + "?dryRun=true"))
        .expect(201, done)
        .expect(
            200, says(split.replace(ids.get("father"), ids.get("son"))).post(path + "?dryRun=true"))
        .expect(422, says(split).post(path))
        .expect(409, says(split).post(FAMILIES + closed() + "/splits"))
        .expect(404, says(split).post(FAMILIES + NOBODY + "/splits"))
        .complete();
    String one = path + "/" + done.path("id");
    common("getSplit", request -> request.get(one))
        .expect(200, as("caseworker").get(one))
        .expect(404, as("caseworker").get(path + "/" + NOBODY))
        .complete();
    common("undoSplit", request -> request.post(path + "/" + NOBODY + "/undoing"))
        .expect(200, as("caseworker").post(one + "/undoing"))
        .expect(409, as("caseworker").header("Idempotency-Key", "n").post(one + "/undoing"))
        .expect(404, as("caseworker").post(path + "/" + NOBODY + "/undoing"))
        .complete();
  }

  @Test
  void joins_answer_as_documented() {
    String path = FAMILIES + family + "/joins";
    String other = takeIn().path("family.id");
    String join = "{'family': '%s', 'on': '2026-01-01', 'reason': 'MOVED_IN'}";

    Response done = says(join.formatted(other)).post(path);
    withBody("joinHouseholds", join.formatted(NOBODY), request -> request.post(path))
        .expect(201, done)
        .expect(
            200,
            says(join.formatted((String) takeIn().path("family.id"))).post(path + "?dryRun=true"))
        .expect(422, says(join.formatted(family)).post(path))
        .expect(409, says(join.formatted(other)).post(path))
        .expect(404, says(join.formatted(NOBODY)).post(path))
        .complete();
    String one = path + "/" + done.path("id");
    common("getJoin", request -> request.get(one))
        .expect(200, as("caseworker").get(one))
        .expect(404, as("caseworker").get(path + "/" + NOBODY))
        .complete();
    common("undoJoin", request -> request.post(path + "/" + NOBODY + "/undoing"))
        .expect(200, as("caseworker").post(one + "/undoing"))
        .expect(404, as("caseworker").post(path + "/" + NOBODY + "/undoing"))
        .expect(409, as("caseworker").post(one + "/undoing"))
        .complete();
  }
}
