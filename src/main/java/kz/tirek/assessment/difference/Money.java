package kz.tirek.assessment.difference;

import java.util.Set;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.finding.Status;

/**
 * Money of the benefits that a family has or that are open to it for certain.
 *
 * @param monthly tenge a month that it surely is; what is paid once counts a twelfth
 * @param atLeast whether the amount of one of them is not known, so that it may be more
 */
public record Money(long monthly, boolean atLeast) {

  private static final Set<Status> COUNTED = Set.of(Status.ELIGIBLE, Status.RECEIVING);

  public static Money of(Assessment assessment) {
    long monthly = 0;
    boolean atLeast = false;
    for (BenefitFinding finding : assessment.benefits()) {
      Worth worth = finding.worth();
      if (COUNTED.contains(finding.status()) && worth != null) {
        monthly += worth.surelyMonthly() == null ? 0 : worth.surelyMonthly();
        atLeast |= !worth.exact();
      }
    }
    return new Money(monthly, atLeast);
  }
}
