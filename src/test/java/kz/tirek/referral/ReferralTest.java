package kz.tirek.referral;

import static kz.tirek.access.Agency.json;
import static kz.tirek.referral.Clinic.aClinic;
import static kz.tirek.referral.Clinic.aFund;
import static kz.tirek.referral.Clinic.aNeighbour;
import static kz.tirek.referral.Clinic.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.TestClock;
import kz.tirek.shared.time.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferralTest {

  @Inject TestClock clock;
  @Inject Today today;

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private void daysLater(int days) {
    clock.stopAt(today.date().plusDays(days).atTime(12, 0).atZone(today.zone()).toInstant());
  }

  private static void is(Response answer, int status, String code) {
    answer.then().statusCode(status).body("type", equalTo("https://tirek.kz/problems/" + code));
  }

  private static void isWrong(Response answer, String pointer) {
    answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void nothing_leaves_the_agency_before_the_household_agreed_to_it() {
    Clinic clinic = aClinic();

    is(clinic.refer(""), 409, "no-consent-to-refer");
    clinic.consent("'PERSON'");
    is(clinic.refer(""), 409, "no-consent-to-refer");
    String draft = clinic.refer(", 'status': 'DRAFT'").then().statusCode(201).extract().path("id");
    is(clinic.move(draft, "{'to': 'REQUESTED'}"), 409, "no-consent-to-refer");
    String consent = clinic.consent("'PERSON', 'IDENTIFIERS'");
    clinic.takeBack(consent);
    is(clinic.refer(""), 409, "no-consent-to-refer");
    assertEquals(null, clinic.counted());
    clinic.nurse().get("/v1/received-referrals").then().statusCode(200).body("items", hasSize(0));

    clinic.consent("'PERSON', 'IDENTIFIERS'");
    clinic
        .move(draft, "{'to': 'REQUESTED'}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REQUESTED"));
    assertEquals("ASKED 1", clinic.counted());
  }

  @Test
  void what_cannot_be_is_a_problem_each() {
    Clinic clinic = aClinic();
    clinic.consent("'PERSON', 'IDENTIFIERS'");

    isWrong(json(clinic.worker(), "{'help': 'medical-care'}").post(clinic.path()), "/offer");
    isWrong(clinic.refer(", 'tie': '" + clinic.ties.get(0) + "'"), "/tie");
    isWrong(clinic.refer(", 'barrier': 'no-such-barrier'"), "/barrier");
    isWrong(clinic.refer(", 'step': 'no-such-step'"), "/step");
    isWrong(clinic.refer(", 'service': 'no-such-service'"), "/service");
    isWrong(clinic.refer(", 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED'"), "/status");
    isWrong(clinic.refer(", 'status': 'EXPIRED'"), "/status");
    isWrong(clinic.refer(", 'on': '2199-01-01'"), "/on");
    isWrong(clinic.refer(", 'answerBy': '2020-01-01'"), "/answerBy");
    isWrong(clinic.refer(", 'follows': '" + UUID.randomUUID() + "'"), "/follows");
    isWrong(clinic.refer(", 'reason': 'QUEUE_FULL'"), "/reason");
    String body = "{'offer': '%s', 'help': '%s', 'shares': [%s], 'members': ['%s']}";
    Stream.of(
            "/offer "
                + body.formatted(
                    UUID.randomUUID(), "medical-care", "'PERSON'", clinic.members.get("son")),
            "/help "
                + body.formatted(
                    clinic.offer, "registration", "'PERSON'", clinic.members.get("son")),
            "/shares "
                + body.formatted(clinic.offer, "medical-care", "", clinic.members.get("son")),
            "/members/0 "
                + body.formatted(clinic.offer, "medical-care", "'PERSON'", UUID.randomUUID()))
        .map(each -> each.split(" ", 2))
        .forEach(each -> isWrong(json(clinic.worker(), each[1]).post(clinic.path()), each[0]));

    String debts =
        body.formatted(clinic.offer, "medical-care", "'DEBTS'", clinic.members.get("son"));
    json(clinic.worker(), debts)
        .post(clinic.path())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/shares/0"));

    clinic.changeOffer("capacity = 'NONE', capacity_on = '" + today.date() + "'");
    is(clinic.refer(""), 409, "no-capacity");
    clinic
        .refer(", 'despiteNoCapacity': 'there is no other clinic in the district'")
        .then()
        .statusCode(201)
        .body("despiteNoCapacity", containsString("no other clinic"));
    // the one place is taken by the referral that is open
    clinic.changeOffer("capacity = 'CAPACITY', places = 1");
    is(clinic.refer(""), 409, "no-capacity");
    clinic.changeOffer("places = 2");
    clinic.refer("").then().statusCode(201).body("despiteNoCapacity", nullValue());
    clinic.changeOffer("closed_on = '2026-02-01'");
    is(clinic.refer(""), 409, "offer-closed");
    assertEquals("2", clinic.open());

    clinic.closeCase(today.date());
    is(clinic.refer(""), 409, "case-closed");

    // nobody works with the family any more
    clinic
        .worker()
        .get(clinic.path())
        .then()
        .body("items.status", contains("CANCELLED", "CANCELLED"))
        .body("items.reason", contains("NO_LONGER_NEEDED", "NO_LONGER_NEEDED"));
    assertEquals("ASKED 2, WITHDRAWN NO_LONGER_NEEDED 2", clinic.counted());
    assertEquals("0", clinic.open());
  }

  @Test
  void of_two_who_ask_at_once_one_gets_the_last_place() throws Exception {
    Clinic clinic = aClinic();
    clinic.consent("'PERSON', 'IDENTIFIERS'");
    clinic.changeOffer("capacity = 'CAPACITY', places = 1, capacity_on = '" + today.date() + "'");

    is(
        Owner.amid(
            "insert into offer_load (offer_id, open) values ('%s', 1)".formatted(clinic.offer),
            () -> clinic.refer("")),
        409,
        "no-capacity");
  }

  @Test
  void who_was_sent_before_the_places_were_said_takes_none_of_them() {
    Clinic clinic = aClinic();
    clinic.consent("'PERSON', 'IDENTIFIERS'");
    for (int i = 0; i < 3; i++) {
      clinic.refer("").then().statusCode(201);
    }

    clinic.hasPlaces(2, today.date()).then().statusCode(200).body("capacity.places", equalTo(2));

    clinic.refer("").then().statusCode(201);
    clinic.refer("").then().statusCode(201);
    is(clinic.refer(""), 409, "no-capacity");
    // the city says it again, and counts those who are there by then
    clinic.hasPlaces(1, today.date()).then().statusCode(200);
    clinic.refer("").then().statusCode(201);
    is(clinic.refer(""), 409, "no-capacity");
  }

  @Test
  void who_was_sent_after_the_day_of_which_the_places_were_said_takes_one_of_them() {
    Clinic clinic = aClinic();
    clinic.agreed();
    clinic
        .refer(", 'on': '%s', 'answerBy': '%s'".formatted(today.date().minusDays(9), today.date()))
        .then()
        .statusCode(201);
    clinic.refer("").then().statusCode(201);

    clinic.hasPlaces(2, today.date().minusDays(5)).then().statusCode(200);

    clinic.refer("").then().statusCode(201);
    is(clinic.refer(""), 409, "no-capacity");
  }

  @Test
  void a_clinic_that_used_up_its_quota_thirty_times_of_fifty_stands_below_an_equal_one() {
    Clinic one = aClinic();
    Clinic other = aClinic();
    Stream.of(one, other).forEach(each -> each.changeOffer("barriers = '{waiting-for-care}'"));
    String path = "/v1/families/%s/matches?barrier=waiting-for-care&limit=50";
    List<String> before =
        one.worker().get(path.formatted(one.family)).path("needs[0].matches.offer");
    Clinic ahead = before.indexOf(one.offer()) < before.indexOf(other.offer()) ? one : other;
    Clinic behind = ahead == one ? other : one;
    assertTrue(before.containsAll(List.of(one.offer(), other.offer())), before.toString());

    ahead.agreed();
    for (int i = 0; i < 50; i++) {
      String referral = ahead.refer("").then().statusCode(201).extract().path("id");
      if (i < 30) {
        ahead
            .move(referral, "{'to': 'REJECTED', 'reason': 'QUOTA_EXHAUSTED'}")
            .then()
            .statusCode(200);
      }
    }

    JsonPath after = ahead.worker().get(path.formatted(ahead.family)).jsonPath();
    List<String> offers = after.getList("needs[0].matches.offer");
    assertTrue(offers.contains(ahead.offer()), offers.toString());
    assertTrue(offers.indexOf(behind.offer()) < offers.indexOf(ahead.offer()), offers.toString());
    String why =
        after.getString(
            "needs[0].matches.find { it.offer == '%s' }.terms.find { it.name == 'OUTCOME' }.text"
                .formatted(ahead.offer));
    assertTrue(why.contains("about 30 did not") && why.contains("used up"), why);
    // neither stands in the way of other tests
    Stream.of(one, other).forEach(each -> each.changeOffer("closed_on = '2026-02-01'"));
  }

  @Test
  void a_referral_that_ends_at_a_formal_service_becomes_a_visit_by_the_word_of_its_caseworker() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();

    is(
        clinic.move(referral, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}"),
        409,
        "transition-not-allowed");
    clinic
        .move(referral, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}")
        .then()
        .body("detail", containsString("ACCEPTED, REJECTED, CANCELLED, ENTERED_IN_ERROR"));
    isWrong(clinic.move(referral, "{'to': 'REJECTED'}"), "/reason");
    isWrong(
        clinic.move(referral, "{'to': 'ACCEPTED', 'despiteNoCapacity': 'they know'}"),
        "/despiteNoCapacity");
    isWrong(clinic.move(referral, "{'to': 'REJECTED', 'reason': 'NO_SHOW'}"), "/reason");
    isWrong(clinic.move(referral, "{'to': 'ACCEPTED', 'outcome': 'PARTLY'}"), "/outcome");
    clinic
        .move(
            referral,
            "{'to': 'REJECTED', 'reason': 'QUOTA_EXHAUSTED', 'reportedBy': 'PROVIDER', 'note': 'they told me on the phone'}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"))
        .body("moves.to", contains("DRAFT", "REQUESTED", "REJECTED"))
        .body("proposed", nullValue())
        .body("encounter", notNullValue());
    clinic
        .worker()
        .get("/v1/families/" + clinic.family + "/encounters")
        .then()
        .body("items[0].value.office", equalTo("POLYCLINIC"))
        .body("items[0].value.outcome", equalTo("QUOTA_USED_UP"))
        .body("items[0].source", equalTo("OFFICE_CONFIRMED"))
        .body("items[0].memberId", equalTo(clinic.members.get("son")));
    assertEquals("ASKED 1, REJECTED QUOTA_EXHAUSTED 1", clinic.counted());
    assertEquals("0", clinic.open());
    assertEquals("formal medical-care ASKED 1, formal medical-care REJECTED 1", clinic.rolledUp());

    clinic
        .refer(", 'follows': '" + referral + "'")
        .then()
        .statusCode(201)
        .body("follows", equalTo(referral));
    clinic
        .move(referral, "{'to': 'ENTERED_IN_ERROR'}")
        .then()
        .statusCode(200)
        .body("status", equalTo("ENTERED_IN_ERROR"));
    assertEquals("ASKED 1", clinic.counted(), "that of the one that follows");
    clinic
        .worker()
        .get("/v1/families/" + clinic.family + "/encounters")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void help_among_people_is_told_from_ask_to_help_in_one_request() {
    Clinic clinic = aClinic();
    String body =
        "{'tie': '%s', 'help': 'child-minding', 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED', 'reportedBy': 'FAMILY'}"
            .formatted(clinic.ties.get(0));

    json(clinic.worker(), body)
        .post(clinic.path())
        .then()
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("formal", equalTo(false))
        .body("encounter", nullValue())
        .body("proposed", nullValue())
        .body("moves.to", contains("DRAFT", "REQUESTED", "ACCEPTED", "COMPLETED"));

    assertEquals("1", ask("select n from tie_tally where tie_id = '" + clinic.ties.get(0) + "'"));
    assertEquals(
        "child-minding ASKED 1, child-minding ACCEPTED 1, child-minding HELPED 1"
            .replace(
                "child-minding ASKED 1, child-minding ACCEPTED 1",
                "child-minding ACCEPTED 1, child-minding ASKED 1"),
        clinic.rolledUp());

    Clinic neighbour = aNeighbour();
    json(
            neighbour.worker(),
            "{'offer': '%s', 'help': 'child-minding', 'status': 'REJECTED', 'reason': 'HELPER_COULD_NOT'}"
                .formatted(neighbour.offer))
        .post(neighbour.path())
        .then()
        .statusCode(201)
        .body("status", equalTo("REJECTED"));
    assertEquals("ASKED 1, REJECTED HELPER_COULD_NOT 1", neighbour.counted());
  }

  @Test
  void help_that_is_no_states_is_told_from_ask_to_help_in_one_request() {
    Clinic fund = aFund();
    String helped =
        "{'offer': '%s', 'help': 'child-minding', 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED' %s}";
    String shown = helped.formatted(fund.offer, ", 'shares': ['PERSON']");

    // the family went there by itself, and nothing leaves the agency
    post(fund, helped.formatted(fund.offer, ""))
        .then()
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("shares", hasSize(0));
    is(post(fund, shown), 409, "no-consent-to-refer");
    isWrong(
        post(fund, "{'offer': '%s', 'help': 'child-minding'}".formatted(fund.offer)), "/shares");
    fund.consent("'PERSON'");
    String seen = post(fund, shown).then().statusCode(201).extract().path("id");

    fund.nurse().get("/v1/received-referrals").then().body("items.id", contains(seen));
    assertEquals("ACCEPTED 2, ASKED 2, HELPED 2", fund.counted());
    Clinic clinic = aClinic();
    isWrong(post(clinic, helped.formatted(clinic.offer, "")), "/status");
  }

  @Test
  void what_is_told_at_once_is_looked_at_on_the_day_on_which_it_was() {
    Clinic fund = aFund();
    fund.changeOffer("closed_on = '" + today.date() + "'");
    String helped =
        "{'offer': '%s', 'help': 'child-minding', 'status': 'COMPLETED', 'outcome': 'PARTLY', 'on': '%s'}";

    post(fund, helped.formatted(fund.offer, today.date().minusDays(1))).then().statusCode(201);
    is(post(fund, helped.formatted(fund.offer, today.date())), 409, "offer-closed");
  }

  @Test
  void a_private_person_of_the_directory_registers_nobody() {
    Clinic neighbour = aNeighbour();
    String body = "{'offer': '%s', 'help': 'registration' %s}";
    neighbour.changeOffer("helps = '{registration}'");

    for (String more : List.of("", ", 'status': 'DRAFT'", ", 'status': 'ACCEPTED'")) {
      Response answer = post(neighbour, body.formatted(neighbour.offer, more));
      is(answer, 409, "registration-elsewhere");
      answer.then().body("errors.pointer", contains("/offer"));
    }
    assertEquals(null, neighbour.counted());
  }

  @Test
  void a_draft_keeps_the_day_that_was_named_and_shows_it() {
    Clinic clinic = aClinic();
    clinic.agreed();
    String fifth = today.date().plusDays(5).toString();
    String draft = ", 'status': 'DRAFT', 'answerBy': '%s'";
    String later =
        clinic
            .refer(draft.formatted(fifth))
            .then()
            .statusCode(201)
            .body("answerBy", equalTo(fifth))
            .extract()
            .path("id");
    String over = clinic.refer(draft.formatted(today.date().plusDays(2))).path("id");
    String unnamed =
        clinic
            .refer(", 'status': 'DRAFT'")
            .then()
            .body("answerBy", nullValue())
            .extract()
            .path("id");

    daysLater(3);

    clinic
        .move(later, "{'to': 'REQUESTED'}")
        .then()
        .statusCode(200)
        .body("answerBy", equalTo(fifth));
    clinic
        .move(over, "{'to': 'REQUESTED'}")
        .then()
        .statusCode(422)
        .body("errors.code", contains("time-to-answer-over"));
    clinic
        .move(unnamed, "{'to': 'REQUESTED'}")
        .then()
        .body("answerBy", equalTo(today.date().plusDays(21).toString()));
  }

  @Test
  void whoever_had_not_all_the_help_is_sent_on_by_the_word_of_the_family_too() {
    Clinic clinic = aClinic();
    String partly = completed(clinic, "PARTLY");
    String helped = completed(clinic, "HELP_RECEIVED");

    clinic.refer(", 'follows': '" + partly + "'").then().statusCode(201);
    clinic
        .refer(", 'follows': '" + helped + "'")
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-ended-without-help"));
    daysLater(20);
    clinic.feedback(helped, "{'by': 'WORKER', 'helpReceived': 'NO'}").then().statusCode(200);
    clinic.refer(", 'follows': '" + helped + "'").then().statusCode(201);
    clinic.feedback(helped, "{'by': 'FAMILY', 'helpReceived': 'YES'}").then().statusCode(200);
    isWrong(clinic.refer(", 'follows': '" + helped + "'"), "/follows");
  }

  private static String completed(Clinic clinic, String outcome) {
    String referral = clinic.referred();
    clinic.move(referral, "{'to': 'ACCEPTED'}").then().statusCode(200);
    clinic
        .move(referral, "{'to': 'COMPLETED', 'outcome': '" + outcome + "'}")
        .then()
        .statusCode(200);
    return referral;
  }

  @Test
  void whether_it_helped_is_said_also_once_the_case_is_closed() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();
    clinic.answer(referral, "{'to': 'ACCEPTED'}").then().statusCode(200);
    clinic
        .answer(referral, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}")
        .then()
        .statusCode(200);
    clinic.closeCase(today.date());

    daysLater(20);

    clinic
        .worker()
        .get("/v1/referrals?awaitingFeedback=true")
        .then()
        .body("items.id", contains(referral));
    clinic
        .feedback(referral, "{'by': 'FAMILY', 'helpReceived': 'NO'}")
        .then()
        .statusCode(200)
        .body("disagrees", equalTo(true));
    assertEquals("ACCEPTED 1, ASKED 1, NOT_HELPED 1", clinic.counted());
    is(clinic.confirm(referral), 409, "case-closed");
    String keep =
        json(
                clinic.worker(),
                "{'purpose': 'KEEP_FACTS', 'categories': ['FAMILY'], 'givenOn': '2026-03-02', 'how': 'PAPER'}")
            .post("/v1/families/" + clinic.family + "/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    clinic.takeBack(keep);
    is(
        clinic.feedback(referral, "{'by': 'WORKER', 'helpReceived': 'YES'}"),
        409,
        "consent-withdrawn");
  }

  @Test
  void a_tie_that_said_no_or_is_a_child_or_in_conflict_is_not_asked() {
    Clinic clinic = aClinic();
    String body = "{'tie': '%s', 'help': '%s'}";

    is(post(clinic, body.formatted(clinic.ties.get(0), "loan")), 409, "tie-said-no");
    is(post(clinic, body.formatted(clinic.ties.get(3), "lodging")), 409, "conflict-with-tie");
    is(
        post(clinic, body.formatted(clinic.ties.get(0), "registration")),
        409,
        "registration-elsewhere");
    isWrong(post(clinic, body.formatted(clinic.ties.get(1), "child-minding")), "/tie");
    isWrong(post(clinic, body.formatted(UUID.randomUUID(), "child-minding")), "/tie");
    isWrong(post(clinic, body.formatted(clinic.ties.get(0), "medical-care")), "/help");
  }

  @Test
  void whoever_would_register_the_family_where_it_lives_is_asked_although_the_owner_is_not_known() {
    Clinic clinic = aClinic();
    String would =
        "{'kind': 'LANDLORD', 'adult': true, %s 'gives': {'complete': true, 'items': [{'what': 'REGISTRATION', 'agreed': true, 'atWhere': '%s'}]}}";
    String here = "WHERE_THE_FAMILY_LIVES";

    clinic
        .askTie(clinic.tie(would.formatted("", here)), "registration", "")
        .then()
        .statusCode(201)
        .body("notRecorded", contains("ownsDwelling"));
    clinic
        .askTie(clinic.tie(would.formatted("'ownsDwelling': true,", here)), "registration", "")
        .then()
        .statusCode(201)
        .body("notRecorded", hasSize(0));
    String no = clinic.tie(would.formatted("'ownsDwelling': false,", here));
    is(clinic.askTie(no, "registration", ""), 409, "registration-elsewhere");
    String elsewhere = clinic.tie(would.formatted("", "ELSEWHERE"));
    is(clinic.askTie(elsewhere, "registration", ""), 409, "registration-elsewhere");
  }

  @Test
  void who_was_asked_often_or_finds_it_hard_is_asked_for_a_reason_alone_and_that_is_marked() {
    Clinic clinic = aClinic();
    String often = clinic.tie("{'kind': 'FRIEND', 'adult': true, 'timesAsked': 4}");
    String strained = clinic.tie("{'kind': 'KIN', 'strained': true}");
    String why = ", 'despiteNoCapacity': 'nobody else is at home'";

    is(clinic.askTie(often, "escort", ""), 409, "asked-often");
    is(clinic.askTie(strained, "escort", ""), 409, "tie-strained");
    clinic.askTie(often, "escort", "").then().body("errors.pointer", contains("/tie"));
    String draft =
        clinic
            .askTie(often, "escort", ", 'status': 'DRAFT'")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    is(clinic.move(draft, "{'to': 'REQUESTED'}"), 409, "asked-often");
    clinic.move(draft, "{'to': 'REQUESTED'}").then().body("errors.pointer", contains("/to"));
    clinic
        .move(draft, "{'to': 'REQUESTED' %s}".formatted(why))
        .then()
        .statusCode(200)
        .body("despiteNoCapacity", containsString("nobody else"))
        .body("notRecorded", hasSize(0));
    clinic
        .askTie(strained, "escort", why)
        .then()
        .statusCode(201)
        .body("despiteNoCapacity", containsString("nobody else"))
        .body("notRecorded", contains("adult"));
    // what has happened is told as it was, and asks nobody
    clinic
        .askTie(often, "escort", ", 'status': 'COMPLETED', 'outcome': 'HELP_RECEIVED'")
        .then()
        .statusCode(201);
    // who was not asked often needs no reason, and is marked with none
    clinic
        .askTie(clinic.ties.get(0), "escort", why)
        .then()
        .statusCode(201)
        .body("despiteNoCapacity", nullValue());
  }

  @Test
  void a_tie_that_was_asked_here_often_is_left_in_peace() {
    Clinic clinic = aClinic();
    for (int i = 0; i < 4; i++) {
      clinic.askTie(clinic.ties.get(0), "child-minding", "").then().statusCode(201);
    }

    is(clinic.askTie(clinic.ties.get(0), "child-minding", ""), 409, "asked-often");
  }

  @Test
  void a_person_of_the_directory_who_was_asked_often_is_asked_for_a_reason_alone() {
    Clinic neighbour = aNeighbour();
    String body = "{'offer': '%s', 'help': 'child-minding' %s}";
    String often = body.formatted(neighbour.offer, "");
    for (int i = 0; i < 7; i++) {
      post(neighbour, often).then().statusCode(201);
    }

    is(post(neighbour, often), 409, "asked-often");
    post(neighbour, often).then().body("errors.pointer", contains("/offer"));
    post(neighbour, body.formatted(neighbour.offer, ", 'despiteNoCapacity': 'she offered it'"))
        .then()
        .statusCode(201)
        .body("despiteNoCapacity", equalTo("she offered it"));
  }

  @Test
  void a_person_with_several_offers_is_asked_no_more_often_than_one_with_one() {
    Clinic neighbour = aNeighbour();
    String body = "{'offer': '%s', 'help': 'child-minding'}";
    String other = neighbour.another();
    for (int i = 0; i < 7; i++) {
      post(neighbour, body.formatted(i < 4 ? neighbour.offer : other)).then().statusCode(201);
    }

    is(post(neighbour, body.formatted(neighbour.offer)), 409, "asked-often");
    is(post(neighbour, body.formatted(other)), 409, "asked-often");
    neighbour
        .worker()
        .get(
            "/v1/families/" + neighbour.family + "/matches?barrier=child-carries-too-much&limit=50")
        .then()
        .statusCode(200)
        .body(
            "needs[0].keptOut.findAll { it.clause == 'ASKED_OFTEN' }.offer",
            containsInAnyOrder(neighbour.offer(), other))
        .body("needs[0].keptOut.findAll { it.clause == 'ASKED_OFTEN' }.asked", contains(7, 7))
        .body("needs[0].furtherKeptOut", equalTo(0));
  }

  @Test
  void nobody_is_asked_before_the_household_agreed_or_until_a_day_that_is_over() {
    Clinic clinic = aClinic();
    clinic.agreed();
    String ago = ", 'on': '" + today.date().minusDays(30) + "'";

    isWrong(clinic.refer(", 'on': '2026-03-01', 'answerBy': '" + today.date() + "'"), "/on");
    isWrong(clinic.refer(ago + ", 'answerBy': '" + today.date().minusDays(1) + "'"), "/answerBy");
    isWrong(
        clinic.refer(ago + ", 'status': 'DRAFT', 'answerBy': '" + today.date().minusDays(1) + "'"),
        "/answerBy");
    isWrong(clinic.refer(ago), "/on");
    isWrong(clinic.askTie(clinic.ties.get(0), "escort", ago), "/on");
    assertEquals(null, clinic.counted());
    String draft =
        clinic
            .refer(", 'status': 'DRAFT', 'on': '2026-03-01'")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    isWrong(clinic.move(draft, "{'to': 'REQUESTED', 'on': '2026-03-01'}"), "/on");
    clinic.move(draft, "{'to': 'REQUESTED'}").then().statusCode(200);
    clinic
        .refer(ago + ", 'answerBy': '" + today.date() + "'")
        .then()
        .statusCode(201)
        .body("overdue", equalTo(false));
    // what came of help among people is told long after it
    clinic
        .askTie(
            clinic.ties.get(0),
            "escort",
            ", 'on': '2026-01-10', 'answerBy': '2026-01-12', 'status': 'COMPLETED', 'outcome': 'PARTLY'")
        .then()
        .statusCode(201)
        .body("endedOn", equalTo("2026-01-10"));
  }

  @Test
  void every_refusal_points_at_what_is_refused() {
    Clinic clinic = aClinic();
    String draft = clinic.refer(", 'status': 'DRAFT'").then().statusCode(201).extract().path("id");

    clinic.refer("").then().body("errors.pointer", contains("/shares/0", "/shares/1"));
    clinic.move(draft, "{'to': 'REQUESTED'}").then().body("errors.pointer", contains("/to"));
    clinic.agreed();
    clinic.changeOffer("capacity = 'NONE', capacity_on = '" + today.date() + "'");
    clinic.refer("").then().body("errors.pointer", contains("/offer"));
    clinic.move(draft, "{'to': 'REQUESTED'}").then().body("errors.pointer", contains("/to"));
    clinic.changeOffer("closed_on = '2026-02-01'");
    clinic.refer("").then().body("errors.pointer", contains("/offer"));
    clinic.move(draft, "{'to': 'REQUESTED'}").then().body("errors.pointer", contains("/to"));
    clinic.changeOffer("closed_on = null, capacity = null, capacity_on = null");
    clinic.changeOffer("helps = '{food}'");
    isWrong(clinic.move(draft, "{'to': 'REQUESTED'}"), "/to");
    clinic.changeOffer("helps = '{medical-care}'");
    clinic
        .askTie(clinic.ties.get(0), "loan", "")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/tie"))
        .body("errors.detail[0]", containsString("said no"));
    String referral = clinic.refer("").then().statusCode(201).extract().path("id");
    clinic
        .feedback(referral, "{'by': 'FAMILY', 'helpReceived': 'YES'}")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/helpReceived"));
    clinic.move(referral, "{'to': 'ACCEPTED'}").then().statusCode(200);
    clinic.move(referral, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}").then().statusCode(200);
    clinic
        .feedback(referral, "{'by': 'FAMILY', 'helpReceived': 'YES'}")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/on"));
    clinic
        .move(referral, "{'to': 'FAILED', 'reason': 'OTHER', 'outcome': 'NOT_RECEIVED'}")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/to"));
    clinic.closeCase(today.date());
    clinic
        .refer("")
        .then()
        .statusCode(409)
        .body("errors.parameter", contains("id"))
        .body("errors.detail[0]", containsString("closed"));
  }

  private static Response post(Clinic clinic, String body) {
    return json(clinic.worker(), body).post(clinic.path());
  }

  @Test
  void what_says_what_a_family_believes_is_shown_to_those_alone_who_work_with_it() {
    Clinic clinic = aClinic();
    String body = "{'tie': '%s', 'help': 'food'}".formatted(clinic.ties.get(2));
    String mosque = post(clinic, body).then().statusCode(201).extract().path("id");

    var supervisor = clinic.agency.supervisor("saule");
    supervisor.get(clinic.path()).then().statusCode(200).body("items", hasSize(0));
    supervisor.get(clinic.path() + "/" + mosque).then().statusCode(404);
    clinic.worker().get(clinic.path()).then().body("items.id", contains(mosque));
    supervisor.get("/v1/referrals").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void nobody_answers_for_ever() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();
    clinic.get(referral).then().body("overdue", equalTo(false));

    daysLater(30);

    clinic.get(referral).then().body("overdue", equalTo(true));
    clinic
        .worker()
        .get("/v1/referrals?overdue=true&status=REQUESTED")
        .then()
        .statusCode(200)
        .body("items.id", contains(referral));
    is(clinic.move(referral, "{'to': 'ACCEPTED'}"), 409, "past-deadline");
    is(clinic.answer(referral, "{'to': 'ACCEPTED'}"), 409, "past-deadline");
  }

  @Test
  void
      the_word_of_the_family_stands_beside_that_of_the_provider_and_goes_before_it_in_the_counts() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();
    clinic.answer(referral, "{'to': 'ACCEPTED'}").then().statusCode(200);
    clinic
        .answer(referral, "{'to': 'COMPLETED', 'outcome': 'HELP_RECEIVED'}")
        .then()
        .statusCode(200);
    assertEquals("ACCEPTED 1, ASKED 1, HELPED 1", clinic.counted());
    String no = "{'by': 'FAMILY', 'helpReceived': 'NO'}";
    is(clinic.feedback(referral, no), 409, "feedback-too-early");
    is(
        clinic.move(referral, "{'to': 'FAILED', 'reason': 'OTHER', 'outcome': 'NOT_RECEIVED'}"),
        409,
        "outcome-already-told");

    daysLater(20);
    clinic
        .worker()
        .get("/v1/referrals?awaitingFeedback=true")
        .then()
        .body("items.id", contains(referral));
    clinic
        .feedback(referral, no)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("HELP_RECEIVED"))
        .body("reportedBy", equalTo("PROVIDER"))
        .body("familySaid", equalTo("NO"))
        .body("disagrees", equalTo(true));

    assertEquals("ACCEPTED 1, ASKED 1, NOT_HELPED 1", clinic.counted());
    is(clinic.feedback(referral, no), 409, "feedback-already-given");
    clinic
        .feedback(referral, "{'by': 'WORKER', 'helpReceived': 'YES'}")
        .then()
        .statusCode(200)
        .body("feedback.by", contains("FAMILY", "WORKER"));
    assertEquals("ACCEPTED 1, ASKED 1, NOT_HELPED 1", clinic.counted());
    clinic
        .worker()
        .get("/v1/referrals?awaitingFeedback=true")
        .then()
        .body("items.id", not(hasItem(referral)));
  }

  @Test
  void an_answer_is_repeated_with_its_key_and_a_stale_reader_changes_nothing() {
    Clinic clinic = aClinic();
    String referral = clinic.referred();
    String etag = clinic.get(referral).then().extract().header("ETag");
    String body = "{'to': 'ACCEPTED'}";
    String path = clinic.path() + "/" + referral + "/transitions";

    json(clinic.worker(), body).post(path).then().statusCode(428);
    isBlind(json(clinic.worker().header("If-Match", "*"), body).post(path));
    isBlind(
        json(clinic.worker().header("If-Match", "*"), "{'by': 'FAMILY', 'helpReceived': 'NO'}")
            .post(clinic.path() + "/" + referral + "/feedback"));
    isBlind(
        clinic
            .worker()
            .header("If-Match", "*")
            .post(clinic.path() + "/" + referral + "/confirmation"));
    isBlind(
        json(clinic.nurse().header("If-Match", "*"), body)
            .post("/v1/received-referrals/" + referral + "/transitions"));
    for (int i = 0; i < 2; i++) {
      json(clinic.worker().header("If-Match", etag).header("Idempotency-Key", "once"), body)
          .post(path)
          .then()
          .statusCode(200)
          .body("status", equalTo("ACCEPTED"));
    }
    json(clinic.worker().header("If-Match", etag), "{'to': 'IN_PROGRESS'}")
        .post(path)
        .then()
        .statusCode(412);
    assertEquals("ACCEPTED 1, ASKED 1", clinic.counted());
  }

  private static void isBlind(Response answer) {
    answer
        .then()
        .statusCode(428)
        .body("errors.header", contains("If-Match"))
        .body("errors.code", contains("names-no-version"));
  }
}
