package kz.tirek.assessment.facts;

import java.util.Arrays;
import java.util.Set;

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
    this(facts, rules, Set.of());
  }

  /**
   * @param silent constants of the facts from which rules learn nothing
   * @throws IllegalArgumentException when another constant is missing on either side
   */
  SameChoice(Class<F> facts, Class<R> rules, Set<F> silent) {
    F[] from = facts.getEnumConstants();
    if (from.length - silent.size() != rules.getEnumConstants().length) {
      throw new IllegalArgumentException(facts + " and " + rules + " differ");
    }
    byOrdinal =
        Arrays.stream(from)
            .map(fact -> silent.contains(fact) ? null : Enum.valueOf(rules, fact.name()))
            .toArray();
  }

  /** Null for null, and for a silent one. */
  @SuppressWarnings("unchecked")
  R of(F fact) {
    return fact == null ? null : (R) byOrdinal[fact.ordinal()];
  }
}
