package kz.tirek.assessment.view.plan;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.assessment.plan.Way;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Steps in their order, in one language. */
@Schema(name = "PlanWay", description = "Steps in their order, and what comes of them.")
public record PlanWayView(
    @NotNull List<PlanStepView> steps,
    @Schema(
            description =
                "What the family waits for, the earliest day first: waiting is a step too, and what opens only later stands here with its day.")
        @NotNull
        List<PlanWaitView> waits,
    @Schema(
            description =
                "What comes of benefits by these steps or by waiting alone: what is open first, then what to ask about, then what comes"
                    + " later; of each the earliest first.")
        @NotNull
        List<PlanOpeningView> openings,
    @Schema(description = "What would be better off without these steps.") @NotNull
        List<PlanOpeningView> losses,
    @Schema(
            description =
                "Tenge a month surely open at the horizon when nothing is done; what is paid once counts a twelfth.")
        long tengeBefore,
    @Schema(description = "The same with these steps.") long tengeAfter,
    @Schema(description = "Whether some amount is not known, so that it may be more.")
        boolean atLeast,
    @Schema(
            description =
                "Whether no other steps are better; false where there were too many to look at them all.")
        boolean knownToBeBest,
    @Schema(description = "Whether it rests on the good will of a private person.")
        boolean informal) {

  static PlanWayView of(Way way, Language language) {
    return new PlanWayView(
        way.steps().stream().map(each -> PlanStepView.of(each, language)).toList(),
        way.waits().stream().map(PlanWaitView::of).toList(),
        way.openings().stream().map(each -> PlanOpeningView.of(each, language)).toList(),
        way.losses().stream().map(each -> PlanOpeningView.of(each, language)).toList(),
        way.tengeBefore(),
        way.tengeAfter(),
        way.atLeast(),
        way.knownToBeBest(),
        way.informal());
  }
}
