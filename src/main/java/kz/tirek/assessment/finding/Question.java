package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;
import kz.tirek.rulebook.QuestionRule;

/**
 * A fact to ask next, and what it decides.
 *
 * @param member of whom; null when of the family
 * @param benefits codes of the benefits that wait for it
 * @param barriers codes of the barriers that wait for it
 * @param deadlines codes of the deadlines whose day it tells
 * @param tengeAtStake a month, over those benefits whose amount is known
 */
public record Question(
    QuestionRule rule,
    UUID member,
    List<String> benefits,
    List<String> barriers,
    List<String> deadlines,
    long tengeAtStake) {}
