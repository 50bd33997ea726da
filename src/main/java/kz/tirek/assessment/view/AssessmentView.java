package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.reason.FactAge;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment in one language, as a caseworker reads it. */
@Schema(
    name = "Assessment",
    description =
        "What the rules say of one family on one day, with reasons. Never a bare yes or no: every answer names its facts, amounts, sources and how certain they are.")
public record AssessmentView(
    @NotNull UUID familyId,
    @Schema(description = "The version of the case that was judged.") int caseVersion,
    @Schema(description = "The day that chose rules, amounts and ages.") @NotNull LocalDate asOf,
    @Schema(examples = "kz-2026.1") @NotNull String rulebook,
    @Schema(examples = "almaty") @NotNull String city,
    @Schema(description = "Urgent ones first, then the heaviest.") @NotNull
        List<BarrierView> barriers,
    @Schema(description = "What runs out, the earliest first; what lately ran out is among them.")
        @NotNull
        List<DeadlineView> deadlines,
    @NotNull List<BenefitView> benefits,
    @Schema(description = ORDER_OF_QUESTIONS) @NotNull List<QuestionView> questions,
    @NotNull List<RefusalView> contestableRefusals,
    @NotNull List<WarningView> warnings,
    @Schema(
            description =
                "Facts that grow old, as the rulebook says, those first that are to be asked again first.")
        @NotNull
        List<FactAge> freshness) {

  /** In which order questions stand. */
  public static final String ORDER_OF_QUESTIONS =
      "What to ask next: what tells whether something urgent is so, basic facts, then what decides most money;"
          + " what was told too long ago after what is not known.";

  public static AssessmentView of(Assessment assessment, Language language) {
    return new AssessmentView(
        assessment.familyId(),
        assessment.caseVersion(),
        assessment.asOf(),
        assessment.rulebook(),
        assessment.city(),
        assessment.barriers().stream().map(each -> BarrierView.of(each, language)).toList(),
        assessment.deadlines().stream().map(each -> DeadlineView.of(each, language)).toList(),
        assessment.benefits().stream().map(each -> BenefitView.of(each, language)).toList(),
        assessment.questions().stream().map(each -> QuestionView.of(each, language)).toList(),
        assessment.contestableRefusals().stream()
            .map(each -> RefusalView.of(each, language))
            .toList(),
        assessment.warnings().stream().map(each -> WarningView.of(each, language)).toList(),
        assessment.freshness());
  }

  /** The text in one language; null for null. */
  public static String in(Language language, Text text) {
    return text == null ? null : text.in(language);
  }

  /** What is said, in one language; null for null. */
  public static String in(Language language, Said said) {
    return said == null ? null : said.text().in(language);
  }

  /** The amounts of both, each once. */
  static List<ParameterUsed> both(List<ParameterUsed> some, List<ParameterUsed> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
