package kz.tirek.access.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is restricted no longer. */
@Schema(description = "Why a case is to be restricted no longer.")
public record NewLifting(
    @Schema(examples = "The relative works there no longer.") @NotBlank @Size(min = 10, max = 500)
        String reason) {

  @Override
  public String toString() {
    return "NewLifting[...]";
  }
}
