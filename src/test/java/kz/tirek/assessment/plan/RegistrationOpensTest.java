package kz.tirek.assessment.plan;

import static kz.tirek.assessment.plan.PlanMakerTest.JUDGE;
import static kz.tirek.assessment.plan.PlanMakerTest.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.CaseFiles;
import kz.tirek.assessment.prospect.Level;
import org.junit.jupiter.api.Test;

/** What one barrier, being registered nowhere in the city, keeps from a family of five. */
class RegistrationOpensTest {

  /** On level D the local budget would pay the mother's insurance. */
  private static final String UNREGISTERED =
      PlanMakerTest.FAMILY_OF_FIVE
          .formatted("", "NOT_ASKED")
          .replace("wellbeingLevel: C", "wellbeingLevel: D");

  private static final String HERE =
      "registrations: {complete: true, items: [{kind: PERMANENT, place: THIS_DWELLING, livesThere:"
          + " true, since: \"2026-03-01\"}]}";

  private static final String REGISTERED =
      UNREGISTERED
          .replace("registrations: {complete: true, items: [{kind: NONE}]}", HERE)
          .replace(
              "registrations: {complete: true, items: [{kind: PERMANENT, place: OUTSIDE_CITY, since:"
                  + " \"2010-05-01\"}]}",
              HERE);

  private final Assessment without = JUDGE.assess(CaseFiles.of(UNREGISTERED), TODAY);
  private final Assessment with = JUDGE.assess(CaseFiles.of(REGISTERED), TODAY);

  private static BenefitFinding of(Assessment assessment, String code) {
    return assessment.benefits().stream()
        .filter(each -> each.benefit().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> barriers(Assessment assessment) {
    Set<String> codes = new TreeSet<>();
    assessment.barriers().forEach(each -> codes.add(each.rule().code()));
    return codes;
  }

  @Test
  void the_barrier_names_each_benefit_that_it_stands_before() {
    Set<String> blocked = new TreeSet<>();
    without.barriers().stream()
        .filter(each -> each.rule().code().equals("no-city-registration"))
        .flatMap(each -> each.blocks().stream())
        .forEach(each -> blocked.add(each.benefit()));

    assertEquals(
        Set.of(
            "targeted-assistance",
            "housing-queue",
            "polyclinic-attachment",
            "local-budget-insurance"),
        blocked);
  }

  @Test
  void removing_it_opens_them_or_says_when_they_open() {
    assertTrue(barriers(without).contains("no-city-registration"));
    assertFalse(barriers(with).contains("no-city-registration"));
    assertEquals(Status.BLOCKED, of(without, "targeted-assistance").status());
    assertEquals(Status.ASK_OFFICE, of(with, "targeted-assistance").status());
    assertEquals(Status.ASK_OFFICE, of(without, "polyclinic-attachment").status());
    assertEquals(Status.ELIGIBLE, of(with, "polyclinic-attachment").status());
    assertEquals(Status.BLOCKED, of(with, "housing-queue").status());
    assertEquals(LocalDate.of(2029, 3, 1), of(with, "housing-queue").opensOn());
  }

  @Test
  void assistance_is_worth_at_least_the_supplement_for_the_small_child() {
    // 1.5 times the index of 2026, half a tenge rounded up; the line of Almaty nobody knows
    assertEquals(6_488L, of(with, "targeted-assistance").worth().atLeast());
    assertNull(of(with, "targeted-assistance").worth().atMost());
  }

  @Test
  void the_way_there_asks_the_owner_first_and_says_what_opens_when() {
    Way way = PlanMakerTest.plan(UNREGISTERED).best();
    List<String> order = way.steps().stream().map(each -> each.step().code()).toList();

    assertTrue(order.indexOf("agree-with-owner") < order.indexOf("register-temporarily"));
    assertTrue(order.indexOf("agree-with-owner") < order.indexOf("register-permanently"));
    assertEquals(
        List.of(Level.WITHIN_REACH, Level.LATER, Level.OPEN),
        List.of("targeted-assistance", "housing-queue", "local-budget-insurance").stream()
            .map(code -> opening(way, code).after())
            .toList());
    assertEquals(TODAY.plusDays(8), opening(way, "targeted-assistance").on());
    assertEquals(6_488L, opening(way, "targeted-assistance").worth().atLeast());
    assertEquals(TODAY.plusDays(8), opening(way, "local-budget-insurance").on());
    assertEquals(LocalDate.of(2029, 3, 9), opening(way, "housing-queue").on());
  }

  private static Opening opening(Way way, String code) {
    return way.openings().stream()
        .filter(each -> each.benefit().code().equals(code) && each.before() == Level.CLOSED)
        .findFirst()
        .orElseThrow();
  }
}
