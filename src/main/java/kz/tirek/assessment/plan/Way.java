package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A set of steps in their order, and what comes of it.
 *
 * @param waits what the family waits for, the earliest day first
 * @param openings what is open at the horizon or comes later, by these steps or by waiting alone
 * @param losses what would be better off without these steps
 * @param tengeBefore what is surely open at the horizon when nothing is done, a month
 * @param tengeAfter the same with these steps
 * @param atLeast whether some amount is not known, so that it may be more
 * @param knownToBeBest whether no other set of steps is better; false where there were too many to
 *     look at them all
 */
public record Way(
    List<PlannedStep> steps,
    List<Wait> waits,
    List<Opening> openings,
    List<Opening> losses,
    long tengeBefore,
    long tengeAfter,
    boolean atLeast,
    boolean knownToBeBest) {

  public Way {
    steps = List.copyOf(steps);
    waits = List.copyOf(waits);
    openings = List.copyOf(openings);
    losses = List.copyOf(losses);
  }

  /** Whether it rests on the good will of a private person. */
  public boolean informal() {
    return steps.stream().anyMatch(each -> each.step().informal());
  }

  /**
   * Waiting for a day on which time alone brings something.
   *
   * @param until the day
   * @param after the numbers of the steps that must have taken effect, from which time is counted;
   *     empty where the family waits whatever it does
   * @param before the numbers of the steps that can be begun then
   * @param opens what comes then
   */
  public record Wait(
      LocalDate until, List<Integer> after, List<Integer> before, List<Opening> opens) {

    public Wait {
      after = List.copyOf(after);
      before = List.copyOf(before);
      opens = List.copyOf(opens);
    }

    /** What steps and openings are waited for, the earliest day first. */
    static List<Wait> of(List<PlannedStep> steps, List<Opening> openings, LocalDate today) {
      Map<LocalDate, Set<Integer>> before = new TreeMap<>();
      Map<LocalDate, Set<Integer>> after = new TreeMap<>();
      Map<LocalDate, List<Opening>> opens = new TreeMap<>();
      for (PlannedStep step : steps) {
        if (step.waits()) {
          before.computeIfAbsent(step.begins(), any -> new TreeSet<>()).add(step.number());
          after.computeIfAbsent(step.begins(), any -> new TreeSet<>()).addAll(step.needsFirst());
        }
      }
      for (Opening opening : openings) {
        List<PlannedStep> by = steps.stream().filter(step -> opens(step, opening)).toList();
        boolean time = by.stream().allMatch(step -> step.takesEffect().isBefore(opening.on()));
        if (time && opening.on().isAfter(today)) {
          opens.computeIfAbsent(opening.on(), any -> new ArrayList<>()).add(opening);
          Set<Integer> numbers = after.computeIfAbsent(opening.on(), any -> new TreeSet<>());
          by.forEach(step -> numbers.add(step.number()));
        }
      }
      return after.keySet().stream()
          .map(
              day ->
                  new Wait(
                      day,
                      List.copyOf(after.get(day)),
                      List.copyOf(before.getOrDefault(day, Set.of())),
                      opens.getOrDefault(day, List.of())))
          .toList();
    }

    private static boolean opens(PlannedStep step, Opening opening) {
      return step.opens().stream()
          .anyMatch(
              each ->
                  each.benefit().equals(opening.benefit())
                      && Objects.equals(each.member(), opening.member()));
    }
  }
}
