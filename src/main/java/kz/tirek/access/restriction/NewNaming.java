package kz.tirek.access.restriction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.tirek.access.Worker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be named on a case that is restricted already, and why. */
@Schema(description = "Which supervisor is to be named on a restricted case, and why.")
public record NewNaming(
    @Schema(description = "The family's id.") @NotNull UUID family,
    @Schema(
            description =
                "As the supervisor's tokens name them (sub). Whether the id belongs to anybody is not checked.",
            examples = "dana")
        @NotNull
        @Pattern(regexp = Worker.ID, message = Worker.COMPLAINT)
        String supervisor,
    @Schema(
            description = "For whoever is named on the case.",
            examples = "The only supervisor who was named has left the agency.")
        @NotBlank
        @Size(min = 10, max = 500)
        String reason) {

  @Override
  public String toString() {
    return "NewNaming[...]";
  }
}
