package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning in one language. */
@Schema(name = "Warning", description = "What to mind.")
public record WarningView(
    @NotNull Kind kind,
    @Schema(description = "The benefit at which it was seen, where it is a practice.")
        String benefit,
    @Schema(description = "The reason that offices give, where it is a practice.") String reason,
    @NotNull String text,
    String source,
    Certainty certainty) {

  /** Of what a warning warns. */
  @Schema(
      name = "WarningKind",
      description =
          "PRACTICE: offices were seen to demand more than the rule. NO_CONSENT: the family did not agree to the keeping of its facts.")
  public enum Kind {
    PRACTICE,
    NO_CONSENT
  }

  static WarningView of(Warning warning, Language language) {
    return new WarningView(
        Kind.PRACTICE,
        warning.benefit(),
        warning.practice().reason(),
        in(language, warning.practice().text()),
        warning.practice().source(),
        warning.practice().certainty());
  }

  /** That the family did not agree to the keeping of its facts. */
  public static WarningView noConsent(Language language) {
    String text = Texts.text(language, "warning.no-consent");
    return new WarningView(Kind.NO_CONSENT, null, null, text, null, null);
  }
}
