package kz.tirek.rulebook.vocabulary;

/**
 * Money that the family owes.
 *
 * @param amount whole tenge still owed
 * @param monthly whole tenge paid back a month
 * @param member the number of the member whose it is; not known where it is nobody's in particular
 */
public record DebtFacts(Kind kind, Long amount, Long monthly, Boolean overdue, Integer member) {

  /** To whom money is owed. */
  public enum Kind {
    BANK_LOAN,
    MICROCREDIT,
    MORTGAGE,
    SHOP_CREDIT,
    RENT_ARREARS,
    UTILITIES_ARREARS,
    KIN,
    PRIVATE_PERSON,
    OTHER
  }
}
