package kz.tirek.support.fitting;

import java.util.List;
import kz.tirek.support.offer.Offer;

/**
 * An offer that can help with a need, now or after a step.
 *
 * @param helps the wanted kinds of help that it gives, in the need's order; none where it is made
 *     for the need with other kinds
 * @param madeFor whether it is made for this very barrier or step
 */
public record FittingOffer(Offer offer, List<String> helps, boolean madeFor, Verdict verdict) {

  /** Whether it is for the family only after a step. */
  public boolean waits() {
    return verdict.waitsFor() != null;
  }
}
