package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.DeadlineRule;

/**
 * A day on which something runs out for the family or one member.
 *
 * @param member null when it is the family's
 * @param date the last day on which it still holds
 * @param daysLeft from the day of the assessment; negative when it is past
 */
public record DeadlineFinding(
    DeadlineRule rule, UUID member, LocalDate date, long daysLeft, Reasons reasons) {

  public boolean past() {
    return daysLeft < 0;
  }
}
