package kz.tirek.situation.livelihood;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's work, or the recorded fact that there is none. */
@Schema(description = "A person's work, or the recorded fact that there is none (kind NONE).")
public record Work(
    Kind kind,
    @Size(max = 200) String occupation,
    LocalDate since,
    LocalDate until,
    @Schema(description = "Whether the person is registered as unemployed at the career centre.")
        Boolean registeredUnemployed,
    @Schema(description = "Whether pension contributions were paid in the last three months.")
        Boolean contributionsPaid,
    @Schema(description = "Jobs held in the last twelve months.") @PositiveOrZero @Max(100)
        Integer jobsInYear,
    @Schema(description = "What keeps the person from work.") Obstacle obstacle,
    Observed observed)
    implements Knowable {

  @Override
  public LocalDate holdsFrom() {
    return since;
  }

  @Override
  public LocalDate holdsUntil() {
    return until;
  }

  /** Kinds of work. */
  @Schema(name = "WorkKind", description = "Kinds of work.")
  public enum Kind {
    FORMAL,
    INFORMAL,
    DAY_LABOUR,
    MARKET,
    SELF_EMPLOYED,
    NONE
  }

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
