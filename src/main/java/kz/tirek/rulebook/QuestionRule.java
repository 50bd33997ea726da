package kz.tirek.rulebook;

/**
 * How to ask for a fact that rules read.
 *
 * @param path the fact, such as {@code member.registration.kind}
 * @param recordedAt where the answer goes in the intake document, such as {@code
 *     members[].registrations}
 */
public record QuestionRule(String path, Text ask, String recordedAt) {}
