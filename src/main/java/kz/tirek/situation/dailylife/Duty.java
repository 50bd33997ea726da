package kz.tirek.situation.dailylife;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.family.facts.Knowable;
import kz.tirek.family.facts.Observed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person carries for the household, and what it costs that person. */
@Schema(description = "What a person carries for the household, and what it costs that person.")
public record Duty(
    @NotNull Kind kind,
    @Schema(description = "What it costs the person; an empty list: nothing.") @Size(max = 10)
        List<Cost> costs,
    Observed observed)
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

  /** What a duty costs. */
  @Schema(name = "DutyCost", description = "What a duty costs.")
  public enum Cost {
    MISSED_SCHOOL,
    MISSED_CLUBS,
    NO_FREE_TIME,
    EXHAUSTION,
    ILLNESS,
    LOST_WORK,
    DANGER
  }

  @Override
  public String toString() {
    return "Duty[...]";
  }
}
