package kz.tirek.intake.stateless;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.assessment.view.plan.PlanView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rules say of a family that was told in the request. */
@Schema(description = "What the rules say of a family that was told in the request.")
public record JudgedCase(
    @Schema(
            description =
                "The ids by which the answer names the members, by the refs of the request; a member without a ref is not among them.")
        @NotNull
        Map<String, UUID> memberIds,
    @Schema(
            description =
                "Ids of facts in it are of this answer alone. The family's id is that of the case file; of a household it is all zeros.")
        @NotNull
        AssessmentView assessment,
    @Schema(description = "Absent where it was not asked for.") PlanView plan) {

  @Override
  public String toString() {
    return "JudgedCase[...]";
  }
}
