package kz.tirek.support.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.support.offer.Offer;

/**
 * Shows some families an offer that is little tried, so that what is new gets seen. Which families
 * do is decided by their id and the month alone: whoever asks again sees the same.
 */
final class Newcomers {

  private final MatchingRules.Newcomers rules;
  private final boolean seen;
  private final ToDoubleFunction<Offer> tried;

  /**
   * @param tried for how many referrals an offer is known
   */
  Newcomers(
      MatchingRules.Newcomers rules, UUID family, LocalDate day, ToDoubleFunction<Offer> tried) {
    this.rules = rules;
    this.seen = share(family, YearMonth.from(day)) < rules.share();
    this.tried = tried;
  }

  /** From 0 to 99, alike often; the same for a family in a month. */
  static int share(UUID family, YearMonth month) {
    long mixed =
        family.getMostSignificantBits() * 31
            ^ family.getLeastSignificantBits()
            ^ (month.getYear() * 12L + month.getMonthValue()) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, 100);
  }

  /**
   * The same with one who is little tried in the place that is kept for one, where nobody who is
   * little tried stands there or above anyhow.
   *
   * @param ranked in their places, more than are shown
   */
  List<Match> in(List<Match> ranked) {
    int place = rules.place() - 1;
    if (!seen || ranked.size() <= rules.place()) {
      return ranked;
    }
    for (Match above : ranked.subList(0, place + 1)) {
      if (isNew(above)) {
        return ranked;
      }
    }
    int least = ranked.get(place).points() - rules.within();
    for (int i = place + 1; i < ranked.size(); i++) {
      Match match = ranked.get(i);
      if (isNew(match) && !match.waits() && match.points() >= least) {
        List<Match> shown = new ArrayList<>(ranked);
        shown.remove(i);
        shown.add(
            place,
            new Match(match.offer(), null, match.kind(), match.terms(), match.points(), true));
        return shown;
      }
    }
    return ranked;
  }

  private boolean isNew(Match match) {
    return !match.isTie() && tried.applyAsDouble(match.offer().offer()) < rules.tried();
  }
}
