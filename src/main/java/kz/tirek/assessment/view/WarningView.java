package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning in one language. */
@Schema(name = "PracticeWarning", description = "What offices were seen to demand beyond the rule.")
public record WarningView(
    @NotNull String benefit,
    @NotNull String reason,
    @NotNull String text,
    @NotNull String source,
    @NotNull Certainty certainty) {

  static WarningView of(Warning warning, Language language) {
    return new WarningView(
        warning.benefit(),
        warning.practice().reason(),
        in(language, warning.practice().text()),
        warning.practice().source(),
        warning.practice().certainty());
  }
}
