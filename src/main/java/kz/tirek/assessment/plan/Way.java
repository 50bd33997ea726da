package kz.tirek.assessment.plan;

import java.util.List;

/**
 * A set of steps in their order, and what comes of it.
 *
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
    List<Opening> openings,
    List<Opening> losses,
    long tengeBefore,
    long tengeAfter,
    boolean atLeast,
    boolean knownToBeBest) {

  public Way {
    steps = List.copyOf(steps);
    openings = List.copyOf(openings);
    losses = List.copyOf(losses);
  }

  /** Whether it rests on the good will of a private person. */
  public boolean informal() {
    return steps.stream().anyMatch(each -> each.step().informal());
  }
}
