package kz.tirek.assessment.ruletest;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tirek.assessment.facts.FactsForRules;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.Subject;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.testing.RuleTest;
import kz.tirek.rulebook.testing.RuleTesting;
import kz.tirek.rulebook.testing.TestFailure;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/** Runs the tests of a rulebook by judging their families. Pure, like judging itself. */
@Singleton
public class RuleTests implements RuleTesting {

  /**
   * Rules asked and items of lists looked at by all tests together. The tests of the rulebook that
   * is shipped take less than a twentieth of it.
   */
  private static final long MOST_STEPS = 50_000_000;

  @Override
  public List<TestFailure> failures(Rulebook rulebook, List<RuleTest> tests) {
    Weighing.Slots slots = Weighing.Slots.of(rulebook.language());
    List<TestFailure> failures = new ArrayList<>();
    long left = MOST_STEPS;
    for (RuleTest test : tests) {
      Run run = new Run(rulebook, slots, test, left);
      try {
        failures.addAll(run.failures());
        left = run.left();
      } catch (Facts.TooManyStepsException endless) {
        failures.add(run.endless());
        break;
      }
    }
    return failures;
  }

  /** One test. */
  private static final class Run {

    private final Rulebook rulebook;
    private final RuleTest test;
    private final Weighing weighing;
    private final Set<String> barriers = new TreeSet<>();
    private final Map<String, Set<String>> statuses = new TreeMap<>();
    private final Map<String, Set<String>> worth = new TreeMap<>();

    /** The code of the rule that is asked. */
    private String asked;

    Run(Rulebook rulebook, Weighing.Slots slots, RuleTest test, long steps) {
      this.rulebook = rulebook;
      this.test = test;
      this.weighing =
          new Weighing(
              rulebook,
              slots,
              rulebook.language().facts(),
              facts(test),
              test.asOf(),
              rulebook.parameters(test.asOf()));
      weighing.facts.allow(steps);
    }

    long left() {
      return weighing.facts.left();
    }

    /** What is told of a test after which no further one is run. */
    TestFailure endless() {
      return new TestFailure(
          test,
          asked,
          "an answer, with all tests together in %d steps".formatted(MOST_STEPS),
          "more steps than that");
    }

    List<TestFailure> failures() {
      int members = weighing.file.members().size();
      for (int place = -1; place < members; place++) {
        weighing.member(place);
        if (!weighing.lodger()) {
          judge(place < 0 ? Subject.FAMILY : Subject.MEMBER);
        }
      }
      List<TestFailure> failures = new ArrayList<>();
      // other members may stand otherwise with a benefit; the one expected must be among them
      test.expect().forEach((code, status) -> expect(code, status, statuses, failures));
      test.worth().forEach((code, amount) -> expect(code, amount, worth, failures));
      if (test.barriers() != null && !test.barriers().equals(barriers)) {
        String expected = listed(new TreeSet<>(test.barriers()));
        TestFailure failure = new TestFailure(test, "barriers", expected, listed(barriers));
        failures.add(failure);
      }
      return failures;
    }

    private void judge(Subject subject) {
      for (BarrierRule rule : rulebook.barriers(subject)) {
        ask(rule.code());
        if (weighing.test(rule.when()) == Truth.YES) {
          barriers.add(rule.code());
        }
      }
      for (Benefit benefit : rulebook.benefits(subject)) {
        String code = benefit.code();
        ask(code);
        Status status = test.expect().containsKey(code) ? weighing.status(benefit) : null;
        if (status != null) {
          add(statuses, code, status.name());
        }
        if (test.worth().containsKey(code) && benefit.value() != null) {
          add(worth, code, amount(benefit));
        }
      }
    }

    private void ask(String code) {
      asked = code;
      weighing.facts.step();
    }

    private String amount(Benefit benefit) {
      Range tenge = benefit.value().tenge(weighing.facts.parameters(weighing.parameters.all()));
      String least = tenge.atLeast() == Long.MIN_VALUE ? "" : Long.toString(tenge.atLeast());
      String most = tenge.atMost() == Long.MAX_VALUE ? "" : Long.toString(tenge.atMost());
      return least + ".." + most;
    }

    private void expect(
        String code, String expected, Map<String, Set<String>> all, List<TestFailure> failures) {
      Set<String> found = all.getOrDefault(code, Set.of(RuleTest.NOBODY));
      if (!found.contains(expected)) {
        failures.add(new TestFailure(test, code, expected, listed(found)));
      }
    }

    private static void add(Map<String, Set<String>> all, String code, String found) {
      all.computeIfAbsent(code, none -> new TreeSet<>()).add(found);
    }

    private static String listed(Collection<String> codes) {
      return String.join(", ", codes);
    }
  }

  /** The facts without what they were made of: a test has no case file. */
  private static FactsForRules facts(RuleTest test) {
    List<MemberFile> files = new ArrayList<>();
    int head = -1;
    if (test.family().members() != null) {
      for (MemberFacts member : test.family().members().items()) {
        head = member.relation() == MemberFacts.Relation.HEAD ? files.size() : head;
        files.add(
            new MemberFile(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null));
      }
    }
    CaseFile file =
        new CaseFile(
            null, null, 0, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);
    return new FactsForRules(file, test.family(), files, List.of(), head);
  }
}
