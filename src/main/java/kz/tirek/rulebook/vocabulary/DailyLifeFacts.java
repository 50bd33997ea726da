package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Known;

/**
 * How the family finds its way in the city.
 *
 * @param knowsOf codes of benefits and services
 */
public record DailyLifeFacts(
    Known<String> knowsOf,
    Boolean everApplied,
    Known<NotAppliedFor> notAppliedFor,
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
