package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.DayRange;

/**
 * A person's registration at a place of residence; kind NONE where it is recorded that there is
 * none.
 */
public record RegistrationFacts(
    Kind kind, Place place, DayRange since, DayRange until, Boolean livesThere) {

  /** Kinds of registration. */
  public enum Kind {
    NONE,
    TEMPORARY,
    PERMANENT
  }

  /** Where a person is registered, seen from where the person lives. */
  public enum Place {
    THIS_DWELLING,
    OTHER_IN_CITY,
    OUTSIDE_CITY
  }
}
