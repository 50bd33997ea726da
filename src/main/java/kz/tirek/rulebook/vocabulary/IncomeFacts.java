package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Range;

/**
 * Money that comes in every month. Where the family names all its income together, that is the only
 * item and the list is complete.
 *
 * @param monthly whole tenge a month
 */
public record IncomeFacts(Kind kind, Range monthly) {

  /** Where money comes from. */
  public enum Kind {
    WAGES,
    DAY_LABOUR,
    TRADE,
    SELF_EMPLOYMENT,
    PENSION,
    ALIMONY,
    STIPEND,
    KIN,
    CHARITY,
    RENT_RECEIVED,
    OTHER,
    ALL_TOGETHER
  }
}
