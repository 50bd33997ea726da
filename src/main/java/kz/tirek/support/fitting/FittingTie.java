package kz.tirek.support.fitting;

import java.util.List;
import java.util.UUID;
import kz.tirek.situation.network.Tie;

/**
 * Somebody of a family's own network who can help with a need.
 *
 * @param gives what of it is wanted, in the need's order; at least one
 * @param asked how often the person was asked lately
 */
public record FittingTie(UUID id, Tie tie, List<Tie.Help> gives, int asked) {

  /** Names of facts of the tie that would tell whether all of it can be asked for. */
  public List<String> notRecorded() {
    return gives.stream()
        .flatMap(help -> Ties.notRecorded(tie, help.what()).stream())
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return "FittingTie[" + id + "]";
  }
}
