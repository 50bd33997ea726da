package kz.tirek.rulebook.vocabulary;

/**
 * A benefit or service that the family, or somebody in it, has already.
 *
 * @param code as the rulebook names it
 * @param monthly whole tenge a month
 * @param member the number of the member who has it; not known where it is nobody's in particular
 */
public record BenefitFacts(String code, Long monthly, Integer member) {}
