package kz.tirek.intake;

import static kz.tirek.access.SignedIn.sending;
import static kz.tirek.intake.Household.aHousehold;
import static kz.tirek.intake.Household.whole;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense together is refused, and what may be so is not. */
@QuarkusTest
class ContradictionsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_cannot_be_so_together_is_refused_by_field(
      String why, Household household, String pointer, String code) {
    sending("caseworker", household.json())
        .post("/v1/families?asOf=2026-06-01")
        .then()
        .statusCode(422)
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code))
        .body("errors.findAll { it.pointer != '" + pointer + "' }", empty());
  }

  static Stream<Arguments> what_cannot_be_so_together_is_refused_by_field() {
    return Stream.of(
        bad(
            "a child of five in grade 2",
            child("2021-03-01").member("schooling", "{'grade': 2}"),
            "/members/items/1/schooling/grade",
            "grade-contradicts-age"),
        bad(
            "a man of forty in grade 3",
            child("1986").member("schooling", "{'grade': 3, 'level': 'SCHOOL'}"),
            "/members/items/1/schooling/grade",
            "grade-contradicts-age"),
        bad(
            "a pupil who was too small when it was seen",
            child("2018-03-01")
                .member("schooling", "{'grade': 3, 'observed': {'on': '2024-05-01'}}"),
            "/members/items/1/schooling/grade",
            "grade-contradicts-age"),
        bad(
            "finished school and in a grade",
            child("2009").member("schooling", "{'status': 'FINISHED', 'grade': 9}"),
            "/members/items/1/schooling/grade",
            "in-no-grade"),
        bad(
            "goes nowhere and in a grade",
            child("2015").member("schooling", "{'status': 'NOT_ENROLLED', 'grade': 4}"),
            "/members/items/1/schooling/grade",
            "in-no-grade"),
        bad(
            "not told to leave, by a day",
            mother().and("housing", "{'noticeToLeave': false, 'leaveBy': '2026-07-01'}"),
            "/housing/leaveBy",
            "no-notice-to-leave"),
        bad(
            "applied, and why never",
            mother()
                .and(
                    "dailyLife",
                    "{'everApplied': true, 'notAppliedFor': " + whole("'SHAME'") + "}"),
            "/dailyLife/notAppliedFor",
            "applied-before"),
        bad(
            "no care given up, and why",
            mother()
                .member("health", "{'careForgone': false, 'forgoneFor': " + whole("'COST'") + "}"),
            "/members/items/0/health/forgoneFor",
            "no-care-forgone"),
        bad(
            "a number of somebody not yet born",
            // born on 1 January 2090
            nameless("900101500010"),
            "/members/items/0/iin",
            "in-the-future"),
        bad(
            "a number of somebody born after the day",
            // born on 15 July 2026
            nameless("260715500012"),
            "/members/items/0/iin",
            "born-after-as-of"),
        bad("a number of zeros", nameless("000000000000"), "/members/items/0/iin", "not-an-iin"),
        bad(
            "a name of a space without width",
            aHousehold().withSomebodyNamed("\u200B"),
            "/members/items/0/person/name/given",
            "blank"),
        bad(
            "an occupation of spaces",
            mother().member("jobs", whole("{'kind': 'MARKET', 'occupation': '  '}")),
            "/members/items/0/jobs/items/0/occupation",
            "blank"),
        bad(
            "an office without a name",
            mother().and("encounters", whole("{'office': 'SCHOOL', 'officeName': ''}")),
            "/encounters/items/0/officeName",
            "blank"),
        bad(
            "observed in the Middle Ages",
            mother().and("observed", "{'on': '1202-03-01'}"),
            "/observed/on",
            "before-1900"),
        bad(
            "a fact observed in the Middle Ages",
            mother().and("housing", "{'rooms': 1, 'observed': {'on': '0202-03-01'}}"),
            "/housing/observed/on",
            "before-1900"),
        bad(
            "a job that ends before it can have begun",
            mother().member("jobs", whole("{'since': '2025-03', 'until': '2024'}")),
            "/members/items/0/jobs/items/0/until",
            "ends-before-it-starts"),
        bad(
            "one permanent registration before the other has ended",
            mother()
                .member(
                    "registrations",
                    whole(
                        "{'kind': 'PERMANENT', 'until': '2025-06'}",
                        "{'kind': 'PERMANENT', 'since': '2025-05'}")),
            "/members/items/0/registrations/items/1",
            "overlaps"),
        bad(
            "waits since tomorrow",
            mother().member("neededCare", whole("{'waitingSince': '2090-01'}")),
            "/members/items/0/neededCare/items/0/waitingSince",
            "in-the-future"),
        bad(
            "joins in years to come",
            mother().member("joinedOn", "'2090'"),
            "/members/items/0/joinedOn",
            "in-the-future"),
        bad(
            "knows of what there is not",
            mother()
                .and("dailyLife", "{'knowsOf': " + whole("'targeted-assistance'", "'magic'") + "}"),
            "/dailyLife/knowsOf/items/1",
            "unknown-code"),
        bad(
            "cares for a stranger",
            mother().person("carerOf", whole("'grandmother'")),
            "/members/items/0/person/carerOf/items/0",
            "unknown-member"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_may_be_so_is_taken(String why, Household household) {
    sending("caseworker", household.json())
        .post("/v1/families?asOf=2026-06-01")
        .then()
        .statusCode(201);
  }

  static Stream<Arguments> what_may_be_so_is_taken() {
    return Stream.of(
        good("a pupil of a year", child("2018").member("schooling", "{'grade': 2}")),
        good("an old pupil", child("2008").member("schooling", "{'grade': 6}")),
        good(
            "a pupil of long ago",
            child("2000")
                .member("schooling", "{'grade': 11, 'since': '2010', 'until': '2018-06'}")),
        good(
            "the first year of college",
            child("2009").member("schooling", "{'level': 'COLLEGE', 'grade': 1}")),
        good(
            "told to leave by a day",
            mother().and("housing", "{'noticeToLeave': true, 'leaveBy': '2026-07-01'}")),
        good("a day to leave by alone", mother().and("housing", "{'leaveBy': '2026-07-01'}")),
        good(
            "applied, and nothing kept it from that",
            mother().and("dailyLife", "{'everApplied': true, 'notAppliedFor': " + whole() + "}")),
        good(
            "ends in the year in which it begins",
            mother().member("jobs", whole("{'since': '2025-03', 'until': '2025'}"))),
        good(
            "one registration may have ended before the other",
            mother()
                .member(
                    "registrations",
                    whole(
                        "{'kind': 'PERMANENT', 'until': '2025'}",
                        "{'kind': 'PERMANENT', 'since': '2025-05'}"))),
        good("began this year", mother().member("jobs", whole("{'since': '2026'}"))),
        good(
            "a child's benefit without the child",
            child("2022").and("benefitsReceived", whole("{'benefit': 'large-family-allowance'}"))),
        good("a number of a special form", nameless("900101000008")));
  }

  private static Household mother() {
    return aHousehold().withMother(1990);
  }

  private static Household child(String birthDate) {
    return mother().withChild("child", birthDate);
  }

  private static Household nameless(String iin) {
    return aHousehold().withSomebodyNamed("Aigerim").member("iin", "'" + iin + "'");
  }

  private static Arguments bad(String why, Household household, String pointer, String code) {
    return Arguments.of(why, household, pointer, code);
  }

  private static Arguments good(String why, Household household) {
    return Arguments.of(why, household);
  }
}
