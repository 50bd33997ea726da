package kz.tirek.assessment.finding;

import java.util.List;
import kz.tirek.assessment.reason.ParameterUsed;

/**
 * What a benefit is worth to this family where it has it, in whole tenge.
 *
 * @param atLeast null where there is no lower bound
 * @param atMost null where there is no upper bound
 * @param once whether it is paid once; otherwise every month
 */
public record Worth(Long atLeast, Long atMost, boolean once, List<ParameterUsed> parameters) {

  private static final long MONTHS = 12;

  /** The least that it is for sure worth a month, what is paid once spread over a year. */
  public Long surelyMonthly() {
    return atLeast == null || !once ? atLeast : Long.valueOf(atLeast / MONTHS);
  }
}
