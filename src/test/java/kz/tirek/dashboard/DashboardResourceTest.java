package kz.tirek.dashboard;

import static kz.tirek.access.Agency.anAgency;
import static kz.tirek.access.Agency.json;
import static kz.tirek.intake.Household.aHousehold;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.access.Agency;
import kz.tirek.access.SignedIn;
import kz.tirek.dashboard.figure.District;
import kz.tirek.dashboard.figure.Household;
import kz.tirek.dashboard.figure.Stage;
import kz.tirek.dashboard.figure.Standing;
import kz.tirek.dashboard.rollup.Upkeep;
import kz.tirek.family.household.Kind;
import kz.tirek.family.profile.FamilyProfile;
import kz.tirek.shared.postgres.Owner;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.network.Tie;
import kz.tirek.support.tally.Counted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DashboardResourceTest {

  private static final String BARRIERS = "/v1/dashboard/barriers";
  private static final String BENEFITS = "/v1/dashboard/benefits";
  private static final String REFERRALS = "/v1/dashboard/referrals";
  private static final String CODE = "no-city-registration";

  private final Agency agency = anAgency();
  @Inject Today today;
  @Inject Upkeep upkeep;

  @AfterEach
  void forget() throws SQLException {
    for (String table : List.of("rollup", "rollup_change", "referral_rollup")) {
      Owner.tell("delete from %s where agency = '%s'".formatted(table, agency.name()));
    }
  }

  private RequestSpecification screen() {
    return SignedIn.as("screen", "dashboard", agency.name()).header("Accept-Language", "en");
  }

  private YearMonth now() {
    return YearMonth.from(today.date());
  }

  /** As if so many families had been judged so. */
  private void count(
      String kind, String code, String status, String place, YearMonth month, int families)
      throws SQLException {
    Owner.tell(
        """
        insert into rollup_change (agency, kind, code, status, district, household, month, n)
        values ('%s', '%s', '%s', '%s', %s, '%s', %d)
        """
            .formatted(agency.name(), kind, code, status, place, month.atDay(1), families));
  }

  private void barrier(String district, String household, int families) throws SQLException {
    count("BARRIER", CODE, "FOUND", "'%s', '%s'".formatted(district, household), now(), families);
  }

  @Test
  void families_are_counted_with_the_change_that_counts_them() {
    List<String> families = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      families.add(
          json(
                  agency.caseworker("aigul"),
                  aHousehold()
                      .withMother(1980 + i)
                      .withoutRegistration()
                      .withChild("child", "2019-03-01")
                      .and("family", "{'district': 'ALATAU'}")
                      .json())
              .post("/v1/families")
              .path("family.id"));
    }
    screen()
        .get(BARRIERS + "?by=DISTRICT&by=HOUSEHOLD&district=ALATAU&code=" + CODE)
        .then()
        .statusCode(200)
        .body("items", hasSize(Household.values().length))
        .body("items[0].household", equalTo("MONO"))
        .body("items[0].district", equalTo("ALATAU"))
        .body("items[0].families.about", equalTo(10))
        .body("items[0].name", equalTo("Not registered in the city"))
        .body("items[1].families.fewerThan", equalTo(7))
        .body("items[1].families.about", nullValue());

    families.subList(0, 6).forEach(this::close);

    screen().get(BARRIERS + "?code=" + CODE).then().body("items", empty());
    agency
        .supervisor("saule")
        .get(BENEFITS + "?by=HOUSEHOLD")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private void close(String family) {
    json(
            agency.supervisor("saule").header("If-Match", "*"),
            "{'reason': 'HELPED', 'on': '" + today.date() + "'}")
        .post("/v1/families/" + family + "/closing")
        .then()
        .statusCode(200);
  }

  @Test
  void one_place_has_one_figure_however_it_is_asked_for() throws SQLException {
    barrier("ALATAU", "MONO", 12);
    barrier("ALATAU", "NUCLEAR", 9);
    barrier("MEDEU", "NUCLEAR", 23);
    upkeep.fold();
    barrier("MEDEU", "NUCLEAR", 8);

    Response listed = screen().get(BARRIERS + "?by=DISTRICT");
    int alatau = listed.path("items.find { it.district == 'ALATAU' }.families.about");
    assertTrue(Math.abs(alatau - 21) < 5, () -> "" + alatau);
    screen()
        .get(BARRIERS + "?district=ALATAU")
        .then()
        .body("items", hasSize(1))
        .body("items[0].families.about", equalTo(alatau));
    listed
        .then()
        .body("items", hasSize(District.values().length))
        .body("items.household", not(hasItem("MONO")));
    int all = screen().get(BARRIERS).path("items[0].families.about");
    assertTrue(Math.abs(all - 52) < 5, () -> "" + all);
  }

  @Test
  void months_that_are_over_stay_as_they_were() throws SQLException {
    YearMonth before = now().minusMonths(2);
    count("BENEFIT", "housing-queue", "BLOCKED", "'ALMALY', 'MONO'", before.minusMonths(9), 20);
    count("BENEFIT", "housing-queue", "BLOCKED", "'ALMALY', 'MONO'", now().minusMonths(1), -10);
    count("BENEFIT", "housing-queue", "RECEIVING", "'ALMALY', 'MONO'", now().minusMonths(1), 10);
    count("BENEFIT", "housing-queue", "RECEIVING", "'ALMALY', 'MONO'", now(), 5);

    screen()
        .get(BENEFITS + "?from=" + before)
        .then()
        .statusCode(200)
        .body(
            "items.collect { it.month + ' ' + it.status + ' ' + it.families.about }",
            contains(
                before + " BLOCKED 20",
                now().minusMonths(1) + " BLOCKED 10",
                now().minusMonths(1) + " RECEIVING 10",
                now() + " BLOCKED 10",
                now() + " RECEIVING 15"));
    screen()
        .get(BENEFITS + "?from=" + before + "&to=" + before + "&status=BLOCKED&household=MONO")
        .then()
        .body("items.families.about", contains(20));
  }

  @Test
  void a_table_is_answered_to_who_asks_for_one() throws SQLException {
    barrier("ALATAU", "MONO", 10);

    Response table = screen().accept("text/csv").get(BARRIERS + "?by=HOUSEHOLD");

    table.then().statusCode(200).header("Content-Type", startsWith("text/csv"));
    assertEquals(
        "month,code,name,status,district,household,families,fewerThan\r\n"
            + now()
            + ",no-city-registration,Not registered in the city,,,MONO,10,\r\n",
        Stream.of(table.asString().split("(?<=\r\n)")).limit(2).reduce("", String::concat));
    screen().accept("text/html").get(BARRIERS).then().statusCode(406);
    assertTrue(
        screen()
            .header("Accept-Language", "ru")
            .accept("text/csv")
            .get(BARRIERS)
            .asString()
            .contains(CODE));
  }

  @Test
  void of_several_forms_the_one_that_is_wanted_most_is_answered() throws SQLException {
    barrier("ALATAU", "MONO", 10);

    Map<String, String> wanted = new LinkedHashMap<>();
    for (String accept :
        List.of(
            "text/csv",
            "text/csv;charset=utf-8",
            "text/csv;q=0.9, application/json;q=0.1",
            "application/json;q=0.1, text/csv",
            "application/json;q=0, text/csv;q=0.2",
            "*/*;q=0.1, text/csv")) {
      wanted.put(accept, "text/csv");
    }
    for (String accept :
        List.of(
            "application/json",
            "application/*",
            "*/*",
            "text/csv;q=0.1, application/json",
            "text/csv;q=0.5, */*;q=0.8",
            "text/csv;q=0, */*;q=0.1",
            "text/html, application/json;q=0.2")) {
      wanted.put(accept, "application/json");
    }
    Map<String, String> answered = new LinkedHashMap<>();
    wanted.forEach(
        (accept, form) -> {
          Response answer = screen().header("Accept", accept).get(BARRIERS);
          boolean table = answer.asString().startsWith("month,code,");
          boolean json = answer.asString().startsWith("{");
          answered.put(
              accept,
              table && answer.contentType().startsWith("text/csv")
                  ? "text/csv"
                  : json && answer.contentType().startsWith("application/json")
                      ? "application/json"
                      : answer.statusCode() + " " + answer.contentType());
        });
    assertEquals(wanted, answered);
  }

  @Test
  void whoever_asks_for_the_head_alone_gets_it() throws SQLException {
    barrier("ALATAU", "MONO", 10);
    String etag = screen().get(BARRIERS).header("ETag");

    screen().head(BARRIERS).then().statusCode(200).header("ETag", equalTo(etag)).body(equalTo(""));
    for (String seen : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
      screen().header("If-None-Match", seen).head(BARRIERS).then().statusCode(304);
      screen()
          .header("If-None-Match", seen)
          .get(BARRIERS)
          .then()
          .statusCode(304)
          .header("ETag", equalTo(etag))
          .body(equalTo(""));
    }
    screen().header("If-None-Match", "\"other\"").get(BARRIERS).then().statusCode(200);
  }

  @Test
  void whoever_asks_again_gets_nothing_until_a_figure_has_changed() throws SQLException {
    barrier("ALATAU", "MONO", 10);
    Response first = screen().get(BARRIERS);
    String etag = first.header("ETag");
    first.then().header("Cache-Control", equalTo("private, no-cache"));

    screen().header("If-None-Match", etag).get(BARRIERS).then().statusCode(304);
    // a count that changes behind the figure is not to be seen by it
    count("BARRIER", "notice-to-leave", "FOUND", "'ALATAU', 'MONO'", now(), 3);
    screen().header("If-None-Match", etag).get(BARRIERS).then().statusCode(304);
    barrier("ALATAU", "MONO", 5);
    screen()
        .header("If-None-Match", etag)
        .get(BARRIERS)
        .then()
        .statusCode(200)
        .body("items.families.about", contains(15));
    assertTrue(
        !etag.equals(screen().accept("text/csv").get(BARRIERS).header("ETag")),
        "each kind of answer has its own");
  }

  @Test
  void another_agency_is_not_counted_and_caseworkers_do_not_see_figures() throws SQLException {
    barrier("ALATAU", "MONO", 100);

    SignedIn.as("screen", "dashboard", anAgency().name())
        .get(BARRIERS)
        .then()
        .statusCode(200)
        .body("items", empty());
    agency.caseworker("aigul").get(BARRIERS).then().statusCode(403);
  }

  @Test
  void what_cannot_be_asked_for_is_refused() {
    for (String wrong :
        List.of(
            "by=STREET",
            "by=DISTRICT&by=HOUSEHOLD&by=DISTRICT",
            "from=2026-1",
            "to=2099-01",
            "code=nothing",
            "district=CENTRE",
            "x=y")) {
      screen().get(BARRIERS + "?" + wrong).then().statusCode(400);
    }
    for (String wrong :
        List.of(
            "by=STREET",
            "by=DISTRICT,HOUSEHOLD",
            "by=DISTRICT&by=STREET",
            "by=",
            "from=2026-13",
            "from=2026-00",
            "from=0000-01",
            "from=2026-01&from=2026-02",
            "from=%2B2026-01",
            "to=12026-01",
            "household=")) {
      String parameter = wrong.substring(0, wrong.indexOf('='));
      screen()
          .get(BARRIERS + "?" + wrong)
          .then()
          .statusCode(400)
          .body("errors.parameter", contains(parameter));
    }
    screen()
        .get(REFERRALS + "?help=magic")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("help"))
        .body("errors.code", contains("unknown-help"));
    screen().get(REFERRALS + "?help=store-belongings").then().statusCode(200);
  }

  @Test
  void referrals_are_told_from_asked_to_helped_formal_beside_informal() throws SQLException {
    String row = "('%s', '%s', %s, '%s', '%s', %d)";
    String month = now().atDay(1).toString();
    Owner.tell(
        "insert into referral_rollup (agency, month, formal, help, stage, n) values "
            + String.join(
                ",",
                row.formatted(agency.name(), month, true, "registration", "ASKED", 20),
                row.formatted(agency.name(), month, true, "registration", "HELPED", 10),
                row.formatted(agency.name(), month, true, "money", "ASKED", 10),
                row.formatted(agency.name(), month, false, "lodging", "ASKED", 15),
                row.formatted(agency.name(), month, false, "lodging", "HELPED", 2)));

    screen()
        .get(REFERRALS)
        .then()
        .statusCode(200)
        .body("items", hasSize(2 * Stage.values().length))
        .body("items[0].stage", equalTo("ASKED"))
        .body("items[0].side", equalTo("FORMAL"))
        .body("items[0].referrals.about", equalTo(30))
        .body(
            "items.find { it.side == 'FORMAL' && it.stage == 'HELPED' }.referrals.about",
            equalTo(10))
        .body(
            "items.find { it.side == 'INFORMAL' && it.stage == 'ASKED' }.referrals.about",
            equalTo(15))
        .body(
            "items.find { it.side == 'INFORMAL' && it.stage == 'HELPED' }.referrals.fewerThan",
            equalTo(7));
    screen()
        .get(REFERRALS + "?byHelp=true")
        .then()
        .body(
            "items.findAll { it.stage == 'ASKED' }.collect { it.help + ' ' + it.referrals.about }",
            contains("money 10", "registration 20", "lodging 15"));
    assertTrue(
        screen()
            .accept("text/csv")
            .get(REFERRALS + "?help=money")
            .asString()
            .contains(now() + ",FORMAL,money,Money,ASKED,10,\r\n"));
  }

  @Test
  void districts_kinds_of_households_and_stages_are_those_that_there_are() {
    assertEquals(
        Stream.of(Tie.HelpKind.values())
            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet()),
        ReferralFigures.AMONG_PEOPLE);
    assertEquals(names(FamilyProfile.District.values(), "UNKNOWN"), names(District.values()));
    assertEquals(names(Kind.values(), "UNKNOWN"), names(Household.values()));
    assertEquals(
        names(Counted.values()).stream().sorted().toList(),
        names(Stage.values()).stream().sorted().toList());
    assertTrue(
        names(kz.tirek.assessment.finding.Status.values()).containsAll(names(Standing.values())));
  }

  private static List<String> names(Enum<?>[] values, String... more) {
    return Stream.concat(Arrays.stream(values).map(Enum::name), Stream.of(more)).toList();
  }
}
