package kz.tirek.rulebook.vocabulary;

/**
 * A benefit or service that the family, or somebody in it, has already.
 *
 * @param code as the rulebook names it
 * @param monthly whole tenge a month
 */
public record BenefitFacts(String code, Long monthly) {}
