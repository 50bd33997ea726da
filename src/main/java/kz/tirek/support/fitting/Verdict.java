package kz.tirek.support.fitting;

import java.util.List;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.known.Truth;

/**
 * Whether an offer is for a family.
 *
 * @param isFor NO where it is not, as far as is recorded
 * @param missing facts that would tell, where it is unknown
 * @param waitsFor code of a step after which it would be for this family, as far as is recorded;
 *     null where it is not NO, or no step changes that
 * @param reachable whether that step can be taken, as far as is recorded; null where there is none
 * @param refused whether the family said that it will not take the step
 */
public record Verdict(
    Truth isFor, List<MissingFact> missing, String waitsFor, Truth reachable, boolean refused) {

  static final Verdict FOR_EVERYBODY = new Verdict(Truth.YES, List.of(), null, null, false);

  public Verdict {
    missing = List.copyOf(missing);
  }
}
