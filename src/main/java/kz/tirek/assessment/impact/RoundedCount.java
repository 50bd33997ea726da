package kz.tirek.assessment.impact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many families, so that no family can be told from it: whoever writes rules could otherwise
 * ask for one by a rule that fits nobody else.
 */
@Schema(
    description =
        "How many families, so that no family can be told from it: rounded to the next 5, or fewer than 5. Each figure is rounded by"
            + " itself, so that sums need not add up.")
public record RoundedCount(
    @Schema(
            description =
                "Rounded to the next "
                    + STEP
                    + ", 0 where there is none. Absent: there are from 1 to "
                    + (STEP - 1)
                    + ", never none; in figures of dashboards it is otherwise.")
        Integer about,
    @Schema(description = STEP + " where about is absent; absent where it is there.")
        Integer fewerThan) {

  private static final int STEP = 5;

  public static RoundedCount of(int families) {
    return families > 0 && families < STEP
        ? new RoundedCount(null, STEP)
        : new RoundedCount((families + STEP / 2) / STEP * STEP, null);
  }
}
