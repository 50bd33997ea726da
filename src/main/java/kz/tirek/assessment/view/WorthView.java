package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.reason.ParameterUsed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit is worth. */
@Schema(name = "BenefitWorth", description = "What a benefit is worth, in whole tenge.")
public record WorthView(
    @Schema(description = "Absent where there is no lower bound.") Long atLeast,
    @Schema(description = "Absent where there is no upper bound.") Long atMost,
    @Schema(description = "Whether it is paid once; otherwise every month.") boolean once,
    @NotNull List<ParameterUsed> parameters) {

  public static WorthView of(Worth worth) {
    return new WorthView(worth.atLeast(), worth.atMost(), worth.once(), worth.parameters());
  }
}
