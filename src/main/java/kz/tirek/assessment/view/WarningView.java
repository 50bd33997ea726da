package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.tirek.assessment.finding.Warning;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning in one language. */
@Schema(name = "Warning", description = "What to mind.")
public record WarningView(
    @NotNull Kind kind,
    @Schema(
            description = "Which caution of the rulebook it is, where it is one.",
            examples = "registration-offered-elsewhere")
        String code,
    @Schema(description = "The benefit at which it was seen, where it is a practice.")
        String benefit,
    @Schema(description = "The reason that offices give, where it is a practice.") String reason,
    @NotNull String text,
    String source,
    Certainty certainty,
    @Schema(description = "Amounts that the text names; absent where it names none.")
        List<ParameterUsed> parameters) {

  /** Of what a warning warns. */
  @Schema(
      name = "WarningKind",
      description =
          "PRACTICE: offices were seen to demand more than the rule. CAUTION: something that is recorded may bring harm upon somebody."
              + " NO_CONSENT: the family did not agree to the keeping of its facts.")
  public enum Kind {
    PRACTICE,
    CAUTION,
    NO_CONSENT
  }

  public static WarningView of(Warning warning, Language language) {
    List<ParameterUsed> parameters = warning.said().parameters();
    return new WarningView(
        warning.code() == null ? Kind.PRACTICE : Kind.CAUTION,
        warning.code(),
        warning.benefit(),
        warning.reason(),
        in(language, warning.said()),
        warning.source(),
        warning.certainty(),
        parameters.isEmpty() ? null : parameters);
  }

  /** That the family did not agree to the keeping of its facts. */
  public static WarningView noConsent(Language language) {
    String text = Texts.text(language, "warning.no-consent");
    return new WarningView(Kind.NO_CONSENT, null, null, null, text, null, null, null);
  }
}
