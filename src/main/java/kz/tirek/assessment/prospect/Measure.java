package kz.tirek.assessment.prospect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.tirek.rulebook.Step;

/**
 * A step taken for the family or for one of its members.
 *
 * @param number its place among the measures that are thought of
 * @param member the place of the member for whom it is taken; -1 when it is taken for the family
 * @param changes the facts that it changes
 */
public record Measure(int number, Step step, int member, Changes changes) {

  public static Measure of(int number, Step step, int member) {
    Set<String> changes = new HashSet<>(step.sets().keySet());
    changes.addAll(step.adds().keySet());
    if (step.appliesFor() != null) {
      changes.add(Spot.received(step.appliesFor()));
    }
    if (step.raisesIncome()) {
      changes.add("family.incomes");
    }
    return new Measure(number, step, member, new Changes(changes));
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
      if (spot.concerns(member) && changes.touch(spot.path())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measure measure && measure.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The facts that a measure changes; belongs to one thread. */
  static final class Changes {

    private final Set<String> paths;

    /** By the path of a fact that is read; the same ones are asked for again and again. */
    private final Map<String, Boolean> touched = new HashMap<>();

    Changes(Set<String> paths) {
      this.paths = Set.copyOf(paths);
    }

    /** Whether the fact at a path is changed with them. */
    boolean touch(String read) {
      return touched.computeIfAbsent(
          read, any -> paths.stream().anyMatch(changed -> same(any, changed)));
    }

    private static boolean same(String read, String changed) {
      return read.equals(changed)
          || read.startsWith(changed + ".")
          || changed.startsWith(read + ".");
    }
  }

  /** Which measures may change something, found out once for each. */
  static final class Touched {

    private final BitSet asked = new BitSet();
    private final BitSet touching = new BitSet();

    boolean by(Measure measure, Predicate<Measure> touches) {
      int number = measure.number();
      if (!asked.get(number)) {
        asked.set(number);
        touching.set(number, touches.test(measure));
      }
      return touching.get(number);
    }
  }
}
