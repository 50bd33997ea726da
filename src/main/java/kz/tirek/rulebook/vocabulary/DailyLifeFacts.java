package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Known;

/**
 * How the family finds its way in the city.
 *
 * @param knowsOf codes of benefits and services
 * @param moneyLeft whether anything is left of a month's money once food, the dwelling and debts
 *     are paid
 */
public record DailyLifeFacts(
    Known<String> knowsOf,
    Boolean everApplied,
    Known<NotAppliedFor> notAppliedFor,
    Known<NeverAskedFacts> neverAskedFor,
    Boolean timeForOffices,
    Boolean friendsOutsideKin,
    Boolean contactWithNeighbours,
    Boolean kinVisited,
    Boolean guestsReceived,
    Boolean freeTime,
    Boolean placeToPlay,
    Boolean feelsAtHome,
    Boolean trustsOffices,
    Boolean trustsAgents,
    Boolean foodSufficient,
    Boolean clothesSufficient,
    Boolean moneyLeft,
    Known<Expense> hardToPay,
    Boolean daresToLeaveChildrenAlone,
    Known<Search> dwellingSearch) {

  /** Why a family never applied for help. */
  public enum NotAppliedFor {
    NOT_INFORMED,
    NO_TIME,
    SHAME,
    DISTRUST,
    PAPERS,
    NO_REGISTRATION,
    THOUGHT_NOT_ENTITLED
  }

  /** Something that the family never asked for, and why not. */
  public record NeverAskedFacts(String service, Known<NotAppliedFor> why) {}

  /** What a family has to pay. */
  public enum Expense {
    FOOD,
    RENT,
    UTILITIES,
    CLOTHES,
    SCHOOL,
    KINDERGARTEN,
    CARE_OF_HEALTH,
    TRANSPORT,
    DEBTS
  }

  /** How a dwelling is looked for. */
  public enum Search {
    ON_FOOT,
    THROUGH_KIN,
    THROUGH_ACQUAINTANCES,
    THROUGH_EMPLOYER,
    INTERNET,
    AGENT
  }
}
