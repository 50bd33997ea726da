package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.assessment.finding.BenefitFinding.Worth;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.ParameterUsed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a benefit is worth. */
@Schema(name = "BenefitWorth", description = "What a benefit is worth, in whole tenge.")
public record WorthView(
    @Schema(description = "Absent where there is no lower bound.") Long atLeast,
    @Schema(description = "Absent where there is no upper bound.") Long atMost,
    @Schema(description = "Whether it is paid once; otherwise every month.") boolean once,
    @Schema(description = "The facts that it was reckoned from.") @NotNull List<Evidence> evidence,
    @Schema(description = "The amounts that it was reckoned from, or that are not known.") @NotNull
        List<ParameterUsed> parameters,
    @Schema(description = "Facts that would tell it more exactly.") @NotNull
        List<MissingFact> missing) {

  public static WorthView of(Worth worth) {
    return new WorthView(
        worth.atLeast(),
        worth.atMost(),
        worth.once(),
        worth.reasons().evidence(),
        worth.reasons().parameters(),
        worth.reasons().missing());
  }
}
