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
 * @param askedWhen what must hold for the question to make sense; while it is not known, what it
 *     hangs on is asked instead; null when it can always be asked
 * @param againAfter days after which the answer should be asked for again; null when it does not
 *     grow old
 */
public record QuestionRule(
    String path,
    Text ask,
    String recordedAt,
    boolean basic,
    Condition askedWhen,
    Integer againAfter) {}
