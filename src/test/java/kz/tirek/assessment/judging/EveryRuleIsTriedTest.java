package kz.tirek.assessment.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.rulebook.testing.RuleTest;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts.Relation;
import org.junit.jupiter.api.Test;

/** No rule of the shipped pack stands without a test of the pack that would notice its loss. */
class EveryRuleIsTriedTest {

  private static final Pack PACK = pack();

  private static final Rulebook RULEBOOK = PACK.rulebook();

  /** What the study names: T7 is about resources, and none of it stands in anybody's way. */
  private static final Set<String> SUB_THEMES =
      Set.of(
          "T1.1", "T1.2", "T1.3", "T2.1", "T2.2", "T2.3", "T3.1", "T3.2", "T3.3", "T4.1", "T4.2",
          "T5.1", "T5.2", "T5.3", "T6.1", "T6.2", "T8.1", "T8.2");

  /**
   * What cannot be; most because whom a benefit is for says the same as the clause that would fail.
   */
  private static final Map<String, Set<Status>> NEVER =
      Map.ofEntries(
          Map.entry("awarded-mother-allowance", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("birth-allowance", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("child-care-allowance", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("disability-allowance", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("free-school-meals-1-4", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("kindergarten-place", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("school-place", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("unemployment-registration", EnumSet.of(Status.NOT_ELIGIBLE)),
          // the vocabulary knows one city so far
          Map.entry("polyclinic-attachment", EnumSet.of(Status.NOT_ELIGIBLE)),
          Map.entry("family-support-centre", EnumSet.of(Status.NOT_ELIGIBLE, Status.ASK_OFFICE)),
          // until somebody enters the quarter's line for Almaty
          Map.entry("targeted-assistance", EnumSet.of(Status.ELIGIBLE)),
          // until somebody finds out whether Almaty pays it
          Map.entry("rent-subsidy", EnumSet.of(Status.ELIGIBLE)),
          // until somebody finds out whether Almaty has vouchers
          Map.entry("kindergarten-voucher", EnumSet.of(Status.ELIGIBLE)));

  private static Pack pack() {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(ShippedFiles.all("almaty"));
    return Pack.read("almaty", files);
  }

  @Test
  void every_sub_theme_that_can_stand_in_the_way_has_a_barrier_and_no_other() {
    assertEquals(
        SUB_THEMES,
        RULEBOOK.barriers().stream().map(BarrierRule::theme).collect(Collectors.toSet()));
  }

  @Test
  void every_barrier_is_found_by_a_test_and_kept_from_a_family_of_which_the_same_is_recorded() {
    Set<String> missing = new TreeSet<>();
    for (BarrierRule rule : RULEBOOK.barriers()) {
      missing.add(rule.code() + " is found");
      missing.add(rule.code() + " is kept away");
    }

    for (RuleTest test : PACK.tests()) {
      if (test.barriers() != null) {
        test.barriers().forEach(code -> missing.remove(code + " is found"));
        denied(test).forEach(code -> missing.remove(code + " is kept away"));
      }
    }

    assertEquals(Set.of(), missing);
  }

  /** The barriers of which a test's facts say no for somebody, and not merely nothing. */
  private static Set<String> denied(RuleTest test) {
    FamilyFacts family = test.family();
    List<MemberFacts> members = family.members() == null ? List.of() : family.members().items();
    MemberFacts head =
        members.stream().filter(each -> each.relation() == Relation.HEAD).findAny().orElse(null);
    Facts facts =
        RULEBOOK
            .language()
            .facts()
            .parameters(RULEBOOK.parameters(test.asOf()).all())
            .set("family", family)
            .set("housing", family.housing())
            .set("head", head)
            .set(Facts.TODAY, test.asOf());
    Set<String> denied = denied(Subject.FAMILY, facts);
    for (MemberFacts member : members) {
      denied.addAll(denied(Subject.MEMBER, facts.set("member", member)));
    }
    denied.removeAll(test.barriers());
    return denied;
  }

  private static Set<String> denied(Subject subject, Facts facts) {
    return RULEBOOK.barriers(subject).stream()
        .filter(rule -> rule.when().test(facts) == Truth.NO)
        .map(BarrierRule::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_status_that_a_benefit_can_have_is_expected_by_a_test() {
    Set<String> missing = new TreeSet<>();
    for (Benefit benefit : RULEBOOK.benefits()) {
      Set<Status> possible = possible(benefit);
      possible.removeAll(NEVER.getOrDefault(benefit.code(), Set.of()));
      possible.forEach(status -> missing.add(benefit.code() + ": " + status));
    }

    for (RuleTest test : PACK.tests()) {
      test.expect().forEach((code, status) -> missing.remove(code + ": " + status));
    }

    assertEquals(Set.of(), missing);
  }

  private static Set<Status> possible(Benefit benefit) {
    Set<Status> possible = EnumSet.of(Status.ASK_OFFICE);
    if (benefit.from() != null || benefit.until() != null) {
      possible.add(Status.NOT_IN_FORCE);
    }
    if (benefit.received() != null) {
      possible.add(Status.RECEIVING);
    }
    if (benefit.who() != null) {
      possible.add(Status.NEEDS_FACTS);
    }
    for (Clause clause : benefit.clauses()) {
      if (clause.certainty().decides()) {
        possible.add(Status.ELIGIBLE);
        boolean fixable = clause.byTime() || !clause.fixableBy().isEmpty();
        if (fixable) {
          possible.add(Status.BLOCKED);
        }
        if (readsFacts(clause) && !clause.presumed()) {
          possible.add(Status.NEEDS_FACTS);
        }
        if (readsFacts(clause) && !fixable && !clause.discretion()) {
          possible.add(Status.NOT_ELIGIBLE);
        }
      }
    }
    return possible;
  }

  private static boolean readsFacts(Clause clause) {
    return Stream.of(clause.when())
        .map(Condition::reads)
        .anyMatch(reads -> !reads.facts().isEmpty());
  }
}
