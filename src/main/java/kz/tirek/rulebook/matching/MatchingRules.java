package kz.tirek.rulebook.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers by which help is ranked. Values are of a hundred: 100 is the best, 0 the least.
 *
 * @param weights how many points each term is worth at most, by its name
 * @param emergency kinds of help that come first where a need is urgent
 * @param districts about where each district is, by its code
 */
public record MatchingRules(
    Map<String, Integer> weights,
    Fit fit,
    Distance distance,
    Cost cost,
    Opening opening,
    Capacity capacity,
    Outcome outcome,
    Load load,
    Newcomers newcomers,
    int unknown,
    List<String> emergency,
    Map<String, Centre> districts) {

  public MatchingRules {
    weights = Map.copyOf(weights);
    emergency = List.copyOf(emergency);
    districts = Map.copyOf(districts);
  }

  /**
   * How well somebody fits a need.
   *
   * @param madeFor an offer that is made for this barrier or step
   * @param mainKind an offer of which the kind of help is the main one
   * @param otherKind an offer that gives it beside others
   * @param seasonal an offer that is there for a short time of the year
   * @param agreed a tie who said yes to this
   * @param notAsked a tie whom nobody asked
   * @param couldNot a tie who could not when asked last
   * @param nextKind a need names kinds of help, the main one first: so much less, of a hundred, for
   *     each one after it
   * @param leastKind no less than this
   */
  public record Fit(
      int madeFor,
      int mainKind,
      int otherKind,
      int seasonal,
      int agreed,
      int notAsked,
      int couldNot,
      int nextKind,
      int leastKind) {}

  /**
   * @param half metres at which half of the value is left
   * @param sameDistrict metres that are taken for the way within a district
   * @param fromHome the value of a line or a site, to which nobody has to go
   */
  public record Distance(int half, int sameDistrict, int fromHome) {}

  /**
   * @param payable the value of a price near nothing
   * @param half tenge at which half of that is left
   */
  public record Cost(int payable, int half) {}

  /**
   * @param days from the day asked for, within which it must be open once
   */
  public record Opening(int days) {}

  /**
   * @param freshDays after so many days what was said of places says nothing any more
   * @param waitlist the value of a waiting list
   * @param lastPlace the value of one place left
   * @param manyPlaces so many places left have the whole value
   */
  public record Capacity(int freshDays, int waitlist, int lastPlace, int manyPlaces) {}

  /**
   * @param prior what is expected of whoever is new, of a hundred
   * @param priorCases for how many referrals that stands
   * @param halfLifeMonths after so many months a referral counts half
   * @param months how far back referrals are counted
   * @param providersReasons reasons for a refusal or failure that are the provider's
   */
  public record Outcome(
      int prior, int priorCases, int halfLifeMonths, int months, Set<String> providersReasons) {

    public Outcome {
      providersReasons = Set.copyOf(providersReasons);
    }
  }

  /**
   * @param tieMost somebody of the family's own network who was asked more often is left in peace
   * @param tieDays within so many days
   * @param personMost the same of a private person in the directory
   * @param personMonths within so many months, this one among them
   */
  public record Load(int tieMost, int tieDays, int personMost, int personMonths) {}

  /**
   * @param share of a hundred families, so many are shown a little-tried offer each month
   * @param tried an offer with fewer referrals, newer ones counting more, is little tried
   * @param place where it is shown, from 1
   * @param within it lacks no more points than this to whoever has that place
   */
  public record Newcomers(int share, int tried, int place, int within) {}

  /** How many points a term is worth at most. */
  public int weight(String term) {
    return weights.getOrDefault(term, 0);
  }
}
