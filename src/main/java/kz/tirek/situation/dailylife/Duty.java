package kz.tirek.situation.dailylife;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person carries for the household, and what it costs that person. */
@Schema(description = "What a person carries for the household, and what it costs that person.")
public record Duty(
    @NotNull Kind kind,
    @Schema(description = "What it costs the person; a complete empty list: nothing.") @Valid
        Listed<Cost> costs,
    @Schema(description = "Since when the person does it.") PartialDate since,
    @Schema(description = "The last day on which the person did it.") PartialDate until,
    @Valid Observed observed)
    implements Knowable {

  /** What is done for the household. */
  @Schema(name = "DutyKind", description = "What is done for the household.")
  public enum Kind {
    MINDS_CHILDREN,
    ESCORTS_CHILDREN,
    HOUSEWORK,
    COOKS,
    EARNS,
    GIVES_PENSION,
    CARES_FOR_SICK,
    TRANSLATES,
    QUEUES_AT_OFFICES
  }

  /** What a duty costs; OWN_NEEDS_UNMET: nothing is left for the person's own medicines or food. */
  @Schema(
      name = "DutyCost",
      description =
          "What a duty costs. OWN_NEEDS_UNMET: nothing is left for the person's own medicines, food or clothes.")
  public enum Cost {
    MISSED_SCHOOL,
    MISSED_CLUBS,
    NO_FREE_TIME,
    EXHAUSTION,
    ILLNESS,
    LOST_WORK,
    OWN_NEEDS_UNMET,
    DANGER
  }

  @Override
  public String toString() {
    return "Duty[...]";
  }
}
