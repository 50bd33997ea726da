package kz.tirek.situation.version;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something that was right does not hold any more. */
@Schema(
    name = "NewFactEnding",
    description = "That something that was right does not hold any more.")
public record NewEnding(
    @Schema(description = "The last day on which it held; the month or the year is enough.")
        @NotNull
        PartialDate until,
    @Schema(description = "What there is to say of it.") @Legible @Size(max = 200) String note) {

  @Override
  public String toString() {
    return "NewEnding[...]";
  }
}
