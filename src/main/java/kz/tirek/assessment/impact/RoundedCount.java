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
    @Schema(description = "Rounded to the next 5, 0 where there is none; absent for 1 to 4.")
        Integer about,
    @Schema(description = "5 where there are 1 to 4; absent otherwise.") Integer fewerThan) {

  private static final int STEP = 5;

  public static RoundedCount of(int families) {
    return families > 0 && families < STEP
        ? new RoundedCount(null, STEP)
        : new RoundedCount((families + STEP / 2) / STEP * STEP, null);
  }
}
