package kz.tirek.assessment.plan;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.rulebook.Benefit;

/**
 * What becomes of a benefit.
 *
 * @param member null when it is for the family
 * @param before what becomes of it when nothing is done
 * @param after what becomes of it with the steps
 * @param status how it stands from {@code on} on; null where it is not for this member any more
 * @param on the day from which on it is so; null where it is closed
 * @param worth null where it is not money, or not open
 * @param byWaiting whether it comes by waiting alone, whatever is done
 * @param today where it stands today, with the words for the counter; null where it is not for this
 *     member today
 * @param askWith the step that asks for it; null when the rulebook names none
 */
public record Opening(
    Benefit benefit,
    UUID member,
    Level before,
    Level after,
    Status status,
    LocalDate on,
    Worth worth,
    boolean byWaiting,
    BenefitFinding today,
    OpenStep askWith) {

  /**
   * Tenge a month that it is surely worth; null where nothing is known of it, or it is no money.
   */
  public Long monthly() {
    return worth == null ? null : worth.surelyMonthly();
  }
}
