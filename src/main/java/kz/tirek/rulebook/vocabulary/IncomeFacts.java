package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Range;

/**
 * Money that comes in every month. Where the family names all its income together, that is the only
 * item, its kind and whose it is are not known, and the list is complete: the sum is known, and
 * whether there is a pension in it is not.
 *
 * @param monthly whole tenge a month
 * @param member the number of the member whose it is; not known where it is nobody's in particular
 */
public record IncomeFacts(Kind kind, Range monthly, Integer member) {

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
    OTHER
  }
}
