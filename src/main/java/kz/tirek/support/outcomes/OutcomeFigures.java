package kz.tirek.support.outcomes;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.rounding.RoundedFigure;
import kz.tirek.shared.rounding.Rounding;
import kz.tirek.support.outcomes.OutcomesView.Reason;
import kz.tirek.support.tally.Answered;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.Outcome;

/** Counts of referrals to one offer, as they may be told: of few, somebody could tell whose. */
final class OutcomeFigures {

  /** By what is told alone: the order must not say more than the rounded figures. */
  private static final Comparator<Reason> MOST_FIRST =
      Comparator.comparing((Reason reason) -> reason.times().about(), Comparator.reverseOrder())
          .thenComparing(Reason::reason);

  private final String what;
  private final Rounding rounding;

  OutcomeFigures(UUID offer, Rounding rounding) {
    this.what = "OFFER " + offer;
    this.rounding = rounding;
  }

  RoundedFigure open(int open) {
    return rounding.of(open, what, "OPEN");
  }

  RoundedFigure of(String help, List<Outcome> outcomes, Counted counted) {
    int times = outcomes.stream().filter(each -> each.what() == counted).mapToInt(Outcome::n).sum();
    return rounding.of(times, what, counted + " " + help);
  }

  /** Those that were given often enough to be told. */
  List<Reason> reasons(String help, List<Outcome> outcomes, Counted counted) {
    return outcomes.stream()
        .filter(each -> each.what() == counted && each.reason() != null)
        .map(
            each ->
                new Reason(
                    each.reason(),
                    rounding.of(each.n(), what, counted + " " + each.reason() + " " + help)))
        .filter(reason -> reason.times().tells())
        .sorted(MOST_FIRST)
        .toList();
  }

  /** Within how many days half of the answers came; null where there were too few. */
  Integer medianDays(String help, List<Answered> days) {
    int all = days.stream().mapToInt(Answered::n).sum();
    if (!rounding.of(all, what, "ANSWERED " + help).tells()) {
      return null;
    }
    int seen = 0;
    for (Answered each : days.stream().sorted(Comparator.comparingInt(Answered::days)).toList()) {
      seen += each.n();
      if (2 * seen >= all) {
        return each.days();
      }
    }
    return null;
  }
}
