package kz.tirek.access.legalhold;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case must not be erased for now. */
@Schema(description = "Why the case must not be erased for now.")
public record NewLegalHold(
    @Schema(description = "Which court or authority needs it, and for what.")
        @NotNull
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        @Size(max = 500)
        String reason) {

  @Override
  public String toString() {
    return "NewLegalHold[...]";
  }
}
