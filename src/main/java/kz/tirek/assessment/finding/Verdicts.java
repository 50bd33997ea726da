package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;

/** The bare answers, without reasons: for judging many families. */
public record Verdicts(List<Barrier> barriers, List<Benefit> benefits) {

  /**
   * @param member null when it is the family's
   */
  public record Barrier(String code, UUID member) {}

  /**
   * @param member null when it is for the family
   * @param monthlyAtLeast tenge a month that it is surely worth, what is paid once spread over a
   *     year, as {@link BenefitFinding.Worth#surelyMonthly}; null where it is not money, where
   *     nothing is known of the amount, and where there is nothing to be had
   */
  public record Benefit(String code, UUID member, Status status, Long monthlyAtLeast) {}
}
