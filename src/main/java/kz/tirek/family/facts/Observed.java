package kz.tirek.family.facts;

import java.time.LocalDate;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a fact was seen to hold, and how it came to be known. */
@Schema(
    name = "Observation",
    description = "When a fact was seen to hold, and how it came to be known.")
public record Observed(
    @Schema(
            description =
                "The day on which it was seen or told; today when not given. Never in the future.")
        @Since1900
        LocalDate on,
    @Schema(description = "How it came to be known; FAMILY_SAID when not given.") Source source) {

  /** This, with what it leaves open taken from the other. */
  public Observed or(Observed other) {
    return new Observed(on != null ? on : other.on, source != null ? source : other.source);
  }

  public static Observed or(Observed one, Observed other) {
    return one == null ? other : one.or(other);
  }
}
