package kz.tirek.assessment.view.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.plan.FamilyPlan;
import kz.tirek.assessment.view.QuestionView;
import kz.tirek.assessment.view.WarningView;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in one language. */
@Schema(
    name = "Plan",
    description =
        "The way out for one family: the steps that open most within a year. The most tenge a month at the horizon, then the most"
            + " benefits open, then the most within reach, then the most that come later; of those the fewest days, visits, papers and"
            + " steps. Nothing goes anywhere without the family's yes.")
public record PlanView(
    @NotNull UUID familyId,
    @Schema(description = "The version of the case that was judged.") int caseVersion,
    @Schema(description = "The day on which the plan begins.") @NotNull LocalDate asOf,
    @Schema(description = "The day on which it is counted what is open.") @NotNull
        LocalDate horizon,
    @Schema(examples = "kz-2026.5") @NotNull String rulebook,
    @Schema(examples = "almaty") @NotNull String city,
    @Schema(description = "The steps that open most.") @NotNull PlanWayView best,
    @Schema(
            description =
                "The steps that open most with formal help alone; absent where the best ones rest on nobody's good will.")
        PlanWayView formal,
    @Schema(description = "Barriers before benefits, each once with all that it stands before.")
        @NotNull
        List<PlanCauseView> causes,
    @Schema(
            description =
                "What to ask, because the answers tell whether further steps can be taken.")
        @NotNull
        List<QuestionView> questions,
    @Schema(
            description =
                "Steps that would open more, and of which it is not known whether what they need is there.")
        @NotNull
        List<OtherStepView> unknown,
    @Schema(
            description =
                "Steps that would help, and that cannot be taken as far as is recorded: no way is known yet.")
        @NotNull
        List<OtherStepView> closed,
    @Schema(
            description =
                "Steps that open no benefit, but stand against a barrier or answer a refusal.")
        @NotNull
        List<OtherStepView> besides,
    @Schema(description = "What to mind, punishable ways among it.") @NotNull
        List<WarningView> warnings) {

  public static PlanView of(FamilyPlan plan, Language language) {
    return new PlanView(
        plan.familyId(),
        plan.caseVersion(),
        plan.asOf(),
        plan.horizon(),
        plan.rulebook(),
        plan.city(),
        PlanWayView.of(plan.best(), language),
        plan.formal() == null ? null : PlanWayView.of(plan.formal(), language),
        plan.causes().stream().map(each -> PlanCauseView.of(each, language)).toList(),
        plan.questions().stream().map(each -> QuestionView.of(each, language)).toList(),
        plan.open().stream().map(each -> OtherStepView.of(each, language)).toList(),
        plan.closed().stream().map(each -> OtherStepView.of(each, language)).toList(),
        plan.besides().stream().map(each -> OtherStepView.of(each, language)).toList(),
        plan.warnings().stream().map(each -> WarningView.of(each, language)).toList());
  }
}
