package kz.tirek.support.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.support.fitting.Fitting;
import kz.tirek.support.fitting.FittingOffer;
import kz.tirek.support.fitting.KeptOut;
import kz.tirek.support.fitting.Need;
import kz.tirek.support.offer.Offer;
import kz.tirek.support.tally.OfferTallies;

/**
 * Ranks who can help one family: the same facts, offers, counts and numbers give the same order.
 */
public final class Matching {

  /** How far down one who is little tried is looked for. */
  private static final int FURTHER = 20;

  private final MatchingRules rules;
  private final Weighing weighing;
  private final TieWeighing ties;
  private final Newcomers newcomers;

  /**
   * @param tallies of all offers that are ranked
   * @param rounding how what came of referrals may be told
   */
  public Matching(CaseFile file, MatchingRules rules, OfferTallies tallies, Rounding rounding) {
    this.rules = rules;
    this.weighing = new Weighing(file, rules, tallies, rounding);
    this.ties = new TieWeighing(rules, weighing);
    this.newcomers =
        new Newcomers(rules.newcomers(), file.familyId(), file.asOf(), weighing::tried);
  }

  /**
   * The best of those who can help with a need, in their order.
   *
   * @param most how many
   * @param explain whether it is told of those further down that they are
   */
  public Ranking rank(Need need, Fitting fitting, int most, boolean explain) {
    List<Match> weighed = new ArrayList<>(fitting.offers().size() + fitting.ties().size());
    List<KeptOut> out = new ArrayList<>(fitting.out());
    for (FittingOffer each : fitting.offers()) {
      Offer offer = each.offer();
      if (offer.provider().kind().isPerson() && weighing.asked(offer) > rules.load().personMost()) {
        out.add(KeptOut.often(offer, weighing.asked(offer)));
      } else {
        weighed.add(weighing.weigh(each, need));
      }
    }
    fitting.ties().forEach(tie -> weighed.add(ties.weigh(tie, need)));
    List<Match> placed = new Places(rules, need).of(weighed, most + FURTHER);
    List<Match> shown = need.urgent() ? placed : newcomers.in(placed);
    shown = shown.subList(0, Math.min(most, shown.size()));
    if (explain) {
      below(weighed, shown, out);
    }
    return new Ranking(shown.stream().map(weighing::told).toList(), out);
  }

  private static void below(List<Match> weighed, List<Match> shown, List<KeptOut> out) {
    Set<UUID> above = new HashSet<>();
    shown.forEach(match -> above.add(match.id()));
    weighed.stream()
        .filter(match -> !above.contains(match.id()))
        .map(
            match ->
                match.isTie()
                    ? KeptOut.below(match.tie().id(), match.tie().tie().kind().name())
                    : KeptOut.below(match.offer().offer()))
        .forEach(out::add);
  }
}
