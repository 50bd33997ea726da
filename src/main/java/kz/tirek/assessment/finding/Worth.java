package kz.tirek.assessment.finding;

import java.util.List;
import kz.tirek.assessment.reason.ParameterUsed;

/**
 * What a benefit is worth to this family, in whole tenge.
 *
 * @param atLeast null where there is no lower bound
 * @param atMost null where there is no upper bound
 * @param once whether it is paid once; otherwise every month
 */
public record Worth(Long atLeast, Long atMost, boolean once, List<ParameterUsed> parameters) {

  /** What is surely at stake in a month: the upper bound where there is one, else the lower. */
  public long monthlyAtStake() {
    return once ? 0 : atMost != null ? atMost : atLeast != null ? atLeast : 0;
  }
}
