package kz.tirek.rulebook.vocabulary;

/**
 * Money that the family owes.
 *
 * @param amount whole tenge still owed
 * @param monthly whole tenge paid back a month
 */
public record DebtFacts(Kind kind, Long amount, Long monthly, Boolean overdue) {

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
