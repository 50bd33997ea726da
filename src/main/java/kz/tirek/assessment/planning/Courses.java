package kz.tirek.assessment.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.tirek.assessment.prospect.Effect;
import kz.tirek.assessment.prospect.Measure;
import kz.tirek.assessment.prospect.Need;
import kz.tirek.assessment.prospect.Scene;
import kz.tirek.rulebook.known.Truth;

/**
 * Runs measures: each is begun on the first day on which what it needs is there, by the effects
 * that are there by then, and many may run side by side. So a set of measures has one course, and
 * its order follows from it.
 */
final class Courses {

  private final Scene scene;
  private final Map<Measure, Need> needs;
  private final boolean assuming;

  /**
   * @param assuming whether a need of which it is not known if it is there is taken to be
   */
  Courses(Scene scene, Map<Measure, Need> needs, boolean assuming) {
    this.scene = scene;
    this.needs = needs;
    this.assuming = assuming;
  }

  Need need(Measure measure) {
    return needs.get(measure);
  }

  /** Whether what a measure needs is there on a day. */
  boolean ready(Measure measure, int day, List<Effect> effects) {
    Truth met = needs.get(measure).met(day, effects);
    return met == Truth.YES || (assuming && met == Truth.UNKNOWN);
  }

  /**
   * The course of these measures.
   *
   * @param taken in the order of their numbers
   */
  Course of(List<Measure> taken) {
    List<Measure> pending = new ArrayList<>(taken);
    List<Effect> effects = new ArrayList<>();
    TreeSet<Integer> days = daysToLookAt(taken);
    while (!pending.isEmpty() && !days.isEmpty()) {
      int day = days.pollFirst();
      boolean changed = true;
      while (changed) {
        changed = false;
        for (Effect begun : begun(pending, day, effects)) {
          pending.remove(begun.measure());
          effects.add(begun);
          days.add(begun.day());
          changed |= begun.day() == day;
        }
        effects.sort(Effect.IN_ORDER);
      }
    }
    return new Course(effects, pending);
  }

  private List<Effect> begun(List<Measure> pending, int day, List<Effect> effects) {
    List<Effect> begun = new ArrayList<>();
    for (Measure measure : pending) {
      if (day + measure.days() <= scene.horizon() && ready(measure, day, effects)) {
        begun.add(needs.get(measure).begin(day, effects));
      }
    }
    return begun;
  }

  /** The days on which a need may come to be met, but for those on which something takes effect. */
  TreeSet<Integer> daysToLookAt(List<Measure> measures) {
    TreeSet<Integer> days = new TreeSet<>();
    days.add(0);
    boolean daily = false;
    for (Measure measure : measures) {
      daily |= needs.get(measure).daily();
      days.addAll(needs.get(measure).ownDays());
    }
    if (daily) {
      for (int day = 1; day <= scene.horizon(); day++) {
        days.add(day);
      }
    } else {
      days.addAll(scene.changes());
    }
    return days;
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
          if (needs.get(measure).touchedBy(other) && earliest.get(other) <= scene.horizon()) {
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
    for (int day : daysToLookAt(List.of(measure))) {
      if (ready(measure, day, List.of())) {
        return day + measure.days();
      }
    }
    return Integer.MAX_VALUE;
  }
}
