package kz.tirek.support.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.condition.Compiled;
import kz.tirek.support.condition.Conditions;
import kz.tirek.support.condition.Verdict;
import kz.tirek.support.offer.Offer;

/**
 * Parts those who can help one family from those who cannot, by clauses that nothing outweighs.
 * What is not known keeps nobody out. It belongs to one thread.
 */
public final class Sieve {

  private final OfferClauses clauses;
  private final Conditions conditions;
  private final Ties ties;

  /**
   * @param asked how often each of the family's ties was asked lately, as it was counted here
   */
  public Sieve(CaseFile file, Compiled compiled, Map<UUID, Integer> asked) {
    MatchingRules rules = compiled.rulebook().matching();
    this.clauses = new OfferClauses(rules, file.asOf());
    this.conditions = new Conditions(file, compiled);
    this.ties = new Ties(file, rules.load(), asked);
  }

  /**
   * Who can help with a need.
   *
   * @param offers all of them, or at least all that give one of the kinds of help or are made for
   *     the need
   * @param explain whether it is told of everybody who cannot
   */
  public Fitting of(Need need, List<Offer> offers, boolean explain) {
    List<FittingOffer> fitting = new ArrayList<>();
    List<KeptOut> out = new ArrayList<>();
    for (Offer offer : offers) {
      boolean madeFor = OfferClauses.isMadeFor(need, offer);
      List<String> helps = clauses.helps(need, offer);
      Clause clause = clauses.inTheWay(need, offer, helps);
      Verdict verdict = clause == null ? conditions.of(offer.when()) : null;
      if (clause == null) {
        clause = inTheWay(verdict);
      }
      if (clause == null) {
        fitting.add(new FittingOffer(offer, helps, madeFor, verdict));
      } else if (explain) {
        out.add(
            clause == Clause.STEP_REFUSED
                ? new KeptOut(offer, null, null, clause, verdict.waitsFor(), null)
                : KeptOut.of(offer, clause));
      }
    }
    List<FittingTie> askable = new ArrayList<>();
    ties.find(need.kinds(), explain, askable, out);
    return new Fitting(fitting, askable, out);
  }

  private static Clause inTheWay(Verdict verdict) {
    if (verdict.isFor() != Truth.NO) {
      return null;
    }
    return verdict.waitsFor() == null
        ? Clause.CONDITION
        : verdict.refused() ? Clause.STEP_REFUSED : null;
  }
}
