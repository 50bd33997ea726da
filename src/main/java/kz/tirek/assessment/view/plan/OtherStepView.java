package kz.tirek.assessment.view.plan;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.plan.OpenStep;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step beside the order of a plan, in one language. */
@Schema(name = "OtherStep", description = "A step that is not in the order of a plan.")
public record OtherStepView(
    @Schema(examples = "claim-deposit") @NotNull String code,
    @NotNull String title,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @Schema(description = "Whether what it needs is there.") @NotNull Truth needs,
    @Schema(description = "Facts that would tell.") @NotNull List<MissingFact> missing,
    @Schema(description = "Codes of the barriers that it stands against.") @NotNull
        List<String> against,
    @Schema(description = "Codes of the benefits that it would help to open.") @NotNull
        List<String> benefits,
    @Schema(description = "At the most; absent where nobody knows.") Integer days,
    @Schema(description = "How often somebody has to go to an office.") int visits,
    @Schema(description = "Codes of the papers that must be shown.") @NotNull List<String> papers,
    @Schema(description = "What they are called, in their order.") @NotNull
        List<String> paperTitles,
    @NotNull List<String> helpedBy,
    @Schema(description = "Whether it rests on the good will of a private person.")
        boolean informal,
    @Schema(description = "What it may cost the family; to be said before it is taken.")
        String mayCost,
    @NotNull List<ParameterUsed> parameters,
    @Schema(description = "Where it was read how it is done; absent where it was not found.")
        String source,
    @NotNull Certainty certainty,
    @Schema(description = "What is to be said of the source.") String note) {

  static OtherStepView of(OpenStep open, Language language) {
    return new OtherStepView(
        open.step().code(),
        open.step().title().in(language),
        open.member(),
        open.needs(),
        open.missing(),
        open.against(),
        open.benefits(),
        open.step().days(),
        open.step().visits(),
        open.step().paperCodes(),
        open.step().paperTitles(language),
        open.step().helpedBy(),
        open.step().informal(),
        in(language, open.mayCost()),
        open.mayCost() == null ? List.of() : open.mayCost().parameters(),
        open.step().source(),
        open.step().certainty(),
        in(language, open.step().note()));
  }
}
