package kz.tirek.situation.livelihood;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person stands with work; the jobs that the person has are facts of their own. */
@Schema(
    description =
        "How a person stands with work; the jobs that the person has are facts of their own.")
public record Work(
    @Schema(description = "Whether the person is registered as unemployed at the career centre.")
        Boolean registeredUnemployed,
    @Schema(description = "Whether pension contributions were paid in the last three months.")
        Boolean contributionsPaid,
    @Schema(description = "Jobs held in the last twelve months.") @PositiveOrZero @Max(100)
        Integer jobsInYear,
    @Schema(description = "What keeps the person from work.") Obstacle obstacle,
    @Valid Observed observed)
    implements Knowable {

  /** What keeps a person from work. */
  @Schema(name = "WorkObstacle", description = "What keeps a person from work.")
  public enum Obstacle {
    CHILD_CARE,
    ILLNESS,
    CARE_OF_RELATIVE,
    NO_REGISTRATION,
    NO_JOBS,
    NO_PAPERS,
    PREGNANCY
  }

  @Override
  public String toString() {
    return "Work[...]";
  }
}
