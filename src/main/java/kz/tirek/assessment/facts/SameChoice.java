package kz.tirek.assessment.facts;

import java.util.Arrays;

/**
 * The constants of one enum for those of another with the same names: facts and rules each have
 * their own, because the rulebook knows nothing of case files.
 */
final class SameChoice<F extends Enum<F>, R extends Enum<R>> {

  private final Object[] byOrdinal;

  /**
   * @throws IllegalArgumentException when a constant is missing on either side
   */
  SameChoice(Class<F> facts, Class<R> rules) {
    F[] from = facts.getEnumConstants();
    if (from.length != rules.getEnumConstants().length) {
      throw new IllegalArgumentException(facts + " and " + rules + " differ");
    }
    byOrdinal = Arrays.stream(from).map(fact -> Enum.valueOf(rules, fact.name())).toArray();
  }

  /** Null for null. */
  @SuppressWarnings("unchecked")
  R of(F fact) {
    return fact == null ? null : (R) byOrdinal[fact.ordinal()];
  }
}
