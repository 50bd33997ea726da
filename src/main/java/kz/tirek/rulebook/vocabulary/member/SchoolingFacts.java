package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * A child's kindergarten or school.
 *
 * @param grade of a school, 1 to 12; 0 in the pre-school year and for whoever goes to no school: to
 *     kindergarten, college or university, or nowhere, or has finished; a range where it was told
 *     in another school year
 * @param distance metres
 * @param fee whole tenge a month
 */
public record SchoolingFacts(
    Status status,
    Level level,
    Range grade,
    Provider provider,
    Integer distance,
    Boolean wayUnsafe,
    PlaceRefusal placeRefused,
    Long fee,
    Boolean feeAffordable,
    Boolean freeMeals,
    Boolean uniform,
    Boolean supplies,
    Boolean textbooks,
    Known<ClubObstacle> clubObstacles,
    Escort escort) {

  /** Where a child stands with kindergarten or school. */
  public enum Status {
    ENROLLED,
    IN_QUEUE,
    REFUSED,
    NOT_ENROLLED,
    FINISHED
  }

  /** Level of schooling. */
  public enum Level {
    KINDERGARTEN,
    SCHOOL,
    COLLEGE,
    UNIVERSITY
  }

  /** Who runs a school. */
  public enum Provider {
    STATE,
    PRIVATE
  }

  /** Why a place was refused. */
  public enum PlaceRefusal {
    NO_PLACES,
    NO_REGISTRATION,
    NOT_IN_SERVICE_AREA,
    PAPERS_MISSING,
    LANGUAGE,
    OTHER
  }

  /** What keeps a child from clubs. */
  public enum ClubObstacle {
    COST,
    DISTANCE,
    NO_ESCORT,
    NO_PLACES,
    NOT_INFORMED,
    HOUSEHOLD_DUTIES
  }

  /** Who brings a child to school. */
  public enum Escort {
    PARENT,
    GRANDPARENT,
    SIBLING_UNDER_18,
    ADULT_SIBLING,
    NEIGHBOUR,
    SCHOOL_BUS,
    NOBODY_GOES_ALONE,
    NOT_NEEDED
  }
}
