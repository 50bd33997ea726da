package kz.tirek.support.fitting;

import java.util.List;

/**
 * Who can help with a need, in no order that matters.
 *
 * @param out who cannot: those of the ties who were asked often, and where it was asked for
 *     everybody else
 */
public record Fitting(List<FittingOffer> offers, List<FittingTie> ties, List<KeptOut> out) {

  public Fitting {
    offers = List.copyOf(offers);
    ties = List.copyOf(ties);
    out = List.copyOf(out);
  }
}
