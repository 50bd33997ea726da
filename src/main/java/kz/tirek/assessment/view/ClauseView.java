package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.both;
import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule of a benefit in one language. */
@Schema(name = "ClauseStanding", description = "How one rule of a benefit stands.")
public record ClauseView(
    @NotNull String code,
    @NotNull Standing standing,
    @NotNull String text,
    @Schema(description = "Where it stands, as published; absent where it was not found.")
        String source,
    @Schema(description = "What is to be said of the source.") String note,
    @Schema(description = "The first day for which it is known; absent where no source names one.")
        LocalDate from,
    @Schema(description = "On the day asked for: D before the first day for which it is known.")
        @NotNull
        Certainty certainty,
    @NotNull List<Evidence> evidence,
    @NotNull List<ParameterUsed> parameters,
    @NotNull List<MissingFact> missing,
    LocalDate opensOn,
    @Schema(description = "Steps that can make it hold.") @NotNull List<WayView> steps) {

  static ClauseView of(BenefitFinding.ClauseFinding finding, Language language) {
    return new ClauseView(
        finding.clause().code(),
        finding.standing(),
        finding.text().text().in(language),
        finding.clause().source(),
        in(language, finding.clause().note()),
        finding.clause().from(),
        finding.certainty(),
        finding.reasons().evidence(),
        both(finding.reasons().parameters(), finding.text().parameters()),
        finding.reasons().missing(),
        finding.opensOn(),
        finding.ways().stream().map(each -> WayView.of(each, language)).toList());
  }
}
