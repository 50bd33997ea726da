package kz.tirek.support.fitting;

import java.util.List;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Step;

/**
 * What a family needs help with.
 *
 * @param kinds kinds of help that are wanted, the main one first
 * @param barrier its code; null where it is a step
 * @param step its code; null where it is a barrier
 * @param urgent whether it cannot wait for what is there at times only
 */
public record Need(List<String> kinds, String barrier, String step, boolean urgent) {

  public Need {
    kinds = List.copyOf(kinds);
  }

  public static Need of(BarrierRule barrier) {
    return new Need(barrier.helpedBy(), barrier.code(), null, barrier.urgent());
  }

  public static Need of(Step step) {
    return new Need(step.helpedBy(), null, step.code(), false);
  }
}
