package kz.tirek.exchange.notice;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.intake.Household;
import kz.tirek.shared.postgres.Owner;
import org.junit.jupiter.api.Test;

/** What a system of the city says of people, and what it hears of them. */
@QuarkusTest
class MunicipalNoticesTest {

  private static final String GRANTED = "{'registration': 'PERMANENT', 'place': 'THIS_DWELLING'}";

  private final Agency agency = anAgency();
  private final String sender = "registry-" + UUID.randomUUID();
  private final String mother = AnIin.of("9001", 4);

  private RequestSpecification registry() {
    return SignedIn.as(sender, "municipal", "city-of-almaty").header("Accept-Language", "en");
  }

  private static String notice(String id, String kind, String iin, String on, String details) {
    return "{'id': '%s', 'kind': '%s', 'iin': '%s', 'on': '%s', 'details': %s}"
        .formatted(id, kind, iin, on, details);
  }

  private ValidatableResponse send(String... notices) {
    return json(
            registry(), Stream.of(notices).collect(Collectors.joining(",", "{'items': [", "]}")))
        .post("/v1/notices")
        .then();
  }

  private Household household(String iin) {
    return aHousehold()
        .withMother(1990)
        .member("iin", "'" + iin + "'")
        .member(
            "registrations", Household.whole("{'kind': 'NONE', 'observed': {'on': '2026-03-01'}}"));
  }

  private String takeIn(Agency by, Household household) {
    return by.takeIn("aigul", household.json());
  }

  private void agree(Agency by, String family, String recipient) {
    json(
            by.caseworker("aigul"),
            "{'purpose': 'MUNICIPAL_EXCHANGE', 'categories': ['REGISTRATIONS', 'BENEFITS_RECEIVED', 'ENCOUNTERS', 'SCHOOLING'],"
                + " 'recipient': '%s', 'givenOn': '2026-03-01', 'how': 'PAPER'}"
                    .formatted(recipient))
        .post("/v1/families/" + family + "/consents")
        .then()
        .statusCode(201);
  }

  private void withdraw(String family, String purpose) {
    String consent =
        of(family, "/consents").extract().path("items.find {it.purpose == '" + purpose + "'}.id");
    json(agency.caseworker("aigul"), "{'on': '2026-03-02', 'how': 'PAPER'}")
        .post("/v1/families/" + family + "/consents/" + consent + "/withdrawal")
        .then()
        .statusCode(200);
  }

  private String agreeing(Household household) {
    String family = takeIn(agency, household);
    agree(agency, family, sender);
    return family;
  }

  private ValidatableResponse of(String family, String what) {
    return agency.caseworker("aigul").get("/v1/families/" + family + what).then().statusCode(200);
  }

  /** Whether the kept judgement has the barrier, and how many of the agency are counted for it. */
  private String judgedAndCounted(String family) throws Exception {
    return Owner.ask(
        """
        select (j.verdicts::text like '%%barrier:no-city-registration%%')::text || ' '
               || (select coalesce(sum(n), 0) from (select agency, code, n from rollup union all select agency, code, n from rollup_change) r
                    where r.agency = j.agency and r.code = 'no-city-registration')
          from judgement j join family f using (family_id) where family_id = '%s' and j.case_version = f.version
        """
            .formatted(family));
  }

  private int version(String family) {
    return of(family, "").extract().path("version");
  }

  @Test
  void a_registration_turns_the_assessment_the_plan_and_the_figures_once() throws Exception {
    String family =
        agreeing(
            household(mother)
                .person("citizenship", "'KZ'")
                .and("housing", "{'tenure': 'RENTED_WITH_CONTRACT', 'ownersConsent': 'GIVEN'}")
                .and("incomes", Household.whole("{'kind': 'WAGES', 'monthly': 20000}")));
    of(family, "/assessment").body("barriers.code", hasItem("no-city-registration"));
    of(family, "/plan").body("best.steps.code", hasItem(startsWith("register-")));
    assertEquals("true 1", judgedAndCounted(family));
    String granted = notice("n-1", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED);

    send(granted)
        .statusCode(200)
        .body("items.id", contains("n-1"))
        .body("items.answer", contains("APPLIED"))
        .body("items[0].problem", nullValue());

    of(family, "/assessment").body("barriers.code", not(hasItem("no-city-registration")));
    of(family, "/plan").body("best.steps.code", not(hasItem(startsWith("register-"))));
    String member = of(family, "").extract().path("members.items[0].id");
    of(family, "/members/" + member + "/registrations")
        .body("items", hasSize(1))
        .body("items[0].value.kind", equalTo("PERMANENT"))
        .body("items[0].value.since", equalTo("2026-04-10"))
        .body("items[0].source", equalTo("OFFICE_CONFIRMED"))
        .body("items[0].observedOn", equalTo("2026-04-10"))
        .body("items[0].recordedBy", equalTo(sender));
    String fact =
        of(family, "/municipal-notices")
            .body("items.kind", contains("REGISTRATION_GRANTED"))
            .body("items[0].sender", equalTo(sender))
            .body("items[0].reason", nullValue())
            .body("items[0].details.registration", equalTo("PERMANENT"))
            .extract()
            .path("items[0].fact");
    assertEquals(
        "1 MUNICIPAL_NOTICE_APPLIED " + fact,
        Owner.ask(
            "select count(*) || ' ' || max(kind) || ' ' || max(about::text) from event_outbox where family_id = '%s'"
                .formatted(family)));
    agency
        .supervisor("saule")
        .get("/v1/families/" + family + "/access-log")
        .then()
        .body("items.find {it.deed == 'sendNotices'}.subject", equalTo(sender));

    assertEquals("false 0", judgedAndCounted(family));

    int version = version(family);
    send(granted).body("items.answer", contains("APPLIED"));
    assertEquals(version, version(family));
    assertEquals("false 0", judgedAndCounted(family));
    send(granted.replace("04-10", "04-11"))
        .body("items.answer", contains("REFUSED"))
        .body("items[0].problem.type", equalTo("https://tirek.kz/problems/notice-id-reused"))
        .body("items[0].problem.errors[0].pointer", equalTo("/items/0/id"));
    assertEquals(version, version(family));
  }

  @Test
  void whoever_sends_hears_the_same_of_nobody_of_who_did_not_agree_and_of_a_restricted_case() {
    String[] iins = {
      mother, AnIin.of("9001", 4), AnIin.of("9001", 4), AnIin.of("9001", 4), AnIin.of("9001", 4)
    };
    String none = takeIn(agency, household(iins[1]));
    String other = takeIn(agency, household(iins[2]));
    agree(agency, other, "another-registry");
    String restricted = agreeing(household(iins[3]));
    agency.restrict(restricted, "saule", false, "aigul");
    String withdrawn =
        agreeing(
            household(iins[4]).and("family", "{'consent': {'given': true, 'on': '2026-03-01'}}"));
    withdraw(withdrawn, "KEEP_FACTS");

    String[] notices =
        IntStream.range(0, iins.length)
            .mapToObj(i -> notice("n-" + i, "REGISTRATION_GRANTED", iins[i], "2026-04-10", GRANTED))
            .toArray(String[]::new);
    String answer =
        send(notices)
            .statusCode(200)
            .body("items.answer", everyItem(is("NO_SUCH_PERSON")))
            .body("items", hasSize(5))
            .extract()
            .asString();

    for (String iin : iins) {
      assertFalse(answer.contains(iin));
    }
    of(none, "/municipal-notices")
        .body("items.reason", contains("NO_CONSENT"))
        .body("items.fact", contains(nullValue()));
    of(other, "/municipal-notices").body("items.reason", contains("NO_CONSENT"));
    of(restricted, "/municipal-notices").body("items.reason", contains("RESTRICTED"));
    // its facts are not kept, nor is what was said of it
    of(withdrawn, "/municipal-notices").body("items", hasSize(0));
    for (String family : new String[] {none, other, restricted}) {
      of(family, "/assessment").body("barriers.code", hasItem("no-city-registration"));
    }
    agency
        .supervisor("saule")
        .get("/v1/notices")
        .then()
        .body(
            "items.findAll {it.kind == 'MUNICIPAL_NOTICE'}.familyId",
            hasItems(none, other, restricted, withdrawn))
        .body("items.findAll {it.kind == 'MUNICIPAL_NOTICE'}.by", everyItem(is(sender)));
    agency
        .supervisor("dana")
        .get("/v1/notices")
        .then()
        .body("items.familyId", not(hasItem(restricted)));
    send(notices).body("items.answer", everyItem(is("NO_SUCH_PERSON")));
    of(none, "/municipal-notices").body("items", hasSize(1));
  }

  @Test
  void what_a_person_has_to_look_at_is_left_to_those_who_work_with_the_family() {
    String registered = agreeing(household(mother));
    String closedIin = AnIin.of("9001", 4);
    String closed = agreeing(household(closedIin));
    json(
            agency.supervisor("saule").header("If-Match", "*"),
            "{'reason': 'HELPED', 'on': '%s'}".formatted(LocalDate.now(ZoneId.of("Asia/Almaty"))))
        .post("/v1/families/" + closed + "/closing")
        .then()
        .statusCode(200);
    String twiceIin = AnIin.of("9001", 4);
    String here = agreeing(household(twiceIin));
    Agency second = anAgency();
    String there = takeIn(second, household(twiceIin));
    agree(second, there, sender);

    send(
            notice(
                "a", "REGISTRATION_ENDED", mother, "2026-04-10", "{'registration': 'PERMANENT'}"),
            notice("b", "REGISTRATION_GRANTED", mother, "2020-04-10", GRANTED),
            notice("c", "REGISTRATION_GRANTED", closedIin, "2026-04-10", GRANTED),
            notice("d", "REGISTRATION_GRANTED", twiceIin, "2026-04-10", GRANTED))
        .statusCode(200)
        .body("items.answer", everyItem(is("NEEDS_CASEWORKER")));

    of(registered, "/municipal-notices")
        .body("items.reason", contains("NOTHING_TO_END", "LATER_FACT"));
    of(here, "/municipal-notices").body("items.reason", contains("SEVERAL_CASES"));
    second
        .caseworker("aigul")
        .get("/v1/families/" + there + "/municipal-notices")
        .then()
        .body("items.reason", contains("SEVERAL_CASES"));
    of(here, "/assessment").body("barriers.code", hasItem("no-city-registration"));
  }

  @Test
  void a_family_that_had_not_heard_of_its_registration_is_registered_all_the_same() {
    String unaware = agreeing(household(mother));
    String seenIin = AnIin.of("9001", 4);
    String seen =
        agreeing(
            household(seenIin)
                .member(
                    "registrations",
                    Household.whole(
                        "{'kind': 'NONE', 'observed': {'on': '2026-03-01', 'source': 'DOCUMENT_SEEN'}}")));

    send(
            notice("a", "REGISTRATION_GRANTED", mother, "2026-02-20", GRANTED),
            notice("b", "REGISTRATION_GRANTED", seenIin, "2026-02-20", GRANTED))
        .body("items.answer", contains("APPLIED", "NEEDS_CASEWORKER"));

    of(unaware, "/assessment").body("barriers.code", not(hasItem("no-city-registration")));
    of(seen, "/municipal-notices").body("items.reason", contains("LATER_FACT"));
  }

  @Test
  void whoever_has_left_a_household_is_looked_for_where_she_lives_now() {
    String left = agreeing(household(mother).andPerhapsOthers());
    String person = of(left, "").extract().path("members.items[0].id");
    json(agency.caseworker("aigul"), "{'leftOn': '2026-03-05', 'reason': 'MOVED_OUT'}")
        .post("/v1/families/" + left + "/members/" + person + "/leaving")
        .then()
        .statusCode(201);
    String granted = notice("a", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED);

    send(granted).body("items.answer", contains("NEEDS_CASEWORKER"));
    of(left, "/municipal-notices").body("items.reason", contains("LEFT"));

    Agency second = anAgency();
    String now = takeIn(second, household(mother));
    agree(second, now, sender);
    send(granted.replace("'a'", "'b'")).body("items.answer", contains("APPLIED"));
    of(left, "/municipal-notices").body("items", hasSize(1));
    second
        .caseworker("aigul")
        .get("/v1/families/" + now + "/municipal-notices")
        .then()
        .body("items.fact", contains(notNullValue()));
  }

  @Test
  void a_notice_that_cannot_be_so_is_refused_and_the_others_are_not() {
    String family = agreeing(household(mother));
    int version = version(family);

    send(
            notice("a", "REGISTRATION_GRANTED", mother, "2090-04-10", GRANTED),
            notice("b", "BENEFIT_GRANTED", mother, "2026-04-10", "{'benefit': 'magic'}"),
            notice("c", "REGISTRATION_GRANTED", "123456789012", "2026-04-10", GRANTED),
            notice("d", "SCHOOL_PLACE", mother, "2026-04-10", GRANTED),
            notice("e", "REGISTRATION_GRANTED", mother, "2026-04-10", "{'registration': 'NONE'}"),
            notice(
                "f",
                "REGISTRATION_GRANTED",
                mother,
                "2026-04-10",
                "{'registration': 'TEMPORARY', 'until': '2026-04-01'}"),
            notice("g", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED))
        .statusCode(200)
        .body(
            "items.answer",
            contains("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "APPLIED"))
        .body(
            "items.collect {it.problem?.errors?.pointer}.flatten().findAll {it != null}",
            contains(
                "/items/0/on",
                "/items/1/details/benefit",
                "/items/2/iin",
                "/items/3/details/registration",
                "/items/3/details/place",
                "/items/4/details/registration",
                "/items/5/details/until"))
        .body("items[1].problem.errors[0].code", equalTo("unknown-code"))
        .body("items[0].problem.errors[0].detail", containsString("future"));
    assertEquals(version + 1, version(family));

    // mended, under the same id
    send(notice(
            "a",
            "BENEFIT_GRANTED",
            mother,
            "2026-04-10",
            "{'benefit': 'targeted-assistance', 'monthly': 21000}"))
        .body("items.answer", contains("APPLIED"));
  }

  @Test
  void a_request_that_cannot_be_read_does_nothing() {
    String family = agreeing(household(mother));
    int version = version(family);
    String good = notice("a", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED);

    send(good, good).statusCode(422).body("errors.pointer", contains("/items/1/id"));
    send(good, notice("b", "MARRIAGE", mother, "2026-04-10", "{}"))
        .statusCode(400)
        .body("errors.pointer", contains("/items/1/kind"));
    send(good, notice(mother, "SCHOOL_PLACE", mother, "2026-04-10", "{}"))
        .statusCode(422)
        .body("errors.code", contains("number-in-text"));
    send(IntStream.range(0, 101)
            .mapToObj(i -> good.replace("'a'", "'" + i + "'"))
            .toArray(String[]::new))
        .statusCode(422);
    json(agency.caseworker("aigul"), "{'items': [" + good + "]}")
        .post("/v1/notices")
        .then()
        .statusCode(403);
    assertEquals(version, version(family));
  }

  @Test
  void each_kind_becomes_a_fact_of_its_own() {
    String child = AnIin.of("1803", 6);
    String family =
        agreeing(
            household(mother)
                .withChild("child", "2018-03")
                .member("iin", "'" + child + "'")
                .member(
                    "schooling",
                    "{'status': 'IN_QUEUE', 'freeMeals': false, 'observed': {'on': '2026-03-01'}}"));

    send(
            notice(
                "1",
                "BENEFIT_GRANTED",
                mother,
                "2026-04-10",
                "{'benefit': 'targeted-assistance', 'monthly': 21000}"),
            notice(
                "2",
                "BENEFIT_REFUSED",
                mother,
                "2026-04-11",
                "{'benefit': 'housing-queue', 'refusedFor': 'NO_REGISTRATION', 'office': 'AKIMAT'}"),
            notice("3", "SCHOOL_PLACE", child, "2026-04-12", "{'grade': 2, 'name': '№ 36'}"),
            notice(
                "4",
                "REGISTRATION_GRANTED",
                mother,
                "2026-04-10",
                "{'registration': 'TEMPORARY', 'place': 'OTHER_IN_CITY', 'until': '2026-10-10'}"),
            notice(
                "5", "REGISTRATION_ENDED", mother, "2026-05-10", "{'registration': 'TEMPORARY'}"),
            notice(
                "6", "BENEFIT_GRANTED", mother, "2026-05-10", "{'benefit': 'targeted-assistance'}"))
        .statusCode(200)
        .body("items.answer", everyItem(is("APPLIED")));

    of(family, "/case-file")
        .body("benefitsReceived.items", hasSize(1))
        .body("benefitsReceived.items[0].value.benefit", equalTo("targeted-assistance"))
        .body("benefitsReceived.items[0].value.monthly", equalTo(21000))
        .body("benefitsReceived.items[0].value.since", equalTo("2026-04-10"))
        .body("encounters.items[0].value.outcome", equalTo("REFUSED"))
        .body("encounters.items[0].value.saidBy", equalTo("OFFICE"))
        .body("encounters.items[0].value.service", equalTo("housing-queue"))
        .body("members.items.schooling.value.name", hasItem("№ 36"))
        .body("members.items.schooling.value.grade", hasItem(2))
        .body("members.items.schooling.source", hasItem("OFFICE_CONFIRMED"))
        .body(
            "members.items[0].earlierRegistrations.items.value.until",
            hasItems("2026-05-09", "2026-04-09"));
    of(family, "/municipal-notices?pageSize=4")
        .body("items", hasSize(4))
        .body("nextPageToken", notNullValue());
  }

  @Test
  void a_benefit_granted_anew_goes_on_and_of_several_a_caseworker_says_which() {
    String assistance = "{'benefit': 'targeted-assistance', 'monthly': 21000%s}";
    String going =
        agreeing(
            household(mother)
                .and(
                    "benefitsReceived",
                    Household.whole(
                        "{'benefit': 'targeted-assistance', 'since': '2025-07', 'observed': {'on': '2026-03-01'}}")));
    String severalIin = AnIin.of("9001", 4);
    String several =
        agreeing(
            household(severalIin)
                .and(
                    "benefitsReceived",
                    Household.whole(
                        "{'benefit': 'targeted-assistance', 'since': '2025-07', 'observed': {'on': '2026-03-01'}}",
                        "{'benefit': 'targeted-assistance', 'monthly': 5000, 'observed': {'on': '2026-03-01'}}")));

    send(
            notice("a", "BENEFIT_GRANTED", mother, "2026-04-10", assistance.formatted("")),
            notice("b", "BENEFIT_GRANTED", severalIin, "2026-04-10", assistance.formatted("")))
        .body("items.answer", contains("APPLIED", "NEEDS_CASEWORKER"));

    of(going, "/case-file")
        .body("benefitsReceived.items", hasSize(1))
        .body("benefitsReceived.items[0].value.since", equalTo("2025-07"))
        .body("benefitsReceived.items[0].value.monthly", equalTo(21000));
    of(several, "/municipal-notices").body("items.reason", contains("CONTRADICTS"));
    of(several, "/case-file").body("benefitsReceived.items", hasSize(2));
  }

  @Test
  void a_case_that_is_erased_while_a_notice_comes_in_is_passed_over() throws Exception {
    String gone = agreeing(household(mother));
    String other = AnIin.of("9001", 4);
    agreeing(household(other));

    Owner.amid(
            """
            do $$
            declare t text;
            begin
                perform 1 from family where family_id = '%1$s' for update;
                for i in 1..9 loop
                    for t in select c.table_name from information_schema.columns c join information_schema.tables using (table_schema, table_name)
                              where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'family_id' loop
                        begin
                            execute format('delete from %%I where family_id = %%L', t, '%1$s');
                        exception when foreign_key_violation then
                            -- it goes after what refers to it
                        end;
                    end loop;
                end loop;
            end $$
            """
                .formatted(gone),
            () ->
                send(
                    notice("a", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED),
                    notice("b", "REGISTRATION_GRANTED", other, "2026-04-10", GRANTED)))
        .statusCode(200)
        .body("items.answer", contains("NO_SUCH_PERSON", "APPLIED"));
  }

  @Test
  void two_who_send_the_same_at_once_are_answered_alike_and_it_is_recorded_once() throws Exception {
    String family = agreeing(household(mother));
    String[] notices = {
      notice("x", "BENEFIT_REFUSED", mother, "2026-04-11", "{'benefit': 'housing-queue'}"),
      notice("y", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED)
    };
    String[] turned = {notices[1], notices[0]};

    var one =
        CompletableFuture.supplyAsync(
            () -> send(notices).extract().path("items.answer").toString());
    var two =
        CompletableFuture.supplyAsync(() -> send(turned).extract().path("items.answer").toString());

    assertEquals("[APPLIED, APPLIED]", one.get());
    assertEquals("[APPLIED, APPLIED]", two.get());
    of(family, "/case-file").body("encounters.items", hasSize(1));
    of(family, "/municipal-notices").body("items", hasSize(2));
  }

  @Test
  void it_is_told_and_erased_with_the_family() throws Exception {
    String family = agreeing(household(mother));
    send(notice("n", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED))
        .body("items.answer", contains("APPLIED"));

    json(agency.caseworker("aigul"), "{'purpose': 'ASKED_BY_FAMILY'}")
        .post("/v1/families/" + family + "/export")
        .then()
        .statusCode(200)
        .body(containsString("municipalNotices"))
        .body(containsString(sender));
    json(agency.supervisor("saule").header("If-Match", "*"), "{'reason': 'FAMILY_WISH'}")
        .post("/v1/families/" + family + "/erasure")
        .then()
        .statusCode(204);

    assertEquals(
        "0",
        Owner.ask(
            "select count(*) from municipal_notice where family_id = '%s'".formatted(family)));
    assertEquals(
        "0",
        Owner.ask("select count(*) from event_outbox where family_id = '%s'".formatted(family)));
    send(
            notice("m", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED),
            notice("n", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED))
        .body("items.answer", contains("NO_SUCH_PERSON", "NO_SUCH_PERSON"));
  }

  @Test
  void once_a_family_no_longer_agrees_what_came_before_is_answered_as_if_nobody_were_known()
      throws Exception {
    String family = agreeing(household(mother));
    String[] notices = {
      notice("done", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED),
      notice("left", "REGISTRATION_ENDED", mother, "2026-04-09", "{'registration': 'TEMPORARY'}")
    };
    send(notices).body("items.answer", contains("APPLIED", "NEEDS_CASEWORKER"));

    withdraw(family, "MUNICIPAL_EXCHANGE");
    send(notices).body("items.answer", contains("NO_SUCH_PERSON", "NO_SUCH_PERSON"));
    send(notices[0].replace("04-10", "04-11"))
        .body("items[0].problem.type", equalTo("https://tirek.kz/problems/notice-id-reused"));

    agree(agency, family, sender);
    send(notices).body("items.answer", contains("APPLIED", "NEEDS_CASEWORKER"));
    agency.restrict(family, "saule", false, "aigul");
    send(notices).body("items.answer", contains("NO_SUCH_PERSON", "NO_SUCH_PERSON"));

    of(family, "/municipal-notices").body("items", hasSize(2));
    assertEquals(
        "1",
        Owner.ask("select count(*) from event_outbox where family_id = '%s'".formatted(family)));
    agency
        .supervisor("saule")
        .get("/v1/notices")
        .then()
        .body("items.findAll {it.kind == 'MUNICIPAL_NOTICE'}", hasSize(1));
  }

  @Test
  void what_nobody_was_told_of_stays_so_when_the_family_agrees_later() {
    String family = takeIn(agency, household(mother));
    String granted = notice("a", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED);
    send(granted).body("items.answer", contains("NO_SUCH_PERSON"));
    int version = version(family);

    agree(agency, family, sender);

    send(granted).body("items.answer", contains("NO_SUCH_PERSON"));
    assertEquals(version, version(family));
    of(family, "/municipal-notices").body("items", hasSize(1));
  }

  @Test
  void a_notice_that_comes_late_undoes_nothing_that_was_seen_since() {
    String ended = AnIin.of("9001", 4);
    String over =
        agreeing(
            household(ended)
                .member(
                    "registrations",
                    Household.whole(
                        "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'since': '2026-02-01', 'until': '2026-05-10', 'observed': {'on': '2026-05-12', 'source': 'DOCUMENT_SEEN'}}")));
    String stopped = AnIin.of("9001", 4);
    String without =
        agreeing(
            household(stopped)
                .and(
                    "benefitsReceived",
                    Household.whole(
                        "{'benefit': 'targeted-assistance', 'since': '2025-07', 'until': '2026-05-01', 'observed': {'on': '2026-05-02', 'source': 'DOCUMENT_SEEN'}}")));
    String before = AnIin.of("9001", 4);
    String longAgo =
        agreeing(
            household(before)
                .member(
                    "registrations",
                    Household.whole(
                        "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'since': '2020-02-01', 'until': '2024-05-10', 'observed': {'on': '2026-05-12', 'source': 'DOCUMENT_SEEN'}}")));

    send(
            notice("a", "REGISTRATION_GRANTED", ended, "2026-04-10", GRANTED),
            notice(
                "b",
                "BENEFIT_GRANTED",
                stopped,
                "2026-04-10",
                "{'benefit': 'targeted-assistance'}"),
            notice(
                "c",
                "BENEFIT_REFUSED",
                stopped,
                "2026-05-20",
                "{'benefit': 'targeted-assistance'}"),
            notice("d", "REGISTRATION_GRANTED", before, "2026-04-10", GRANTED))
        .body(
            "items.answer", contains("NEEDS_CASEWORKER", "NEEDS_CASEWORKER", "APPLIED", "APPLIED"));

    of(over, "/municipal-notices").body("items.reason", contains("LATER_FACT"));
    of(over, "/case-file").body("members.items[0].registrations.items", hasSize(0));
    of(without, "/municipal-notices").body("items.reason", contains(nullValue(), is("LATER_FACT")));
    of(without, "/case-file")
        .body("benefitsReceived.items", hasSize(0))
        .body("encounters.items[0].value.outcome", equalTo("REFUSED"));
    of(longAgo, "/case-file").body("members.items[0].registrations.items", hasSize(1));
  }

  @Test
  void a_registration_that_ends_today_is_over_today_for_the_assessment_the_plan_and_the_figures()
      throws Exception {
    String family =
        agreeing(
            aHousehold()
                .withMother(1990)
                .member("iin", "'" + mother + "'")
                .member(
                    "registrations",
                    Household.whole(
                        "{'kind': 'PERMANENT', 'place': 'THIS_DWELLING', 'since': '2026-02', 'observed': {'on': '2026-03-01'}}"))
                .person("citizenship", "'KZ'")
                .and("housing", "{'tenure': 'RENTED_WITH_CONTRACT', 'ownersConsent': 'GIVEN'}")
                .and("incomes", Household.whole("{'kind': 'WAGES', 'monthly': 20000}")));
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
    of(family, "/assessment").body("barriers.code", not(hasItem("no-city-registration")));
    of(family, "/plan").body("best.steps.code", not(hasItem(startsWith("register-"))));
    assertEquals("false 0", judgedAndCounted(family));

    send(notice(
            "a", "REGISTRATION_ENDED", mother, today.toString(), "{'registration': 'PERMANENT'}"))
        .body("items.answer", contains("APPLIED"));

    of(family, "/assessment").body("barriers.code", hasItem("no-city-registration"));
    of(family, "/plan").body("best.steps.code", hasItem(startsWith("register-")));
    assertEquals("true 1", judgedAndCounted(family));
    // another system of the same sender says the same
    send(notice(
            "b", "REGISTRATION_ENDED", mother, today.toString(), "{'registration': 'PERMANENT'}"))
        .body("items.answer", contains("APPLIED"));
    of(family, "/case-file")
        .body(
            "members.items[0].earlierRegistrations.items.value.until",
            contains(today.minusDays(1).toString()));
  }

  @Test
  void a_registration_ends_the_day_before_or_on_the_day_on_which_it_began() {
    String registration =
        "{'kind': 'TEMPORARY', 'place': 'THIS_DWELLING', %s, 'observed': {'on': '2026-05-10'}}";
    String[][] registrations = {
      {"'since': '2026-02-01', 'until': '2026-12-31'"},
      {"'since': '2026-05-10'"},
      {"'since': '2026-02-01', 'until': '2026-05-01'"},
      {"'since': '2026-02-01', 'until': '2026-05-09'", "'since': '2026-05-10'"}
    };
    String[] others =
        Stream.of(registrations).map(each -> AnIin.of("9001", 4)).toArray(String[]::new);
    String[] families = new String[others.length];
    for (int i = 0; i < others.length; i++) {
      families[i] =
          agreeing(
              aHousehold()
                  .withMother(1990)
                  .member("iin", "'" + others[i] + "'")
                  .member(
                      "registrations",
                      Household.whole(
                          Stream.of(registrations[i])
                              .map(registration::formatted)
                              .toArray(String[]::new))));
    }

    send(IntStream.range(0, others.length)
            .mapToObj(
                i ->
                    notice(
                        "n" + i,
                        "REGISTRATION_ENDED",
                        others[i],
                        "2026-05-10",
                        "{'registration': 'TEMPORARY'}"))
            .toArray(String[]::new))
        .body(
            "items.answer", contains("APPLIED", "APPLIED", "NEEDS_CASEWORKER", "NEEDS_CASEWORKER"));

    String until = "members.items[0].earlierRegistrations.items.value.until";
    of(families[0], "/case-file").body(until, contains("2026-05-09"));
    of(families[1], "/case-file").body(until, contains("2026-05-10"));
    of(families[2], "/case-file").body(until, contains("2026-05-01"));
    of(families[2], "/municipal-notices").body("items.reason", contains("NOTHING_TO_END"));
    // which of two, a person says
    of(families[3], "/case-file").body("members.items[0].registrations.items", hasSize(1));
  }

  @Test
  void what_happened_first_comes_first_in_whatever_order_it_was_sent() {
    String family = agreeing(household(mother));
    String before = AnIin.of("9001", 4);
    String never = agreeing(household(before));

    send(
            notice(
                "a", "REGISTRATION_ENDED", mother, "2026-05-10", "{'registration': 'PERMANENT'}"),
            notice("b", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED),
            notice("c", "REGISTRATION_GRANTED", before, "2026-04-10", GRANTED),
            notice(
                "d", "REGISTRATION_ENDED", before, "2026-04-01", "{'registration': 'PERMANENT'}"))
        .body("items.id", contains("a", "b", "c", "d"))
        .body("items.answer", contains("APPLIED", "APPLIED", "APPLIED", "NEEDS_CASEWORKER"));

    of(family, "/assessment").body("barriers.code", hasItem("no-city-registration"));
    of(never, "/municipal-notices").body("items.reason", hasItem("NOTHING_TO_END"));
    of(never, "/assessment").body("barriers.code", not(hasItem("no-city-registration")));
  }

  @Test
  void nonsense_is_refused_with_the_place_where_it_stands() {
    String family = agreeing(household(mother));
    int version = version(family);
    String good = notice("a", "REGISTRATION_GRANTED", mother, "2026-04-10", GRANTED);

    isNonsense("{'items': []}", 422, "/items");
    isNonsense("{}", 422, "/items");
    isNonsense("{'items': [null]}", 400, "/items/0");
    isNonsense("{'items': ['" + "x".repeat(50) + "']}", 400, "/items/0");
    isNonsense("{'items': 'all'}", 400, "/items");
    isNonsense("{'items': {'a': 1}}", 400, "/items");
    isNonsense("{'items': [[]]}", 400, "/items/0");
    isNonsense("{'items': [" + good + ", 7]}", 400, "/items/1");
    isNonsense(one(good.replace("'2026-04-10'", "20260410")), 400, "/items/0/on");
    isNonsense(one(good.replace("2026-04-10", "2026-02-30")), 400, "/items/0/on");
    isNonsense(one(good.replace("2026-04-10", "1026-02-20")), 422, "/items/0/on");
    isNonsense(one(good.replace("'a'", "'" + "x".repeat(10_000) + "'")), 422, "/items/0/id");
    json(registry(), one(good.replace("'a'", "'" + "x".repeat(1_100_000) + "'")))
        .post("/v1/notices")
        .then()
        .statusCode(413);
    isNonsense(one(good.replace("'a'", "''")), 422, "/items/0/id");
    isNonsense(one(good.replace("'a'", "'a b'")), 422, "/items/0/id");
    isNonsense(one(good.replace(mother, "ABC")), 422, "/items/0/iin");
    isNonsense(one(good.replace(mother, "9001014000131")), 422, "/items/0/iin");
    isNonsense(one(good.replace("'kind'", "'sort'")), 400, "/items/0/sort");
    isNonsense(one(good.replace("'place'", "'where'")), 400, "/items/0/details/where");
    isNonsense(one(good.replace("PERMANENT", "FOREVER")), 400, "/items/0/details/registration");
    isNonsense(one(good.replace(GRANTED, "[]")), 400, "/items/0/details");
    isNonsense(
        one(
            notice(
                "a", "BENEFIT_GRANTED", mother, "2026-04-10", "{'benefit': 'x', 'monthly': -1}")),
        422,
        "/items/0/details/monthly");
    isNonsense(
        one(notice("a", "SCHOOL_PLACE", mother, "2026-04-10", "{'grade': 13}")),
        422,
        "/items/0/details/grade");
    isNonsense(one(good + "," + good.replace("04-10", "04-11")), 422, "/items/1/id");
    json(registry(), "{'items': [").post("/v1/notices").then().statusCode(400);
    registry().contentType("application/json").post("/v1/notices").then().statusCode(400);
    assertEquals(version, version(family));
    send(good).body("items.answer", contains("APPLIED"));
    // another sender has ids of its own, and was not agreed to
    json(SignedIn.as("other-" + sender, "municipal", "city-of-almaty"), one(good))
        .post("/v1/notices")
        .then()
        .statusCode(200)
        .body("items.answer", contains("NO_SUCH_PERSON"));
    of(family, "/municipal-notices").body("items.reason", hasItem("NO_CONSENT"));
  }

  private static String one(String notice) {
    return "{'items': [" + notice + "]}";
  }

  private void isNonsense(String body, int status, String pointer) {
    json(registry(), body)
        .post("/v1/notices")
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer))
        .body("errors[0].code", not(emptyOrNullString()))
        .body("errors[0].detail", not(emptyOrNullString()));
  }
}
