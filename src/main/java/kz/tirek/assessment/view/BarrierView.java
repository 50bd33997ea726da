package kz.tirek.assessment.view;

import static kz.tirek.assessment.view.AssessmentView.both;
import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.BarrierFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.assessment.reason.ParameterUsed;
import kz.tirek.rulebook.Severity;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A barrier in one language. */
@Schema(
    name = "Barrier",
    description =
        "Something that stands in the way, on recorded evidence: a need for support, never a finding of neglect.")
public record BarrierView(
    @Schema(examples = "no-city-registration") @NotNull String code,
    @Schema(description = "The study's theme.", examples = "T2.1") @NotNull String theme,
    @Schema(description = "Whose it is; absent when it is the whole family's.") UUID member,
    @NotNull Severity severity,
    boolean urgent,
    @NotNull String title,
    @NotNull String explanation,
    @Schema(description = "Where its line comes from.") @NotNull String criterion,
    @Schema(description = "Where the line is published; absent where it is this product's own.")
        String source,
    @NotNull Certainty certainty,
    @NotNull List<Evidence> evidence,
    @NotNull List<ParameterUsed> parameters,
    @Schema(description = "Benefits that the same facts block, or send to the office.") @NotNull
        List<Blocks> blocks,
    @Schema(description = "Kinds of help that fit.", examples = "[\"registration\"]") @NotNull
        List<String> helpedBy) {

  /** A benefit that a barrier stands before. */
  @Schema(name = "BlockedBenefit", description = "A benefit that a barrier stands before.")
  public record Blocks(
      @Schema(examples = "housing-queue") @NotNull String benefit,
      @Schema(description = "For whom; absent when for the family.") UUID member,
      @Schema(
              description =
                  "What the rule that rests on the same facts makes of it: BLOCKED; ASK_OFFICE where that rule is uncertain or the office"
                      + " decides; NEEDS_FACTS where it may yet hold by what is not recorded.")
          @NotNull
          Status status) {}

  public static BarrierView of(BarrierFinding finding, Language language) {
    return new BarrierView(
        finding.rule().code(),
        finding.rule().theme(),
        finding.member(),
        finding.severity(),
        finding.rule().urgent(),
        in(language, finding.rule().title()),
        finding.explanation().text().in(language),
        in(language, finding.rule().criterion()),
        finding.rule().source(),
        finding.rule().certainty(),
        finding.reasons().evidence(),
        both(finding.reasons().parameters(), finding.explanation().parameters()),
        finding.blocks().stream()
            .map(each -> new Blocks(each.benefit(), each.member(), each.status()))
            .toList(),
        finding.rule().helpedBy());
  }
}
