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
 * @param ofSamePerson all offers of the private person whose an offer is, by that offer; absent: it
 *     has no other, or is no person's
 */
public record OfferTallies(
    Map<UUID, Integer> open,
    Map<UUID, List<Outcome>> outcomes,
    Map<UUID, List<UUID>> ofSamePerson) {

  /** Nothing was ever counted. */
  public static final OfferTallies NONE = new OfferTallies(Map.of(), Map.of());

  public OfferTallies {
    open = Map.copyOf(open);
    outcomes = Map.copyOf(outcomes);
    ofSamePerson = Map.copyOf(ofSamePerson);
  }

  public OfferTallies(Map<UUID, Integer> open, Map<UUID, List<Outcome>> outcomes) {
    this(open, outcomes, Map.of());
  }

  /** The same, with the offers of each person taken together: it is the person who gets tired. */
  public OfferTallies together(Map<UUID, List<UUID>> ofPersons) {
    return new OfferTallies(open, outcomes, ofPersons);
  }

  public int open(UUID offer) {
    return open.getOrDefault(offer, 0);
  }

  public List<Outcome> outcomes(UUID offer) {
    return outcomes.getOrDefault(offer, List.of());
  }

  /**
   * How often an offer was asked in the last months, the present one among them; of a private
   * person how often the person was, for whatever it offers.
   */
  public int asked(UUID offer, LocalDate day, int months) {
    LocalDate from = day.withDayOfMonth(1).minusMonths(months - 1L);
    return ofSamePerson.getOrDefault(offer, List.of(offer)).stream()
        .flatMap(each -> outcomes(each).stream())
        .filter(outcome -> outcome.what() == Counted.ASKED && !outcome.month().isBefore(from))
        .mapToInt(Outcome::n)
        .sum();
  }
}
