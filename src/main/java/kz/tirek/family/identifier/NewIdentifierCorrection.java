package kz.tirek.family.identifier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.tirek.family.number.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in the place of a number from now on, and why. */
@Schema(description = "What stands in the place of a number from now on, and why.")
public record NewIdentifierCorrection(
    @NotNull Why why,
    @Schema(description = "All of it, of the same kind as before: what it leaves out is not kept.")
        @NotNull
        @Valid
        NewIdentifier identifier) {

  @Override
  public String toString() {
    return "NewIdentifierCorrection[...]";
  }
}
