package kz.tirek.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a restriction or a legal hold is no longer needed. */
@Schema(description = "Why a restriction or a legal hold is no longer needed.")
public record NewLifting(
    @Schema(examples = "The relative works there no longer.") @NotBlank @Size(min = 10, max = 500)
        String reason) {

  @Override
  public String toString() {
    return "NewLifting[...]";
  }
}
