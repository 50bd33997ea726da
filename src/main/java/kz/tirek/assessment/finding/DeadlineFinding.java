package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.DeadlineRule;

/**
 * A day on which something runs out for the family or one member.
 *
 * @param member null when it is the family's
 * @param date the last day on which it still holds; where that is known in part, the earliest that
 *     it may be
 * @param latest the latest day that it may be; the same where it is known
 * @param daysLeft from the day of the assessment to {@code date}; negative when that is past
 * @param past whether it has run out for certain
 */
public record DeadlineFinding(
    DeadlineRule rule,
    UUID member,
    LocalDate date,
    LocalDate latest,
    long daysLeft,
    boolean past,
    Reasons reasons) {}
