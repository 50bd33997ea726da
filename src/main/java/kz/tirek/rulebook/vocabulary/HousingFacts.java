package kz.tirek.rulebook.vocabulary;

import java.time.LocalDate;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * The dwelling that the family lives in.
 *
 * @param people who live there, those outside the family included; at least the known members where
 *     nobody counted
 * @param area whole square metres
 * @param rent whole tenge a month
 * @param utilities whole tenge a month
 * @param ownedInFiveYears whether the family owned a dwelling in the five years before the day of
 *     the assessment; follows from {@code ownedUntil} where that is recorded
 * @param ownedUntil the last day on which it owned one
 */
public record HousingFacts(
    Tenure tenure,
    DayRange leaseUntil,
    Boolean tiedToJob,
    Integer rooms,
    Range people,
    Integer area,
    Long rent,
    Long utilities,
    Long deposit,
    Known<Defect> defects,
    Boolean hadFire,
    Boolean repairsRefused,
    Boolean placeToStudy,
    Boolean privacy,
    Boolean noticeToLeave,
    LocalDate leaveBy,
    Boolean slatedForDemolition,
    Integer moves,
    Known<Reason> chosenFor,
    Consent ownersConsent,
    Attitude landlordToChildren,
    Boolean ownsElsewhere,
    Boolean ownedInFiveYears,
    DayRange ownedUntil) {

  /** By what right the family lives there; NONE: it has nowhere to stay. */
  public enum Tenure {
    OWNED,
    RENTED_WITH_CONTRACT,
    RENTED_WITHOUT_CONTRACT,
    STATE_RENTED,
    WITH_KIN,
    EMPLOYERS,
    DORMITORY,
    SHELTER,
    NONE
  }

  /** What is wrong with a dwelling. */
  public enum Defect {
    DAMP,
    MOULD,
    NO_AIR,
    NO_WATER,
    NO_HEATING,
    NO_SEWERAGE,
    STOVE_HEATING,
    UNSAFE_WIRING,
    UNSAFE_STRUCTURE,
    VERMIN
  }

  /** Why a dwelling was chosen. */
  public enum Reason {
    CHEAP,
    NEAR_SCHOOL,
    NEAR_WORK,
    NEAR_KIN,
    CHILDREN_ACCEPTED,
    NOTHING_ELSE_FOUND
  }

  /** Where the owners' consent to registration stands. */
  public enum Consent {
    NOT_ASKED,
    ASKED,
    GIVEN,
    REFUSED,
    GIVEN_FOR_PAYMENT
  }

  /** How a landlord looks at children. */
  public enum Attitude {
    WELCOMES,
    TOLERATES,
    OBJECTS
  }
}
