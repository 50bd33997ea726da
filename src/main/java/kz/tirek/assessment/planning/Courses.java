package kz.tirek.assessment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Need;

/**
 * Runs measures: each is begun on the first day on which what it needs is there, by the effects
 * that are there by then, and many may run side by side. So a set of measures has one course, and
 * its order follows from it.
 */
final class Courses {

  private final Map<Measure, Need> needs;
  private final boolean assuming;
  private final int horizon;

  /**
   * @param assuming whether a need of which it is not known if it is there is taken to be
   */
  Courses(Map<Measure, Need> needs, boolean assuming, int horizon) {
    this.needs = needs;
    this.assuming = assuming;
    this.horizon = horizon;
  }

  /** Days up to which it is counted what opens. */
  int horizon() {
    return horizon;
  }

  Need need(Measure measure) {
    return needs.get(measure);
  }

  /**
   * The course of these measures.
   *
   * @param taken in the order of their numbers
   */
  Course of(List<Measure> taken) {
    List<Measure> pending = new ArrayList<>(taken);
    List<Effect> effects = new ArrayList<>();
    int day = 0;
    while (!pending.isEmpty()) {
      int next = Integer.MAX_VALUE;
      List<Measure> begun = new ArrayList<>();
      for (Measure measure : pending) {
        int first = needs.get(measure).firstMet(day, effects, assuming);
        if (first >= 0 && first < next) {
          next = first;
          begun.clear();
        }
        if (first == next) {
          begun.add(measure);
        }
      }
      if (begun.isEmpty()) {
        return new Course(effects, pending);
      }
      day = next;
      List<Effect> before = List.copyOf(effects);
      for (Measure measure : begun) {
        effects.add(needs.get(measure).begin(day, before));
      }
      effects.sort(Effect.IN_ORDER);
      pending.removeAll(begun);
    }
    return new Course(effects, pending);
  }

  /** For each measure the least day on which it can take effect, whatever else is taken. */
  Map<Measure, Integer> earliest(List<Measure> measures) {
    Map<Measure, Integer> earliest = new HashMap<>();
    for (Measure measure : measures) {
      earliest.put(measure, untouched(measure));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Measure measure : measures) {
        for (Measure other : measures) {
          if (needs.get(measure).touchedBy(other) && earliest.get(other) < Integer.MAX_VALUE) {
            int after = earliest.get(other) + measure.days();
            if (after < earliest.get(measure)) {
              earliest.put(measure, after);
              changed = true;
            }
          }
        }
      }
    }
    return earliest;
  }

  /**
   * When a measure takes effect if nothing else is taken; the greatest number when it never does.
   */
  private int untouched(Measure measure) {
    int day = needs.get(measure).firstMet(0, List.of(), assuming);
    return day < 0 ? Integer.MAX_VALUE : day + measure.days();
  }
}
