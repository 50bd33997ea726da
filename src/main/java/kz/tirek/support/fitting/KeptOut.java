package kz.tirek.support.fitting;

import java.util.UUID;
import kz.tirek.support.offer.Offer;

/**
 * Help that is not shown for a need.
 *
 * @param offer null where it is a tie
 * @param tie the id of the tie; null where it is an offer
 * @param tieKind who the tie is to the family, as {@code Tie.Kind} has it; null where it is an
 *     offer
 * @param step the step that would change it, which the family will not take; null where it is not
 *     about a step
 * @param asked how often the person was asked lately; null where it is not about that
 */
public record KeptOut(
    Offer offer, UUID tie, String tieKind, Clause clause, String step, Integer asked) {

  static KeptOut of(Offer offer, Clause clause) {
    return new KeptOut(offer, null, null, clause, null, null);
  }

  /** It fits, and stands further down than was asked for. */
  public static KeptOut below(Offer offer) {
    return of(offer, Clause.FURTHER_DOWN);
  }

  /** The same of a tie. */
  public static KeptOut below(UUID tie, String kind) {
    return new KeptOut(null, tie, kind, Clause.FURTHER_DOWN, null, null);
  }

  public static KeptOut often(Offer offer, int asked) {
    return new KeptOut(offer, null, null, Clause.ASKED_OFTEN, null, asked);
  }

  @Override
  public String toString() {
    return "KeptOut[" + clause + "]";
  }
}
