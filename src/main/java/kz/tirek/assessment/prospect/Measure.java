package kz.tirek.assessment.prospect;

import java.util.HashSet;
import java.util.Set;
import kz.tirek.rulebook.Step;

/**
 * A step taken for the family or for one of its members.
 *
 * @param number its place among the measures that are thought of
 * @param member the place of the member for whom it is taken; -1 when it is taken for the family
 * @param changes the facts that it changes
 */
public record Measure(int number, Step step, int member, Set<String> changes) {

  public static Measure of(int number, Step step, int member) {
    Set<String> changes = new HashSet<>(step.sets().keySet());
    changes.addAll(step.adds().keySet());
    if (step.appliesFor() != null) {
      changes.add(Spot.received(step.appliesFor()));
    }
    if (step.raisesIncome()) {
      changes.add("family.incomes");
    }
    return new Measure(number, step, member, Set.copyOf(changes));
  }

  /** Whether it changes facts of the member for whom it is taken. */
  boolean changesMember() {
    return member >= 0
        && (!step.adds().isEmpty()
            || step.sets().keySet().stream().anyMatch(path -> path.startsWith("member.")));
  }

  /** Whether it changes facts of the family that are nobody's own. */
  boolean changesFamily() {
    return step.raisesIncome()
        || step.appliesFor() != null
        || step.sets().keySet().stream().anyMatch(path -> path.startsWith("family."));
  }

  /** Days until it takes effect; where nobody knows how many, none are counted. */
  public int days() {
    return step.days() == null ? 0 : step.days();
  }

  /** Whether it changes a fact that stands at one of these spots. */
  public boolean touches(Set<Spot> spots) {
    for (Spot spot : spots) {
      for (String path : changes) {
        if (same(spot.path(), path) && (!path.startsWith("member.") || spot.concerns(member))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(String read, String changed) {
    return read.equals(changed) || read.startsWith(changed + ".") || changed.startsWith(read + ".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measure measure && measure.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
