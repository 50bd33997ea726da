package kz.tirek.rulebook;

import kz.tirek.rulebook.condition.Condition;
import kz.tirek.shared.text.Text;

/**
 * How to ask for a fact that rules read.
 *
 * @param path the fact, such as {@code member.registration.kind}
 * @param recordedAt where the answer goes in the intake document, such as {@code
 *     members.items[].registrations}
 * @param basic whether it is asked before all others, because most other questions hang on it
 * @param askedWhen what must not be known to be otherwise; where it is not known yet, other
 *     questions come first; null when it can always be asked
 */
public record QuestionRule(
    String path, Text ask, String recordedAt, boolean basic, Condition askedWhen) {}
