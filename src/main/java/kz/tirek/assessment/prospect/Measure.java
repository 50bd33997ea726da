package kz.tirek.assessment.prospect;

import java.util.HashSet;
import java.util.Set;
import kz.tirek.rulebook.Step;

/**
 * A step taken for the family or for one of its members.
 *
 * @param number its place among the measures that are thought of
 * @param member the place of the member for whom it is taken; -1 when it is taken for the family
 */
public record Measure(int number, Step step, int member) {

  /** Days until it takes effect; where nobody knows how many, none are counted. */
  public int days() {
    return step.days() == null ? 0 : step.days();
  }

  /** Whether it changes a fact that stands at one of these spots. */
  public boolean touches(Set<Spot> spots) {
    for (Spot spot : spots) {
      for (String path : changes()) {
        boolean same = spot.path().equals(path) || spot.path().startsWith(path + ".");
        if (same && (!path.startsWith("member.") || spot.concerns(member))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The facts that it changes. */
  private Set<String> changes() {
    Set<String> changes = new HashSet<>(step.sets().keySet());
    changes.addAll(step.adds().keySet());
    if (step.appliesFor() != null) {
      changes.add("family.benefitsReceived");
    }
    if (step.raisesIncome()) {
      changes.add("family.incomes");
    }
    return changes;
  }
}
