package kz.tirek.rulebook.testing;

/**
 * Something that a test of a rulebook expects and its rules do not say.
 *
 * @param what the code of a benefit, or {@code barriers}
 * @param found what the rules say
 */
public record TestFailure(RuleTest test, String what, String expected, String found) {}
