package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in one language. */
@Schema(name = "StepOut", description = "A step that can make a rule hold.")
public record WayView(
    @Schema(examples = "register-temporarily") @NotNull String code,
    @NotNull String title,
    @Schema(description = "For whom; empty when for the family.") @NotNull List<UUID> members,
    @Schema(description = "Whether what it needs is there.") @NotNull Truth needs,
    @NotNull List<MissingFact> missing,
    @Schema(description = "A step to take before it.") String first,
    @Schema(description = "Whether it cannot be taken as things stand.") boolean closed,
    LocalDate holdsFrom,
    Integer days,
    @Schema(description = "How often somebody has to go to an office.") int visits,
    @Schema(description = "Codes of the papers that must be shown.") @NotNull List<String> papers,
    @Schema(description = "What they are called, in their order.") @NotNull
        List<String> paperTitles,
    @NotNull List<String> helpedBy,
    @Schema(description = "What it may cost the family; to be said before it is taken.")
        String mayCost,
    @Schema(description = "The amounts that stand in mayCost.") @NotNull
        List<ParameterUsed> parameters) {

  static WayView of(BenefitFinding.Way way, Language language) {
    return new WayView(
        way.step().code(),
        in(language, way.step().title()),
        way.members(),
        way.needs(),
        way.missing(),
        way.first() == null ? null : way.first().code(),
        way.closed(),
        way.holdsFrom(),
        way.step().days(),
        way.step().visits(),
        way.step().paperCodes(),
        way.step().paperTitles(language),
        way.step().helpedBy(),
        in(language, way.mayCost()),
        way.mayCost() == null ? List.of() : way.mayCost().parameters());
  }
}
