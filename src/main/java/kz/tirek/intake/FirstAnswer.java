package kz.tirek.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.assessment.view.BarrierView;
import kz.tirek.assessment.view.BenefitView;
import kz.tirek.assessment.view.DeadlineView;
import kz.tirek.assessment.view.QuestionView;
import kz.tirek.assessment.view.RefusalView;
import kz.tirek.assessment.view.WarningView;
import kz.tirek.family.FamilyView;
import kz.tirek.family.duplicate.LikelyDuplicate;
import kz.tirek.support.matches.Help;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an intake: the new family, its assessment, and first help under each barrier. */
@Schema(
    name = "IntakeAnswer",
    description =
        "The answer to an intake: the new family, its assessment, and first help under each barrier.")
public record FirstAnswer(
    @NotNull FamilyView family,
    @Schema(
            description =
                "The id of each member by the ref that the request gave it; a member without a ref is not among them.")
        @NotNull
        Map<String, UUID> memberIds,
    @Schema(
            description =
                "Cases that are likely to be of the same family, the likeliest first, ten at most, among those that a list of families"
                    + " shows the caller. Supervisors are told where there may be others, and nobody else.")
        @NotNull
        List<@NotNull LikelyDuplicate> likelyDuplicates,
    @Schema(description = "The day that chose rules, amounts and ages.") @NotNull LocalDate asOf,
    @Schema(examples = "kz-2026.1") @NotNull String rulebook,
    @Schema(description = "Urgent ones first, then the heaviest.") @NotNull
        List<HelpedBarrier> barriers,
    @Schema(description = "What runs out, the earliest first; what lately ran out is among them.")
        @NotNull
        List<DeadlineView> deadlines,
    @NotNull List<BenefitView> benefits,
    @Schema(description = AssessmentView.ORDER_OF_QUESTIONS) @NotNull List<QuestionView> questions,
    @NotNull List<RefusalView> contestableRefusals,
    @NotNull List<WarningView> warnings) {

  /**
   * The answer.
   *
   * @param warnings of the intake itself; those of the assessment follow them
   */
  static FirstAnswer of(
      FamilyView family,
      Map<String, UUID> memberIds,
      List<LikelyDuplicate> likelyDuplicates,
      AssessmentView assessment,
      List<HelpedBarrier> barriers,
      List<WarningView> warnings) {
    return new FirstAnswer(
        family,
        memberIds,
        likelyDuplicates,
        assessment.asOf(),
        assessment.rulebook(),
        barriers,
        assessment.deadlines(),
        assessment.benefits(),
        assessment.questions(),
        assessment.contestableRefusals(),
        Stream.concat(warnings.stream(), assessment.warnings().stream()).toList());
  }

  /** A barrier with those who can help first. */
  @Schema(name = "HelpedBarrier", description = "A barrier, and up to three who can help with it.")
  public record HelpedBarrier(
      @JsonUnwrapped BarrierView barrier,
      @Schema(description = "Up to three, best fit first; the family's own ties beside offers.")
          @NotNull
          List<Help> help) {
    @Override
    public String toString() {
      return "HelpedBarrier[...]";
    }
  }

  @Override
  public String toString() {
    return "FirstAnswer[...]";
  }
}
