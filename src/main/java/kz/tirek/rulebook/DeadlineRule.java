package kz.tirek.rulebook;

import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.shared.text.Text;

/**
 * A day on which something runs out for a family or a member: a lease, a registration, a leave to
 * stay.
 *
 * @param when whether there is such a day at all; null when always
 * @param daysLeft days from the day of the assessment to the last day on which it still holds
 * @param rememberedFor for how many days it is still told once it is past
 */
public record DeadlineRule(
    String code,
    Subject subject,
    Condition when,
    Amount daysLeft,
    int rememberedFor,
    Text title,
    Text advice) {}
