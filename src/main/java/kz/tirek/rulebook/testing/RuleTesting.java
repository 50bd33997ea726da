package kz.tirek.rulebook.testing;

import java.util.List;
import kz.tirek.rulebook.Rulebook;

/** Runs the tests of a rulebook; whoever judges families does it. */
public interface RuleTesting {

  /** What does not pass, in the order of the tests. */
  List<TestFailure> failures(Rulebook rulebook, List<RuleTest> tests);
}
