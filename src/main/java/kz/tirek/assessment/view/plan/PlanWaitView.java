package kz.tirek.assessment.view.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.plan.Way.Wait;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Waiting for a day. */
@Schema(name = "PlanWait", description = "Waiting for a day on which time alone brings something.")
public record PlanWaitView(
    @NotNull LocalDate until,
    @Schema(
            description =
                "The numbers of the steps that must have taken effect first, from which time is counted; none where one waits whatever one does.")
        @NotNull
        List<Integer> after,
    @Schema(description = "The numbers of the steps that can be begun then.") @NotNull
        List<Integer> before,
    @Schema(description = "What comes then.") @NotNull List<PlanStepView.Change> opens) {

  static PlanWaitView of(Wait wait) {
    return new PlanWaitView(
        wait.until(),
        wait.after(),
        wait.before(),
        wait.opens().stream().map(PlanStepView.Change::of).toList());
  }
}
