package kz.tirek.assessment.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.judging.Judge;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanMakerTest {

  static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));
  static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  /** A family of five, none of them registered in the city, poor, renting, the owner not asked. */
  static final String FAMILY_OF_FIVE =
      """
      family: {city: ALMATY, wellbeingLevel: C%s}
      members:
        complete: true
        items:
          - person: {birthDate: "1988-04-02", sex: FEMALE, relation: HEAD, citizenship: KZ, orphan: false}
            registrations: {complete: true, items: [{kind: NONE}]}
            health: {attached: false, insurance: NOT_INSURED}
            work: {registeredUnemployed: false, contributionsPaid: false}
            jobs: {complete: true, items: []}
          - person: {birthDate: "1985-07-11", sex: MALE, relation: SPOUSE, citizenship: KZ, orphan: false}
            registrations: {complete: true, items: [{kind: PERMANENT, place: OUTSIDE_CITY, since: "2010-05-01"}]}
            health: {attached: true, insurance: EMPLOYER}
            jobs: {complete: true, items: [{kind: FORMAL}]}
          - person: {birthDate: "2010-09-20", sex: MALE, relation: CHILD, citizenship: KZ, orphan: false}
            registrations: {complete: true, items: [{kind: NONE}]}
            schooling: {level: SCHOOL, grade: 9, status: ENROLLED}
          - person: {birthDate: "2018-01-15", sex: FEMALE, relation: CHILD, citizenship: KZ}
            registrations: {complete: true, items: [{kind: NONE}]}
            schooling: {level: SCHOOL, grade: 2, status: ENROLLED}
          - person: {birthDate: "2023-06-30", sex: MALE, relation: CHILD, citizenship: KZ}
            registrations: {complete: true, items: [{kind: NONE}]}
      housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: %s, ownsElsewhere: false, ownedInFiveYears: false}
      incomes: {complete: true, items: [{kind: WAGES, monthly: 120000, member: "1"}]}
      benefitsReceived: {complete: true, items: []}
      debts: {complete: true, items: []}
      ties: {complete: true, items: []}
      """;

  static FamilyPlan plan(String yaml) {
    CaseFile file = CaseFiles.of(yaml);
    return new PlanMaker(JUDGE.rulebook()).plan(file, JUDGE.assess(file, TODAY));
  }

  static FamilyPlan plan(String more, String consent) {
    return plan(FAMILY_OF_FIVE.formatted(more, consent));
  }

  private static List<String> codes(Way way) {
    return way.steps().stream().map(each -> each.step().code()).toList();
  }

  private static PlannedStep step(Way way, String code) {
    return way.steps().stream()
        .filter(each -> each.step().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Opening opening(Way way, String code, Integer member) {
    return way.openings().stream()
        .filter(each -> each.benefit().code().equals(code))
        .filter(each -> member == null || CaseFiles.member(member).equals(each.member()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_unregistered_family_of_five_is_shown_what_registration_opens_in_which_order_and_when() {
    FamilyPlan plan = plan("", "NOT_ASKED");
    Way best = plan.best();

    PlannedStep agree = step(best, "agree-with-owner");
    PlannedStep register = step(best, "register-permanently");
    assertEquals(CaseFiles.member(0), register.member());
    assertEquals(List.of(agree.number()), register.needsFirst());
    assertEquals(TODAY.plusDays(7), register.begins());
    assertEquals(TODAY.plusDays(8), register.takesEffect());
    Opening assistance = opening(best, "targeted-assistance", null);
    assertEquals(Level.CLOSED, assistance.before());
    assertEquals(Level.WITHIN_REACH, assistance.after());
    assertEquals(Status.ASK_OFFICE, assistance.status());
    assertEquals(TODAY.plusDays(8), assistance.on());
    Opening queue = opening(best, "housing-queue", null);
    assertEquals(Level.LATER, queue.after());
    assertEquals(LocalDate.of(2029, 3, 9), queue.on());
    Opening insurance = opening(best, "local-budget-insurance", 0);
    assertEquals(Level.OPEN, insurance.after());
    assertEquals(Status.ELIGIBLE, insurance.status());
    assertTrue(
        agree.opens().stream()
            .map(each -> each.benefit().code())
            .toList()
            .containsAll(
                List.of("targeted-assistance", "housing-queue", "local-budget-insurance")));
    assertTrue(best.knownToBeBest());
  }

  private static final String REGISTERED_ELSEWHERE =
      """
      family: {city: ALMATY, wellbeingLevel: C}
      members:
        complete: true
        items:
          - person: {birthDate: "1990-01-01", sex: FEMALE, relation: HEAD, citizenship: KZ, orphan: false}
            registrations: {complete: true, items: [{kind: PERMANENT, place: OTHER_IN_CITY, since: "%s", livesThere: false}]}
      housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: GIVEN, ownsElsewhere: false, ownedInFiveYears: false}
      incomes: {complete: true, items: [{kind: WAGES, monthly: 30000}]}
      benefitsReceived: {complete: true, items: []}
      debts: {complete: true, items: []}
      ties: {complete: true, items: []}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"2021-01-01", "2025-01-01"})
  void nothing_is_open_now_or_later_by_a_registration_where_nobody_lives(String since) {
    FamilyPlan plan = plan(REGISTERED_ELSEWHERE.formatted(since));

    for (Way way : Stream.of(plan.best(), plan.formal()).filter(Objects::nonNull).toList()) {
      assertTrue(
          way.openings().stream()
              .filter(each -> each.benefit().code().equals("housing-queue"))
              .noneMatch(each -> each.after() == Level.OPEN));
      assertTrue(
          way.waits().stream()
              .filter(each -> each.until().isBefore(TODAY.plusMonths(36)))
              .flatMap(each -> each.opens().stream())
              .filter(each -> each.benefit().code().equals("housing-queue"))
              .noneMatch(each -> each.status() == Status.ELIGIBLE));
    }
  }

  @Test
  void nobody_registers_as_unemployed_for_insurance_that_the_state_pays_already() {
    FamilyPlan plan =
        plan(
            """
            family: {city: ALMATY, wellbeingLevel: C}
            members:
              complete: true
              items:
                - person: {birthDate: "1986-01-01", sex: FEMALE, relation: HEAD, citizenship: KZ, disability: GROUP_1, orphan: false}
                  registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: "2015", livesThere: true}]}
                  health: {attached: true, insurance: NOT_INSURED}
                  work: {registeredUnemployed: false, contributionsPaid: false}
                  jobs: {complete: true, items: []}
            housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: GIVEN}
            incomes: {complete: true, items: []}
            """);

    assertTrue(plan.best() == null || !codes(plan.best()).contains("register-as-unemployed"));
  }

  @Test
  void what_opens_only_later_is_waited_for_from_the_steps_on_that_set_the_day() {
    Way best = plan("", "NOT_ASKED").best();

    Way.Wait wait =
        best.waits().stream()
            .filter(each -> each.until().equals(LocalDate.of(2029, 3, 9)))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("housing-queue"),
        wait.opens().stream().map(each -> each.benefit().code()).toList());
    assertTrue(wait.after().contains(step(best, "agree-with-owner").number()));
    assertTrue(wait.after().contains(step(best, "register-permanently").number()));
    assertEquals(List.of(), wait.before());
    assertTrue(
        best.waits().stream()
            .flatMap(each -> each.opens().stream())
            .noneMatch(each -> each.benefit().code().equals("targeted-assistance")));
  }

  @Test
  void the_law_is_kept_and_the_punishable_way_is_warned_about() {
    String offered =
        FAMILY_OF_FIVE
            .formatted("", "REFUSED")
            .replace(
                "ties: {complete: true, items: []}",
                "ties: {complete: true, items: [{kind: ACQUAINTANCE, gives: {complete: true, items: [{what: REGISTRATION, agreed: true, atWhere: ELSEWHERE}]}}]}");

    for (FamilyPlan plan : List.of(plan(offered), plan("", "NOT_ASKED"), plan("", "REFUSED"))) {
      assertTrue(
          plan.warnings().stream()
              .anyMatch(each -> "register-only-where-one-lives".equals(each.code())));
      for (PlannedStep step : plan.best().steps()) {
        var registration = step.step().adds().get("member.registrations");
        assertTrue(registration == null || registration.get("place").equals("THIS_DWELLING"));
      }
    }
    FamilyPlan plan = plan(offered);
    assertTrue(
        plan.warnings().stream()
            .anyMatch(each -> "registration-offered-elsewhere".equals(each.code())));
    assertFalse(codes(plan.best()).stream().anyMatch(code -> code.startsWith("register-p")));
    assertFalse(codes(plan.best()).contains("register-temporarily"));
    assertFalse(codes(plan.best()).contains("agree-with-owner"));
    assertTrue(
        plan.closed().stream()
            .anyMatch(
                each ->
                    each.step().code().equals("register-permanently")
                        && each.benefits().contains("targeted-assistance")));
  }

  @Test
  void before_the_owner_is_asked_it_is_said_what_that_may_cost() {
    PlannedStep agree = step(plan("", "NOT_ASKED").best(), "agree-with-owner");

    assertTrue(agree.mayCost().text().en().contains("Living unregistered can be fined"));
    assertEquals(3, agree.mayCost().parameters().size());
  }

  @Test
  void beside_a_way_that_rests_on_the_owners_good_will_stands_one_with_formal_help_alone() {
    FamilyPlan plan = plan("", "NOT_ASKED");

    assertTrue(plan.best().informal());
    assertNotNull(plan.formal());
    assertFalse(plan.formal().informal());
    assertTrue(codes(plan.formal()).contains("register-as-unemployed"));
    assertEquals(Status.ASK_OFFICE, opening(plan.formal(), "local-budget-insurance", 0).status());
    assertNull(plan("", "GIVEN").formal());
  }

  @Test
  void nobody_under_eighteen_does_a_step() {
    Way best = plan("", "NOT_ASKED").best();

    PlannedStep ofTheBoy =
        best.steps().stream()
            .filter(each -> CaseFiles.member(2).equals(each.member()))
            .findFirst()
            .orElseThrow();
    assertEquals(CaseFiles.member(0), ofTheBoy.by());
    for (PlannedStep step : best.steps()) {
      assertTrue(
          step.by() == null
              || List.of(CaseFiles.member(0), CaseFiles.member(1)).contains(step.by()));
    }
  }

  /** Of a household of three generations in which the grandchild is to be enrolled. */
  private static PlannedStep enrolment(String grandmother, String mother) {
    FamilyPlan plan =
        plan(
            """
            family: {city: ALMATY}
            members:
              complete: true
              items:
                - person: {%s, sex: FEMALE, relation: HEAD, citizenship: KZ}
                - person: {%s, sex: FEMALE, relation: CHILD, citizenship: KZ}
                - person: {birthDate: "2018-01-15", sex: MALE, relation: GRANDCHILD, citizenship: KZ}
                  schooling: {status: NOT_ENROLLED}
            """
                .formatted(grandmother, mother));
    return step(plan.best(), "enrol-in-school");
  }

  @Test
  void an_elder_does_no_step_for_a_child() {
    PlannedStep mothers = enrolment("birthDate: '1948-01-01'", "birthDate: '1991-01-01'");
    PlannedStep nobodys = enrolment("birthDate: '1948-01-01'", "birthDate: '1964-01-01'");
    PlannedStep grandmothers = enrolment("birthDate: '1967-01-01'", "birthDate: '2009-01-01'");
    PlannedStep perhapsAnElders = enrolment("birthDate: '1966'", "birthDate: '2009-01-01'");

    assertEquals(CaseFiles.member(2), mothers.member());
    assertEquals(CaseFiles.member(1), mothers.by());
    assertNull(nobodys.by());
    assertEquals(CaseFiles.member(0), grandmothers.by());
    assertNull(perhapsAnElders.by());
  }

  @Test
  void a_lodger_opens_nothing_for_the_family() {
    String lodger =
        "    - person: {birthDate: '1970-01-01', relation: UNRELATED, citizenship: KZ, disability: GROUP_1}\n";
    String family = FAMILY_OF_FIVE.formatted("", "NOT_ASKED");

    FamilyPlan plan = plan(family.replace("housing:", lodger + "housing:"));

    assertEquals(plan(family).best().tengeBefore(), plan.best().tengeBefore());
    assertTrue(
        Stream.concat(plan.best().openings().stream(), plan.best().losses().stream())
            .noneMatch(each -> CaseFiles.member(5).equals(each.member())));
  }

  @Test
  void a_step_that_the_family_will_not_take_is_in_no_way() {
    FamilyPlan plan = plan(", refusedSteps: [agree-with-owner, register-as-unemployed]", "ASKED");

    assertFalse(codes(plan.best()).contains("agree-with-owner"));
    assertFalse(codes(plan.best()).contains("register-permanently"));
    assertFalse(codes(plan.best()).contains("register-as-unemployed"));
    assertTrue(plan.open().isEmpty());
  }

  @Test
  void a_step_of_which_it_is_not_known_whether_it_can_be_taken_becomes_a_question() {
    FamilyPlan plan =
        plan(FAMILY_OF_FIVE.formatted("", "ASKED").replace("ownersConsent: ASKED, ", ""));

    assertFalse(codes(plan.best()).contains("register-permanently"));
    assertTrue(
        plan.open().stream()
            .anyMatch(
                each ->
                    each.step().code().equals("register-permanently")
                        && each.benefits().contains("housing-queue")));
    assertTrue(
        plan.questions().stream()
            .anyMatch(each -> each.rule().path().equals("family.housing.ownersConsent")));
  }

  @Test
  void one_barrier_behind_several_benefits_is_one_cause() {
    FamilyPlan plan = plan("", "NOT_ASKED");

    List<Cause> registration =
        plan.causes().stream()
            .filter(each -> each.barrier().code().equals("no-city-registration"))
            .toList();
    assertEquals(1, registration.size());
    assertEquals(3, registration.get(0).members().size());
    assertTrue(registration.get(0).blocks().size() > 1);
    assertTrue(
        registration.get(0).steps().contains(step(plan.best(), "agree-with-owner").number()));
  }

  @Test
  void steps_against_barriers_and_refusals_stand_beside_the_plan() {
    FamilyPlan plan =
        plan(
            FAMILY_OF_FIVE.formatted("", "NOT_ASKED")
                + """
                incidents: {complete: false, items: [{kind: DEPOSIT_WITHHELD, by: LANDLORD, lost: 80000}]}
                encounters:
                  complete: false
                  items:
                    - {office: SCHOOL, service: free-school-meals, outcome: REFUSED, member: "3",
                       refusedFor: {complete: true, items: [NO_REGISTRATION]}}
                """);

    List<String> besides = plan.besides().stream().map(each -> each.step().code()).toList();
    assertTrue(
        besides.containsAll(List.of("become-insured", "complain-about-refusal", "claim-deposit")),
        besides.toString());
    Set<String> costly =
        Set.of(
            "become-insured",
            "complain-about-refusal",
            "claim-deposit",
            "ask-the-education-authority");
    for (OpenStep step : plan.besides()) {
      assertTrue(
          step.mayCost() != null || !costly.contains(step.step().code()), step.step().code());
    }
  }
}
