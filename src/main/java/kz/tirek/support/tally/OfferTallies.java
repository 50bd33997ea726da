package kz.tirek.support.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of some offers from referrals.
 *
 * @param open how many referrals are open now, by offer; absent: none
 * @param outcomes by offer; absent: none
 */
public record OfferTallies(Map<UUID, Integer> open, Map<UUID, List<Outcome>> outcomes) {

  /** Nothing was ever counted. */
  public static final OfferTallies NONE = new OfferTallies(Map.of(), Map.of());

  public OfferTallies {
    open = Map.copyOf(open);
    outcomes = Map.copyOf(outcomes);
  }

  public int open(UUID offer) {
    return open.getOrDefault(offer, 0);
  }

  public List<Outcome> outcomes(UUID offer) {
    return outcomes.getOrDefault(offer, List.of());
  }

  /** How often an offer was asked in the last months, the present one among them. */
  public int asked(UUID offer, LocalDate day, int months) {
    LocalDate from = day.withDayOfMonth(1).minusMonths(months - 1L);
    return outcomes(offer).stream()
        .filter(outcome -> outcome.what() == Counted.ASKED && !outcome.month().isBefore(from))
        .mapToInt(Outcome::n)
        .sum();
  }
}
