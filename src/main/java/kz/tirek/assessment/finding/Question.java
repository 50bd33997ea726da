package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.rulebook.QuestionRule;

/**
 * A fact to ask next, and what it decides.
 *
 * @param member of whom; null when of the family
 * @param urgent whether it tells if something urgent is so
 * @param lastTold when it was told last, where it has grown old since; null where it is not known
 * @param benefits codes of the benefits that wait for it, or for what hangs on it
 * @param barriers codes of the barriers that wait for it, or for what hangs on it
 * @param deadlines codes of the deadlines whose day it tells
 * @param tengeAtStake a month, over those benefits: what each is surely worth, what is paid once
 *     spread over a year; an amount of which nothing is known counts as the median of the known
 *     ones
 */
public record Question(
    QuestionRule rule,
    UUID member,
    boolean urgent,
    LocalDate lastTold,
    List<String> benefits,
    List<String> barriers,
    List<String> deadlines,
    long tengeAtStake) {}
