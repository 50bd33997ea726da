package kz.tirek.support.matches;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.view.plan.PlanView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who can help a family, need by need. */
@Schema(name = "Matches", description = "Who can help a family, need by need.")
public record MatchesView(
    @NotNull UUID familyId,
    @Schema(description = "The version of the case that was judged.") int caseVersion,
    @Schema(description = "The day that chose facts, rules and ages.") @NotNull LocalDate asOf,
    @Schema(examples = "kz-2026.5") @NotNull String rulebook,
    @Schema(description = "The plan, with for=plan alone.") PlanView plan,
    @Schema(
            description =
                "The barrier or step that was asked for; or the barriers that were found, urgent ones first, then the heaviest; or with"
                    + " for=plan the steps of the plan in their order, those of the formal way and those besides after them.")
        @NotNull
        List<NeedView> needs) {

  @Override
  public String toString() {
    return "MatchesView[...]";
  }
}
