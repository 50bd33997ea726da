package kz.tirek.support.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.matching.MatchingRules;
import kz.tirek.support.tally.Counted;
import kz.tirek.support.tally.Outcome;

/**
 * What came of referrals to one offer for one kind of help.
 *
 * @param helped how many families were helped, those helped in part among them
 * @param failed how many were not, for reasons that are the provider's
 * @param mostly the reason that was given most; null where there is none
 * @param times how often that was
 * @param value what is to be expected, of a hundred: newer referrals count more, few say little
 */
record PastHelp(int helped, int failed, String mostly, int times, int value) {

  static PastHelp of(
      List<Outcome> outcomes, String help, LocalDate day, MatchingRules.Outcome rules) {
    int helped = 0;
    int failed = 0;
    double good = 0;
    double bad = 0;
    Map<String, Integer> reasons = new HashMap<>();
    for (Outcome outcome : outcomes) {
      double share = goodShare(outcome, rules);
      if (!outcome.help().equals(help) || share < 0) {
        continue;
      }
      double counts = outcome.n() * fading(outcome.month(), day, rules);
      good += counts * share;
      bad += counts * (1 - share);
      if (share > 0) {
        helped += outcome.n();
      } else {
        failed += outcome.n();
        reasons.merge(reason(outcome), outcome.n(), Integer::sum);
      }
    }
    double priorGood = rules.priorCases() * rules.prior() / 100.0;
    double value = (priorGood + good) / (rules.priorCases() + good + bad);
    String mostly = most(reasons);
    return new PastHelp(
        helped,
        failed,
        mostly,
        mostly == null ? 0 : reasons.get(mostly),
        (int) Math.floor(value * 100));
  }

  private static String reason(Outcome outcome) {
    return outcome.reason() == null ? outcome.what().name() : outcome.reason();
  }

  private static String most(Map<String, Integer> reasons) {
    return reasons.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** How much of it speaks for the provider; -1 where it says nothing of the provider. */
  private static double goodShare(Outcome outcome, MatchingRules.Outcome rules) {
    boolean providers =
        outcome.reason() != null && rules.providersReasons().contains(outcome.reason());
    return switch (outcome.what()) {
      case HELPED -> 1;
      case HELPED_IN_PART -> 0.5;
      // that it did not help is the provider's word or the family's, and has no reason
      case EXPIRED, NOT_HELPED -> 0;
      case REJECTED, FAILED -> providers ? 0 : -1;
      case ASKED, ACCEPTED, WITHDRAWN -> -1;
    };
  }

  /** How much a referral of a month still counts. */
  static double fading(LocalDate month, LocalDate day, MatchingRules.Outcome rules) {
    long ago = Math.max(0, ChronoUnit.MONTHS.between(month, day.withDayOfMonth(1)));
    return Math.pow(0.5, (double) ago / rules.halfLifeMonths());
  }

  /** For how many referrals an offer is known, newer ones counting more. */
  static double tried(List<Outcome> outcomes, LocalDate day, MatchingRules.Outcome rules) {
    return outcomes.stream()
        .filter(outcome -> outcome.what() == Counted.ASKED)
        .mapToDouble(outcome -> outcome.n() * fading(outcome.month(), day, rules))
        .sum();
  }
}
