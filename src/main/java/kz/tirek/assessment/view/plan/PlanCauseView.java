package kz.tirek.assessment.view.plan;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.plan.Cause;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A barrier with all that it stands before, in one language. */
@Schema(name = "PlanCause", description = "A barrier, once, with all that it stands before.")
public record PlanCauseView(
    @Schema(examples = "no-city-registration") @NotNull String barrier,
    @NotNull String title,
    @NotNull String explanation,
    @Schema(description = "Whom it concerns; empty when the family.") @NotNull List<UUID> members,
    @NotNull List<Blocked> blocks,
    @Schema(description = "The numbers of the steps of the best way that open what it blocks.")
        @NotNull
        List<Integer> steps) {

  /** A benefit that a barrier stands before. */
  @Schema(name = "PlanBlocked", description = "A benefit that a barrier stands before.")
  public record Blocked(
      @NotNull String benefit,
      @Schema(description = "For whom; absent when for the family.") UUID member,
      @NotNull Status status) {}

  static PlanCauseView of(Cause cause, Language language) {
    return new PlanCauseView(
        cause.barrier().code(),
        cause.barrier().title().in(language),
        in(language, cause.explanation()),
        cause.members(),
        cause.blocks().stream()
            .map(each -> new Blocked(each.benefit(), each.member(), each.status()))
            .toList(),
        cause.steps());
  }
}
