package kz.tirek.support.offer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether somebody more can be taken.
 *
 * @param places how many more could be taken on that day; null where nobody counted
 * @param asOf the day on which it was so
 */
@Schema(name = "Capacity", description = "Whether somebody more can be taken, as of a day.")
public record Capacity(
    @NotNull Kind kind,
    @Schema(
            description =
                "How many more could be taken on that day; absent where nobody counted them. Only with CAPACITY.")
        @PositiveOrZero
        Integer places,
    @Schema(description = "The day on which it was so.") @NotNull LocalDate asOf) {

  /** Whether there are places. */
  @Schema(
      name = "CapacityKind",
      description = "CAPACITY: there are places. WAITLIST: one waits. NONE: nobody is taken.")
  public enum Kind {
    CAPACITY,
    WAITLIST,
    NONE
  }
}
