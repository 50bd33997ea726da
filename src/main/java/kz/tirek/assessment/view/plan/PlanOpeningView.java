package kz.tirek.assessment.view.plan;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.plan.Opening;
import kz.tirek.assessment.prospect.Level;
import kz.tirek.assessment.view.CautionView;
import kz.tirek.assessment.view.WorthView;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes of a benefit, in one language. */
@Schema(name = "PlanOpening", description = "What comes of a benefit.")
public record PlanOpeningView(
    @Schema(examples = "housing-queue") @NotNull String benefit,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @NotNull String title,
    @Schema(description = "What comes of it when nothing is done.") @NotNull Level before,
    @Schema(description = "What comes of it with the steps.") @NotNull Level after,
    @Schema(
            description =
                "Where it stands from that day on; absent where it is not for this member any more.")
        Status status,
    @Schema(description = "From which day on it is so; absent where it is closed.") LocalDate on,
    @Schema(description = "Whether it comes by waiting alone, whatever is done.") boolean byWaiting,
    @Schema(description = "Absent where it is not money, or not there.") WorthView worth,
    @Schema(
            description =
                "Tenge a month, at least; absent where nothing is known of it, or it is no money.")
        Long monthlyAtLeast,
    @Schema(description = "Where one asks for it; absent where it is for nobody today.")
        String office,
    @Schema(description = "Absent where it would expose somebody: the cautions say whom.")
        String sayAtCounter,
    @Schema(description = "What comes with it: terms, papers, duties.") String goodToKnow,
    @Schema(description = "What must be said before the family asks for it.") @NotNull
        List<CautionView> cautions,
    @Schema(description = "The step that asks for it, once it is there.") OtherStepView askWith) {

  static PlanOpeningView of(Opening opening, Language language) {
    BenefitFinding today = opening.today();
    return new PlanOpeningView(
        opening.benefit().code(),
        opening.member(),
        opening.benefit().title().in(language),
        opening.before(),
        opening.after(),
        opening.status(),
        opening.on(),
        opening.byWaiting(),
        opening.worth() == null ? null : WorthView.of(opening.worth()),
        opening.monthly(),
        today == null ? null : in(language, today.office()),
        today == null ? null : in(language, today.sayAtCounter()),
        today == null ? null : in(language, today.goodToKnow()),
        today == null
            ? List.of()
            : today.cautions().stream().map(each -> CautionView.of(each, language)).toList(),
        opening.askWith() == null ? null : OtherStepView.of(opening.askWith(), language));
  }
}
