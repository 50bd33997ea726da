package kz.tirek.assessment.finding;

import kz.tirek.rulebook.Benefit;

/**
 * What offices were seen to demand beyond the rule, where the family may meet it.
 *
 * @param benefit code
 */
public record Warning(String benefit, Benefit.Practice practice) {}
