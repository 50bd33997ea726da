package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.assessment.difference.Money;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.assessment.finding.DeadlineFinding;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.finding.Verdicts;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Severity;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.encounter.Encounter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeTest {

  static final Judge JUDGE = new Judge(RulebookFiles.shipped("almaty"));
  static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  static final CaseFile Q07 =
      CaseFiles.of(
          """
          members:
            complete: true
            items:
              - person: {name: {given: M}, birthDate: "1986", relation: HEAD}
                registrations: {complete: true, items: [{kind: NONE}]}
          housing: {tenure: RENTED_WITHOUT_CONTRACT}
          debts: {complete: false, items: [{kind: BANK_LOAN}]}
          encounters:
            complete: false
            items:
              - {office: BANK, service: housing-queue, outcome: REFUSED, refusedFor: {complete: true, items: [NO_REGISTRATION]}}
          """);

  static final CaseFile Q08 =
      CaseFiles.of(
          """
          members:
            complete: true
            items:
              - person: {name: {given: M}, birthDate: "1990-05", relation: HEAD}
                registrations: {complete: true, items: [{kind: NONE}]}
              - person: {name: {given: C}, birthDate: "2018-03-02", relation: CHILD}
                schooling: {level: SCHOOL, grade: 2}
          encounters:
            complete: false
            items:
              - {office: SCHOOL, service: free-school-meals, outcome: REFUSED, member: "1",
                 refusedFor: {complete: true, items: [NO_REGISTRATION, NO_TARGETED_ASSISTANCE]}}
          """);

  static final String NAMES_ONLY =
      """
      members:
        complete: false
        items:
          - person: {name: {given: A}}
          - person: {name: {given: B}}
      """;

  static BenefitFinding benefit(Assessment assessment, String code, int member) {
    return assessment.benefits().stream()
        .filter(finding -> finding.benefit().code().equals(code))
        .filter(
            finding ->
                finding.member() == null || finding.member().equals(CaseFiles.member(member)))
        .findFirst()
        .orElse(null);
  }

  static Set<String> barriers(Assessment assessment) {
    return assessment.barriers().stream()
        .map(finding -> finding.rule().code())
        .collect(Collectors.toSet());
  }

  @Nested
  class A_family_without_registration {

    final Assessment assessment = JUDGE.assess(Q07, TODAY);
    final BenefitFinding queue = benefit(assessment, "housing-queue", 0);

    @Test
    void is_blocked_from_the_housing_queue_and_told_when_it_opens() {
      assertEquals(Status.BLOCKED, queue.status());
      ClauseFinding failing =
          queue.clauses().stream()
              .filter(clause -> clause.standing() == Standing.FIXABLE)
              .findFirst()
              .orElseThrow();
      assertEquals("registered-three-years", failing.clause().code());
      assertEquals(LocalDate.of(2029, 3, 2), queue.opensOn());
    }

    @Test
    void sees_what_else_is_not_known_yet() {
      List<String> unknown =
          queue.clauses().stream()
              .filter(clause -> clause.standing() == Standing.UNKNOWN)
              .map(clause -> clause.clause().code())
              .toList();

      assertEquals(List.of("citizen", "no-own-dwelling", "owned-none-lately"), unknown);
    }

    @Test
    void has_the_barrier_with_its_evidence_and_what_it_blocks() {
      BarrierFinding barrier =
          assessment.barriers().stream()
              .filter(finding -> finding.rule().code().equals("no-city-registration"))
              .findFirst()
              .orElseThrow();

      Evidence kind =
          barrier.reasons().evidence().stream()
              .filter(evidence -> evidence.path().equals("member.registrations.kind"))
              .findFirst()
              .orElseThrow();
      assertEquals("NONE", kind.value());
      assertEquals(LocalDate.of(2026, 2, 1), kind.observedOn());
      assertNotNull(kind.fact());
      Set<String> blocked =
          barrier.blocks().stream().map(BarrierFinding.Blocks::benefit).collect(Collectors.toSet());
      assertTrue(
          blocked.containsAll(Set.of("housing-queue", "targeted-assistance")), blocked::toString);
      assertFalse(blocked.contains("large-family-allowance"));
    }

    @Test
    void knows_no_way_where_the_owner_refused() {
      CaseFile refused =
          CaseFiles.of(
              """
              members:
                complete: true
                items:
                  - person: {name: {given: M}, birthDate: "1986", relation: HEAD}
                    registrations: {complete: true, items: [{kind: NONE}]}
              housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: REFUSED}
              """);

      Assessment answer = JUDGE.assess(refused, TODAY);

      BenefitFinding blocked = benefit(answer, "housing-queue", 0);
      assertEquals(Status.BLOCKED, blocked.status());
      assertTrue(blocked.noWayKnown());
      assertNull(blocked.opensOn());
      BarrierFinding owner =
          answer.barriers().stream()
              .filter(finding -> finding.rule().code().equals("owner-refuses-registration"))
              .findFirst()
              .orElseThrow();
      assertTrue(
          owner.blocks().stream().anyMatch(blocks -> blocks.benefit().equals("housing-queue")));
    }

    @Test
    void first_agrees_with_the_owner_where_nobody_asked_yet() {
      CaseFile notAsked =
          CaseFiles.of(
              """
              members:
                complete: true
                items:
                  - person: {name: {given: M}, birthDate: "1986", relation: HEAD}
                    registrations: {complete: true, items: [{kind: NONE}]}
              housing: {tenure: RENTED_WITHOUT_CONTRACT, ownersConsent: NOT_ASKED}
              """);

      BenefitFinding blocked = benefit(JUDGE.assess(notAsked, TODAY), "housing-queue", 0);

      ClauseFinding registered =
          blocked.clauses().stream()
              .filter(clause -> clause.standing() == Standing.FIXABLE)
              .findFirst()
              .orElseThrow();
      assertEquals("agree-with-owner", registered.ways().get(0).first().code());
      assertEquals(LocalDate.of(2029, 3, 9), blocked.opensOn());
    }
  }

  @Nested
  class A_second_grader_refused_free_meals {

    final Assessment assessment = JUDGE.assess(Q08, TODAY);

    @Test
    void is_eligible_whatever_the_registration() {
      assertEquals(Status.ELIGIBLE, benefit(assessment, "free-school-meals-1-4", 1).status());
    }

    @Test
    void can_contest_both_reasons_with_the_source() {
      ContestableRefusal refusal = assessment.contestableRefusals().get(0);

      assertEquals(List.of("NO_REGISTRATION", "NO_TARGETED_ASSISTANCE"), refusal.reasons());
      assertEquals("free-school-meals-1-4", refusal.benefit().code());
      assertTrue(refusal.sources().get(0).contains("profit.kz"));
      assertEquals(1, assessment.contestableRefusals().size());
    }
  }

  @Test
  void the_refusal_of_the_housing_queue_for_lack_of_registration_is_not_contestable() {
    assertEquals(List.of(), JUDGE.assess(Q07, TODAY).contestableRefusals());
  }

  @Test
  void an_adult_without_registration_has_the_barrier_and_a_child_of_nine_never() {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1990", relation: HEAD}
                  registrations: {complete: true, items: [{kind: NONE}]}
                - person: {name: {given: C}, birthDate: "2016-05-01", relation: CHILD}
                  registrations: {complete: true, items: [{kind: NONE}]}
            """);

    List<BarrierFinding> found =
        JUDGE.assess(file, TODAY).barriers().stream()
            .filter(finding -> finding.rule().code().equals("no-city-registration"))
            .toList();

    assertEquals(1, found.size());
    assertEquals(CaseFiles.member(0), found.get(0).member());
  }

  @Test
  void a_family_with_names_alone_has_no_barriers_and_many_questions() {
    Assessment assessment = JUDGE.assess(CaseFiles.of(NAMES_ONLY), TODAY);

    assertEquals(Set.of(), barriers(assessment));
    assertTrue(assessment.questions().size() > 30);
    assertTrue(
        assessment.benefits().stream()
            .allMatch(
                finding ->
                    Set.of(Status.NEEDS_FACTS, Status.ASK_OFFICE, Status.ELIGIBLE)
                        .contains(finding.status())));
    assertEquals(Status.NEEDS_FACTS, benefit(assessment, "targeted-assistance", 0).status());
  }

  @Nested
  class What_is_asked_next {

    private static List<String> asked(String members) {
      return JUDGE
          .assess(CaseFiles.of("members:\n  complete: true\n  items:\n" + members), TODAY)
          .questions()
          .stream()
          .map(question -> question.rule().path())
          .toList();
    }

    private static String member(String person) {
      return "    - person: {name: {given: A}, " + person + "}\n";
    }

    @Test
    void is_never_a_pregnancy_of_a_man_a_child_or_a_woman_over_55() {
      String others =
          member("sex: MALE, birthDate: '1990'")
              + member("sex: FEMALE, birthDate: '2016'")
              + member("sex: FEMALE, birthDate: '1965'");
      String woman = member("sex: FEMALE, birthDate: '1995'");

      assertFalse(asked(others).contains("member.pregnant"));
      assertTrue(asked(woman).contains("member.pregnant"));
    }

    @Test
    void is_no_work_of_a_child_and_no_schooling_of_a_grandmother() {
      assertFalse(asked(member("birthDate: '2016'")).contains("member.jobs"));
      assertFalse(asked(member("birthDate: '1955'")).contains("member.schooling.grade"));
    }

    @Test
    void is_who_the_head_is_before_anything_of_the_head() {
      Assessment assessment = JUDGE.assess(CaseFiles.of(NAMES_ONLY), TODAY);

      assertTrue(
          assessment.questions().stream()
              .filter(question -> question.rule().path().startsWith("member."))
              .allMatch(question -> question.member() != null));
    }
  }

  @Nested
  class Days_that_run_out {

    private final Assessment assessment =
        JUDGE.assess(
            CaseFiles.of(
                """
                family: {consent: {given: true, until: 2026-02-20}}
                members:
                  complete: true
                  items:
                    - person: {name: {given: A}, birthDate: "1990", relation: HEAD}
                      registrations: {complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING, until: 2026-03-11}]}
                    - person: {name: {given: B}, birthDate: "1991", relation: SPOUSE}
                      registrations: {complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING}]}
                housing: {tenure: RENTED_WITH_CONTRACT, leaseUntil: 2025-10-01, leaveBy: 2026-03-01}
                """),
            TODAY);

    @Test
    void stand_in_their_order_with_the_days_left_and_what_lately_ran_out() {
      assertEquals(
          List.of(
              "consent-ends 2026-02-20 -9 true",
              "leave-the-dwelling 2026-03-01 0 false",
              "registration-ends 2026-03-11 10 false"),
          assessment.deadlines().stream()
              .map(
                  each ->
                      String.join(
                          " ",
                          each.rule().code(),
                          each.date().toString(),
                          Long.toString(each.daysLeft()),
                          Boolean.toString(each.past())))
              .toList());
    }

    @Test
    void are_somebodys_and_rest_on_a_recorded_fact() {
      DeadlineFinding registration = assessment.deadlines().get(2);

      assertEquals(CaseFiles.member(0), registration.member());
      assertEquals("member.registrationUntil", registration.reasons().evidence().get(0).path());
      assertNotNull(registration.reasons().evidence().get(0).fact());
    }

    @Test
    void are_asked_where_there_must_be_one() {
      assertTrue(
          assessment.questions().stream()
              .anyMatch(
                  question ->
                      question.rule().path().equals("member.registrationUntil")
                          && question.member().equals(CaseFiles.member(1))
                          && question.deadlines().equals(List.of("registration-ends"))));
    }
  }

  @Test
  void time_opens_the_queue_to_a_family_that_owned_a_dwelling() {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1986", relation: HEAD, citizenship: KZ}
                  registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: 2020-01-01}]}
            housing: {tenure: RENTED_WITH_CONTRACT, ownsElsewhere: false, ownedInFiveYears: false, ownedUntil: 2023-05-10}
            """);

    BenefitFinding queue = benefit(JUDGE.assess(file, TODAY), "housing-queue", 0);

    // the day goes before the coarse answer, which says no
    assertEquals(Status.BLOCKED, queue.status());
    assertEquals(LocalDate.of(2028, 5, 10), queue.opensOn());
  }

  @Test
  void what_cannot_be_had_is_worth_nothing() {
    Assessment small =
        JUDGE.assess(
            CaseFiles.of(
                """
                members:
                  complete: true
                  items:
                    - person: {name: {given: M}, birthDate: "1990", relation: HEAD, citizenship: KZ}
                    - person: {name: {given: C}, birthDate: "2016-05-01", relation: CHILD}
                """),
            TODAY);

    BenefitFinding allowance = benefit(small, "large-family-allowance", 0);
    assertEquals(Status.NOT_ELIGIBLE, allowance.status());
    assertNull(allowance.worth());
    assertNotNull(benefit(small, "targeted-assistance", 0).worth());
  }

  @Test
  void whether_registration_is_needed_is_said_only_as_surely_as_the_rules_are() {
    Map<String, Truth> needs =
        JUDGE.rulebook().benefits().stream()
            .collect(Collectors.toMap(Benefit::code, Benefit::needsRegistration));

    assertEquals(Truth.YES, needs.get("housing-queue"));
    assertEquals(Truth.YES, needs.get("targeted-assistance"));
    assertEquals(Truth.NO, needs.get("free-school-meals-1-4"));
    assertEquals(Truth.NO, needs.get("large-family-allowance"));
    assertEquals(Truth.UNKNOWN, needs.get("polyclinic-attachment"));
  }

  @Test
  void every_reason_that_rules_answer_can_be_recorded() {
    Set<String> recordable =
        Stream.concat(
                Stream.of(Encounter.RefusalReason.values()),
                // who is told to pay may be given no other reason
                Stream.of(Encounter.Outcome.TOLD_TO_PAY))
            .map(Enum::name)
            .collect(Collectors.toSet());

    assertTrue(recordable.containsAll(JUDGE.rulebook().refusalReasons()));
    JUDGE.rulebook().benefits().stream()
        .flatMap(benefit -> benefit.practices().stream())
        .forEach(practice -> assertTrue(recordable.contains(practice.reason())));
  }

  @Test
  void a_family_in_good_order_has_no_barriers() {
    CaseFile file =
        CaseFiles.of(
            """
            family: {city: ALMATY}
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1990", relation: HEAD, sex: FEMALE, citizenship: KZ, pregnant: false}
                  registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: 2020-01-01, livesThere: true}]}
                  health: {attached: true, insurance: EMPLOYER, careForgone: false, harmedByHousing: false}
                  neededCare: {complete: true, items: []}
                  jobs: {complete: true, items: [{kind: FORMAL}]}
                  duties: {complete: true, items: []}
                - person: {name: {given: C}, birthDate: "2016-05-01", relation: CHILD, sex: MALE}
                  schooling: {status: ENROLLED, grade: 3, provider: STATE, freeMeals: true, uniform: true, supplies: true}
                  health: {attached: true, insurance: STATE, careForgone: false}
            housing: {tenure: OWNED, rooms: 3, people: 2, rent: 0, defects: {complete: true, items: []}, noticeToLeave: false, ownersConsent: GIVEN, placeToStudy: true}
            incomes: {complete: true, items: [{kind: WAGES, monthly: 400000}]}
            debts: {complete: true, items: []}
            dailyLife: {foodSufficient: true, clothesSufficient: true, trustsOffices: true, feelsAtHome: true, placeToPlay: true,
                        friendsOutsideKin: true, timeForOffices: true, notAppliedFor: {complete: true, items: []}}
            incidents: {complete: true, items: []}
            """);

    Assessment assessment = JUDGE.assess(file, TODAY);

    assertEquals(Set.of(), barriers(assessment));
    assertEquals(Status.RECEIVING, benefit(assessment, "polyclinic-attachment", 0).status());
  }

  @Test
  void little_income_lies_less_heavily_where_benefits_bring_the_family_to_the_minimum() {
    String incomes =
        """
        members: {complete: true, items: [{person: {birthDate: "1990", relation: HEAD}}]}
        incomes: {complete: true, items: []}
        """;
    String allowance =
        "benefitsReceived: {complete: true, items: [{benefit: disability-allowance, monthly: %d}]}\n";

    assertEquals(Severity.HIGH, severity(incomes, "low-income"));
    assertEquals(Severity.HIGH, severity(incomes + allowance.formatted(50_850), "low-income"));
    assertEquals(Severity.MEDIUM, severity(incomes + allowance.formatted(111_872), "low-income"));
    assertEquals(Severity.HIGH, severity(incomes + allowance.formatted(50_850), "no-income"));
    assertEquals(Severity.MEDIUM, severity(incomes + allowance.formatted(111_872), "no-income"));
  }

  @Test
  void rent_and_debt_lie_less_heavily_where_benefits_pay_them_and_nobody_calls_them_hard() {
    String money =
        """
        incomes: {complete: true, items: [{kind: WAGES, monthly: 150000}]}
        housing: {tenure: RENTED_WITH_CONTRACT, rent: 110000}
        debts: {complete: true, items: [{kind: BANK_LOAN, monthly: 50000, overdue: false}]}
        """;
    String allowance =
        "benefitsReceived: {complete: true, items: [{benefit: disability-allowance, monthly: 215888}]}\n";
    String hard = "dailyLife: {hardToPay: {complete: true, items: [%s]}}\n";

    for (String barrier : List.of("rent-burden", "debt-burden")) {
      assertEquals(Severity.MEDIUM, severity(money, barrier));
      assertEquals(Severity.MEDIUM, severity(money + allowance, barrier));
      assertEquals(Severity.LOW, severity(money + allowance + hard.formatted(""), barrier));
      assertEquals(
          Severity.MEDIUM, severity(money + allowance + hard.formatted("RENT, DEBTS"), barrier));
    }
  }

  private static Severity severity(String file, String barrier) {
    return JUDGE.assess(CaseFiles.of(file), LocalDate.of(2026, 3, 1)).barriers().stream()
        .filter(each -> each.rule().code().equals(barrier))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Nested
  class A_family_with_four_children {

    final CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1989", relation: HEAD, citizenship: KZ}
                - person: {name: {given: A}, birthDate: "2015", relation: CHILD}
                - person: {name: {given: B}, birthDate: "2017", relation: CHILD}
                - person: {name: {given: C}, birthDate: "2019", relation: CHILD}
                - person: {name: {given: D}, birthDate: "2021", relation: CHILD}
            incomes: {complete: true, items: [{kind: ALL_TOGETHER, monthly: 215000}]}
            """);

    @Test
    void is_measured_by_the_amounts_of_the_day_asked_for() {
      assertEquals(List.of(43407L), lines(LocalDate.of(2024, 3, 1), 215_000));
      assertEquals(List.of(46228L), lines(LocalDate.of(2025, 3, 1), 215_000));
      assertEquals(List.of(50851L), lines(TODAY, 215_000));
    }

    private List<Long> lines(LocalDate day, long income) {
      return JUDGE.assess(file, day).barriers().stream()
          .filter(finding -> finding.rule().code().equals("low-income"))
          .flatMap(finding -> finding.reasons().parameters().stream())
          .map(ParameterUsed::value)
          .toList();
    }

    @Test
    void has_the_large_family_allowance_of_the_year_rounded_up() {
      BenefitFinding in2026 = benefit(JUDGE.assess(file, TODAY), "large-family-allowance", 0);
      BenefitFinding in2025 =
          benefit(JUDGE.assess(file, LocalDate.of(2025, 3, 1)), "large-family-allowance", 0);

      assertEquals(Status.ELIGIBLE, in2026.status());
      assertEquals(69_330L, in2026.worth().atLeast());
      assertEquals(69_330L, in2026.worth().atMost());
      assertEquals(63_030L, in2025.worth().atLeast());
    }

    @Test
    void asks_the_office_where_the_line_in_tenge_is_not_known() {
      CaseFile registered =
          CaseFiles.of(
              """
              members:
                complete: true
                items:
                  - person: {name: {given: M}, birthDate: "1989", relation: HEAD}
                    registrations: {complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING}]}
              incomes: {complete: true, items: [{kind: WAGES, monthly: 30000}]}
              debts: {complete: true, items: []}
              encounters:
                complete: false
                items:
                  - {office: CAREER_CENTRE, service: targeted-assistance, outcome: REFUSED, refusedFor: {complete: true, items: [NOT_PERMANENTLY_REGISTERED]}}
              """);

      Assessment now = JUDGE.assess(registered, TODAY);
      assertEquals(Status.ASK_OFFICE, benefit(now, "targeted-assistance", 0).status());
      assertEquals(1, now.contestableRefusals().size());

      BenefitFinding in2024 =
          benefit(JUDGE.assess(registered, LocalDate.of(2024, 8, 15)), "targeted-assistance", 0);
      assertEquals(Status.ASK_OFFICE, in2024.status());
      assertEquals(42_417 - 30_000, in2024.worth().atLeast());
    }
  }

  @Test
  void who_is_not_registered_is_not_asked_where() {
    assertTrue(
        JUDGE.assess(Q07, TODAY).questions().stream()
            .noneMatch(question -> question.rule().path().equals("member.registrations.place")));
  }

  @Test
  void a_step_that_the_family_refused_is_not_offered() {
    CaseFile file =
        CaseFiles.of(
            """
            family: {refusedSteps: [register-permanently]}
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1986", relation: HEAD, citizenship: KZ}
                  registrations: {complete: true, items: [{kind: NONE}]}
            housing: {tenure: RENTED_WITH_CONTRACT, ownersConsent: GIVEN}
            """);

    BenefitFinding queue = benefit(JUDGE.assess(file, TODAY), "housing-queue", 0);

    assertEquals(Status.BLOCKED, queue.status());
    assertTrue(queue.clauses().stream().allMatch(clause -> clause.ways().isEmpty()));
    assertTrue(queue.noWayKnown());
    assertNull(queue.opensOn());
  }

  @Test
  void what_only_time_brings_is_not_called_hopeless() {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "2008-09-01", relation: HEAD, citizenship: KZ}
                  registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, since: 2022-01-01}]}
            """);

    BenefitFinding queue = benefit(JUDGE.assess(file, TODAY), "housing-queue", 0);

    assertEquals(Status.BLOCKED, queue.status());
    assertFalse(queue.noWayKnown());
  }

  @Test
  void a_dwelling_of_ones_own_needs_nobodys_consent() {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1986", relation: HEAD, citizenship: KZ}
                  registrations: {complete: true, items: [{kind: NONE}]}
            housing: {tenure: OWNED}
            """);

    Assessment assessment = JUDGE.assess(file, TODAY);

    assertTrue(
        assessment.questions().stream()
            .filter(question -> question.rule().path().equals("family.housing.ownersConsent"))
            .allMatch(question -> question.benefits().isEmpty()));
  }

  @Test
  void who_is_registered_in_the_city_may_choose_a_polyclinic_there() {
    CaseFile file =
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {name: {given: M}, birthDate: "1986", relation: HEAD}
                  registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING}]}
                - person: {name: {given: C}, birthDate: "2019", relation: CHILD}
            """);

    Assessment assessment = JUDGE.assess(file, TODAY);

    assertEquals(Status.ELIGIBLE, benefit(assessment, "polyclinic-attachment", 0).status());
    // that the child lives in the city is presumed, as it is for school meals
    assertEquals(Status.ELIGIBLE, benefit(assessment, "polyclinic-attachment", 1).status());
  }

  @Nested
  class Two_pupils {

    private static Assessment with(String received) {
      return JUDGE.assess(
          CaseFiles.of(
              """
              members:
                complete: true
                items:
                  - person: {name: {given: A}, birthDate: "2017", relation: CHILD}
                    schooling: {status: ENROLLED, grade: 2, provider: STATE}
                  - person: {name: {given: B}, relation: CHILD}
                    schooling: {status: ENROLLED, grade: 3, provider: STATE}
                  - person: {name: {given: C}, birthDate: "2015", relation: CHILD}
                    schooling: {status: NOT_ENROLLED}
              benefitsReceived: {complete: false, items: [%s]}
              """
                  .formatted(received)),
          TODAY);
    }

    @Test
    void do_not_both_receive_what_one_receives() {
      Assessment firsts = with("{benefit: free-school-meals-1-4, member: \"0\"}");

      assertEquals(Status.RECEIVING, benefit(firsts, "free-school-meals-1-4", 0).status());
      assertEquals(Status.ELIGIBLE, benefit(firsts, "free-school-meals-1-4", 1).status());
    }

    @Test
    void are_asked_whose_it_is_where_one_of_them_receives_it() {
      for (String somebodys :
          List.of("{benefit: free-school-meals-1-4}", "{benefit: free-school-meals}")) {
        Assessment assessment = with(somebodys);

        for (int pupil = 0; pupil < 2; pupil++) {
          BenefitFinding meals = benefit(assessment, "free-school-meals-1-4", pupil);
          assertEquals(Status.NEEDS_FACTS, meals.status());
          assertTrue(
              meals.who().missing().stream()
                  .anyMatch(fact -> fact.path().startsWith("family.benefitsReceived")));
        }
        assertTrue(
            assessment.questions().stream()
                .filter(asked -> asked.rule().path().startsWith("family.benefitsReceived"))
                .anyMatch(asked -> asked.benefits().contains("free-school-meals-1-4")));
      }
    }

    @Test
    void eat_free_whether_or_not_the_birth_date_is_known() {
      assertEquals(Status.ELIGIBLE, benefit(with(""), "free-school-meals-1-4", 1).status());
    }

    @Test
    void have_a_brother_who_goes_nowhere_and_is_not_asked_for_his_grade() {
      Assessment assessment = with("");

      assertNull(benefit(assessment, "free-school-meals-1-4", 2));
      assertTrue(
          assessment.questions().stream()
              .noneMatch(question -> question.rule().path().equals("member.schooling.grade")));
    }
  }

  @Nested
  class A_mother_and_a_baby {

    private static BenefitFinding allowance(String more, String received) {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  """
                  members:
                    complete: true
                    items:
                      - person: {birthDate: "1996-01-01", relation: HEAD, citizenship: KZ}
                        jobs: {complete: true, items: []}
                      - person: {birthDate: "2025-12-01", relation: CHILD, citizenship: KZ}
                      %s
                  benefitsReceived: {complete: true, items: [%s]}
                  """
                      .formatted(more, received)),
              TODAY);
      return benefit(assessment, "child-care-allowance", 1);
    }

    @Test
    void receive_what_is_for_the_baby_alone_whoever_was_named() {
      assertEquals(Status.ELIGIBLE, allowance("", "").status());
      for (String whose : List.of("", ", member: \"0\"", ", member: \"1\"")) {
        assertEquals(
            Status.RECEIVING,
            allowance("", "{benefit: child-care-allowance, monthly: 24912" + whose + "}").status(),
            whose);
      }
    }

    @Test
    void are_asked_for_which_of_two_babies_it_is() {
      assertEquals(
          Status.NEEDS_FACTS,
          allowance(
                  "- person: {birthDate: \"2025-12-01\", relation: CHILD, citizenship: KZ}",
                  "{benefit: child-care-allowance, monthly: 24912}")
              .status());
    }
  }

  @Nested
  class A_lodger {

    private static final String LODGER =
        """
            - person: {birthDate: "1970-01-01", relation: UNRELATED, citizenship: KZ, disability: GROUP_1}
              registrations:
                complete: true
                items: [{kind: TEMPORARY, place: THIS_DWELLING, until: "2026-03-20"}]
        """;

    private static CaseFile file(String lodger) {
      return CaseFiles.of(file(lodger, "incomes: {complete: true, items: []}\n"));
    }

    private static String file(String lodger, String money) {
      return money
          + """
          members:
            complete: true
            items:
              - person: {birthDate: "1990-01-01", relation: HEAD, citizenship: KZ, disability: NONE}
                registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING}]}
          """
          + lodger;
    }

    @Test
    void has_nothing_that_counts_as_the_familys() {
      Assessment alone = JUDGE.assess(file(""), TODAY);
      Assessment with = JUDGE.assess(file(LODGER), TODAY);

      assertTrue(
          with.benefits().stream().noneMatch(each -> CaseFiles.member(1).equals(each.member())));
      assertEquals(List.of(), with.deadlines());
      assertEquals(Money.of(alone), Money.of(with));
      assertTrue(
          JUDGE.verdicts(file(LODGER), TODAY).benefits().stream()
              .noneMatch(each -> CaseFiles.member(1).equals(each.member())));
    }

    @Test
    void has_money_debts_and_refusals_that_are_not_the_familys() {
      String money =
          """
          family: {city: ALMATY}
          incomes: {complete: true, items: [{kind: WAGES, monthly: 40000, member: "0"}, {kind: DAY_LABOUR, monthly: 300000, member: "1"}]}
          debts: {complete: true, items: [{kind: BANK_LOAN, monthly: 90000, overdue: true, member: "1"}]}
          benefitsReceived: {complete: true, items: [{benefit: targeted-assistance, monthly: 30000, member: "1"}]}
          encounters:
            complete: true
            items: [{office: AKIMAT, outcome: REFUSED, member: "1", refusedFor: {complete: true, items: [NO_REGISTRATION]}}]
          """;
      String lodging = file(LODGER, money);

      assertEquals(Set.of("low-income"), barriers(JUDGE.assess(CaseFiles.of(lodging), TODAY)));
      assertTrue(
          barriers(
                  JUDGE.assess(CaseFiles.of(lodging.replace("UNRELATED", "OTHER_RELATIVE")), TODAY))
              .containsAll(Set.of("debt-burden", "unstable-work", "refused-for-registration")));
    }

    @Test
    void has_what_is_his_where_he_is_of_the_family() {
      Assessment kin = JUDGE.assess(file(LODGER.replace("UNRELATED", "OTHER_RELATIVE")), TODAY);

      assertEquals(Status.ELIGIBLE, benefit(kin, "disability-allowance", 1).status());
      assertEquals(1, kin.deadlines().size());
    }
  }

  @Nested
  class Registrations {

    private static Verdicts with(String registrations) {
      return JUDGE.verdicts(
          CaseFiles.of(
              """
              members:
                complete: true
                items:
                  - person: {name: {given: M}, birthDate: "1986", relation: HEAD}
                    registrations: %s
              """
                  .formatted(registrations)),
          TODAY);
    }

    private static Set<String> barriersWith(String registrations) {
      return with(registrations).barriers().stream()
          .map(Verdicts.Barrier::code)
          .collect(Collectors.toSet());
    }

    @Test
    void one_in_the_city_counts_before_one_outside() {
      assertEquals(
          Set.of(),
          barriersWith(
              "{complete: true, items: [{kind: PERMANENT, place: OUTSIDE_CITY}, {kind: PERMANENT,"
                  + " place: THIS_DWELLING}]}"));
    }

    @Test
    void one_outside_the_city_is_none_in_the_city() {
      assertEquals(
          Set.of("no-city-registration"),
          barriersWith("{complete: true, items: [{kind: PERMANENT, place: OUTSIDE_CITY}]}"));
    }

    @Test
    void an_expired_one_in_a_whole_list_is_none() {
      assertEquals(
          Set.of("no-city-registration"),
          barriersWith(
              "{complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING, until:"
                  + " 2026-02-28}]}"));
    }

    @Test
    void a_whole_list_that_has_run_empty_is_none_and_an_incomplete_one_is_not() {
      assertEquals(Set.of("no-city-registration"), barriersWith("{complete: true, items: []}"));
      assertEquals(Set.of(), barriersWith("{complete: false, items: []}"));
    }

    @Test
    void one_that_runs_out_today_still_holds() {
      assertEquals(
          Set.of("temporary-registration-only", "registration-ends-soon"),
          barriersWith(
              "{complete: true, items: [{kind: TEMPORARY, place: THIS_DWELLING, until:"
                  + " 2026-03-01}]}"));
    }

    @Test
    void an_incomplete_list_may_still_hold_one_in_the_city() {
      assertEquals(
          Set.of(),
          barriersWith("{complete: false, items: [{kind: PERMANENT, place: OUTSIDE_CITY}]}"));
    }
  }
}
