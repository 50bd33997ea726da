package kz.tirek.assessment.judging;

import static kz.tirek.assessment.judging.JudgeTest.JUDGE;
import static kz.tirek.assessment.judging.JudgeTest.TODAY;
import static kz.tirek.assessment.judging.JudgeTest.barriers;
import static kz.tirek.assessment.judging.JudgeTest.benefit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.ClauseFinding;
import kz.tirek.assessment.finding.BenefitFinding.Way;
import kz.tirek.assessment.finding.DeadlineFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.reason.Evidence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Registrations that follow one another, stand side by side, run out, or are not where one lives.
 */
class RegistrationsTest {

  private static final String QUEUE = "housing-queue";

  private static Assessment registered(String registrations, String more) {
    return JUDGE.assess(
        CaseFiles.of(
            """
            members:
              complete: true
              items:
                - person: {birthDate: "1986", relation: HEAD, citizenship: KZ, orphan: false}
                  registrations: %s
            housing: {tenure: RENTED_WITH_CONTRACT, ownsElsewhere: false, ownedInFiveYears: false, ownersConsent: GIVEN}
            incomes: {complete: true, items: [{kind: WAGES, monthly: 20000}]}
            %s
            """
                .formatted(registrations, more)),
        TODAY);
  }

  private static Assessment registered(String registrations) {
    return registered(registrations, "");
  }

  private static Assessment whole(String... registrations) {
    return registered("{complete: true, items: [" + String.join(", ", registrations) + "]}");
  }

  private static ClauseFinding clause(Assessment assessment, String benefit, String code) {
    return benefit(assessment, benefit, 0).clauses().stream()
        .filter(each -> each.clause().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class One_after_another {

    private static final String BEFORE =
        "{kind: PERMANENT, place: OTHER_IN_CITY, since: 2020-01-01, until: %s}";
    private static final String NOW = "{kind: PERMANENT, place: THIS_DWELLING, since: 2025-06-01}";

    @Test
    void count_together_where_there_is_no_day_between() {
      assertEquals(
          Status.ELIGIBLE, benefit(whole(BEFORE.formatted("2025-05-31"), NOW), QUEUE, 0).status());
    }

    @Test
    void count_from_the_last_where_there_was_a_gap() {
      BenefitFinding queue = benefit(whole(BEFORE.formatted("2025-05-01"), NOW), QUEUE, 0);

      assertEquals(Status.BLOCKED, queue.status());
      assertEquals(LocalDate.of(2028, 6, 1), queue.opensOn());
    }

    @Test
    void are_asked_about_where_days_are_known_in_part() {
      String until = "{kind: PERMANENT, place: OTHER_IN_CITY, since: '2020', until: 2025-05}";

      assertEquals(Status.NEEDS_FACTS, benefit(whole(until, NOW), QUEUE, 0).status());
    }

    @Test
    void may_be_missing_from_a_list_that_is_not_whole() {
      Assessment assessment = registered("{complete: false, items: [" + NOW + "]}");

      assertEquals(Status.NEEDS_FACTS, benefit(assessment, QUEUE, 0).status());
      assertTrue(
          assessment.questions().stream()
              .anyMatch(
                  asked ->
                      asked.rule().path().equals("member.permanentInCitySince")
                          && asked.benefits().contains(QUEUE)));
    }

    @Test
    void rest_on_the_one_that_holds() {
      Evidence since =
          clause(whole(NOW), QUEUE, "registered-three-years").reasons().evidence().stream()
              .filter(each -> each.path().equals("member.permanentInCitySince"))
              .findFirst()
              .orElseThrow();

      assertEquals("2025-06-01", since.value());
      assertNotNull(since.fact());
    }
  }

  @Nested
  class Side_by_side {

    private static final String ELSEWHERE =
        "{kind: PERMANENT, place: OTHER_IN_CITY, since: 2020-01-01}";
    private static final String HERE = "{kind: TEMPORARY, place: THIS_DWELLING, since: 2025-01-01}";

    @Test
    void a_permanent_one_elsewhere_and_a_temporary_one_at_home_are_no_barrier() {
      Assessment assessment = whole(ELSEWHERE, HERE);

      assertFalse(barriers(assessment).contains("temporary-registration-only"));
      assertFalse(barriers(assessment).contains("registered-where-one-does-not-live"));
    }

    @Test
    void open_the_queue_where_one_lives_by_the_permanent_one_alone() {
      assertEquals(Status.NEEDS_FACTS, benefit(whole(ELSEWHERE, HERE), QUEUE, 0).status());
      assertEquals(
          Status.ASK_OFFICE,
          benefit(whole(ELSEWHERE.replace("}", ", livesThere: false}"), HERE), QUEUE, 0).status());
    }

    @Test
    void a_permanent_one_may_be_missing_from_a_list_that_is_not_whole() {
      Assessment assessment = registered("{complete: false, items: [" + HERE + "]}");

      assertFalse(barriers(assessment).contains("temporary-registration-only"));
      assertEquals(Status.NEEDS_FACTS, benefit(assessment, QUEUE, 0).status());
    }
  }

  @Nested
  class That_has_run_out {

    private static final String ENDED =
        "{kind: TEMPORARY, place: THIS_DWELLING, since: 2025-02-20, until: 2026-02-19}";

    @Test
    void is_told_with_the_day_and_the_fact_behind_the_barrier() {
      BarrierFinding barrier =
          whole(ENDED).barriers().stream()
              .filter(each -> each.rule().code().equals("no-city-registration"))
              .findFirst()
              .orElseThrow();
      Evidence ended =
          barrier.reasons().evidence().stream()
              .filter(each -> each.path().equals("member.registrationEndedOn"))
              .findFirst()
              .orElseThrow();

      assertEquals("2026-02-19", ended.value());
      assertNotNull(ended.fact());
    }

    @Test
    void shows_as_a_day_just_past_even_where_another_may_be_missing() {
      for (String complete : List.of("true", "false")) {
        DeadlineFinding deadline =
            registered("{complete: " + complete + ", items: [" + ENDED + "]}").deadlines().get(0);

        assertEquals("registration-ended", deadline.rule().code());
        assertEquals(LocalDate.of(2026, 2, 19), deadline.date());
        assertTrue(deadline.past());
      }
    }

    @Test
    void is_forgotten_once_another_in_the_city_holds() {
      assertEquals(
          List.of(),
          whole(ENDED, "{kind: PERMANENT, place: THIS_DWELLING, since: 2026-02-20}").deadlines());
    }

    @Test
    void that_there_was_none_until_a_day_says_nothing_of_the_time_since() {
      Assessment assessment = whole("{kind: NONE, until: 2025-12-31}");

      assertEquals(Set.of(), registrationBarriers(assessment));
      assertTrue(
          assessment.questions().stream()
              .anyMatch(asked -> asked.rule().path().equals("member.registrations")));
    }

    private static Set<String> registrationBarriers(Assessment assessment) {
      return barriers(assessment).stream()
          .filter(code -> code.contains("regist"))
          .collect(Collectors.toSet());
    }
  }

  @Nested
  class Where_one_does_not_live {

    private static final String ELSEWHERE =
        "{kind: PERMANENT, place: OTHER_IN_CITY, since: %s, livesThere: false, registeredBy: STRANGER}";

    @Test
    void is_never_told_to_be_renewed() {
      for (String place : List.of("OTHER_IN_CITY", "OUTSIDE_CITY")) {
        assertEquals(
            List.of(),
            whole("{kind: TEMPORARY, place: " + place + ", livesThere: false, until: 2026-03-20}")
                .deadlines());
      }
      assertEquals(
          "registration-ends",
          whole("{kind: TEMPORARY, place: THIS_DWELLING, until: 2026-03-20}")
              .deadlines()
              .get(0)
              .rule()
              .code());
    }

    @Test
    void sends_to_the_office_with_a_warning_and_without_words_for_the_counter() {
      BenefitFinding queue = benefit(whole(ELSEWHERE.formatted("2020-01-01")), QUEUE, 0);

      assertEquals(Status.ASK_OFFICE, queue.status());
      assertNull(queue.sayAtCounter());
      assertEquals(1, queue.cautions().size());
      assertNotNull(
          benefit(whole("{kind: PERMANENT, place: THIS_DWELLING, since: 2020-01-01}"), QUEUE, 0)
              .sayAtCounter());
    }

    @Test
    void is_not_waited_for() {
      BenefitFinding queue = benefit(whole(ELSEWHERE.formatted("2025-01-01")), QUEUE, 0);

      // the lawful way is to register at home, and time counts from then
      assertEquals(Status.BLOCKED, queue.status());
      assertEquals(LocalDate.of(2029, 3, 2), queue.opensOn());
    }

    @Test
    void is_shown_at_no_counter_to_contest_a_refusal() {
      String refused =
          "encounters: {complete: false, items: [{office: CAREER_CENTRE, service: targeted-assistance,"
              + " outcome: REFUSED, refusedFor: {complete: true, items: [NOT_PERMANENTLY_REGISTERED]}}]}";
      String fictitious = "{kind: TEMPORARY, place: OTHER_IN_CITY, livesThere: false}";
      String atHome = "{kind: TEMPORARY, place: THIS_DWELLING}";

      assertEquals(
          0,
          registered("{complete: true, items: [" + fictitious + "]}", refused)
              .contestableRefusals()
              .size());
      assertEquals(
          1,
          registered("{complete: true, items: [" + atHome + "]}", refused)
              .contestableRefusals()
              .size());
    }

    @Test
    void stands_before_what_rests_on_it() {
      BarrierFinding barrier =
          whole(ELSEWHERE.formatted("2020-01-01")).barriers().stream()
              .filter(each -> each.rule().code().equals("registered-where-one-does-not-live"))
              .findFirst()
              .orElseThrow();

      assertEquals(
          Set.of("ASK_OFFICE"),
          barrier.blocks().stream().map(each -> each.status().name()).collect(Collectors.toSet()));
      assertTrue(
          barrier.blocks().stream()
              .map(BarrierFinding.Blocks::benefit)
              .toList()
              .containsAll(List.of(QUEUE, "targeted-assistance")));
    }

    @Test
    void is_asked_about_among_the_first_where_nobody_said() {
      List<String> asked =
          whole("{kind: PERMANENT, place: OTHER_IN_CITY, since: 2022-01-01}").questions().stream()
              .filter(each -> !each.urgent() && !each.rule().basic())
              .map(each -> each.rule().path())
              .toList();

      assertTrue(asked.indexOf("member.registrations.livesThere") < 6, asked::toString);
    }
  }

  @Nested
  class A_step {

    @Test
    void that_registers_anew_is_not_for_somebody_who_waits_already() {
      ClauseFinding waiting =
          clause(
              whole("{kind: PERMANENT, place: THIS_DWELLING, since: 2023-04-01}"),
              QUEUE,
              "registered-three-years");

      assertEquals(LocalDate.of(2026, 4, 1), waiting.opensOn());
      assertTrue(waiting.ways().stream().allMatch(Way::closed));
    }

    @Test
    void that_registers_needs_a_dwelling_to_register_in() {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  """
                  members:
                    complete: true
                    items:
                      - person: {birthDate: "1986", relation: HEAD, citizenship: KZ, orphan: false}
                        registrations: {complete: true, items: [{kind: NONE}]}
                  housing: {tenure: NONE}
                  """),
              TODAY);

      for (String code : List.of(QUEUE, "targeted-assistance")) {
        BenefitFinding blocked = benefit(assessment, code, 0);
        assertEquals(Status.BLOCKED, blocked.status());
        assertTrue(blocked.noWayKnown(), code);
        assertNull(blocked.opensOn(), code);
      }
    }

    @Test
    void is_for_those_alone_who_could_apply() {
      Assessment assessment =
          JUDGE.assess(
              CaseFiles.of(
                  """
                  members:
                    complete: true
                    items:
                      - person: {birthDate: "1986", relation: HEAD, citizenship: KZ, orphan: false}
                        registrations: {complete: true, items: [{kind: NONE}]}
                      - person: {birthDate: "1955", relation: PARENT_IN_LAW, citizenship: KZ, orphan: false}
                        registrations: {complete: true, items: [{kind: NONE}]}
                      - person: {birthDate: "2010", relation: CHILD}
                        registrations: {complete: true, items: [{kind: NONE}]}
                  housing: {tenure: RENTED_WITH_CONTRACT, ownersConsent: GIVEN}
                  """),
              TODAY);

      ClauseFinding registered = clause(assessment, QUEUE, "registered-three-years");
      assertEquals(List.of(CaseFiles.member(0)), registered.ways().get(0).members());
      assertEquals(Set.of(CaseFiles.member(0)), beforeTheQueue(assessment));
    }

    private static Set<UUID> beforeTheQueue(Assessment assessment) {
      return assessment.barriers().stream()
          .filter(each -> each.rule().code().equals("no-city-registration"))
          .filter(each -> each.blocks().stream().anyMatch(blocks -> blocks.benefit().equals(QUEUE)))
          .map(BarrierFinding::member)
          .collect(Collectors.toSet());
    }
  }

  @Test
  void somebody_who_arrived_yesterday_is_not_in_breach() {
    String arrived =
        """
        family: {arrivedOn: "%s"}
        members:
          complete: true
          items:
            - person: {birthDate: "1986", relation: HEAD}
              registrations: {complete: true, items: [{kind: NONE}]}
        """;

    assertEquals("MEDIUM", severity(arrived.formatted("2026-02-28")));
    assertEquals("HIGH", severity(arrived.formatted("2026-01-28")));
    assertEquals("HIGH", severity(arrived.formatted("2026-02")));
  }

  private static String severity(String family) {
    return JUDGE.assess(CaseFiles.of(family), TODAY).barriers().get(0).severity().name();
  }

  @Test
  void what_living_unregistered_may_cost_is_told_in_the_amounts_of_the_day() {
    BarrierFinding in2026 =
        whole("{kind: NONE}").barriers().stream()
            .filter(each -> each.rule().code().equals("no-city-registration"))
            .findFirst()
            .orElseThrow();

    assertTrue(in2026.explanation().text().en().contains("7 MRP (30,275 tenge)"));
    assertTrue(in2026.explanation().text().en().contains("10 MRP (43,250 tenge)"));
    assertTrue(
        in2026.explanation().parameters().stream()
            .anyMatch(each -> each.code().equals("fine-unregistered-resident")));
  }
}
