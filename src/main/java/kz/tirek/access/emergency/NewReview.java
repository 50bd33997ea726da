package kz.tirek.access.emergency;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor says of an emergency access. */
@Schema(description = "That a supervisor has looked at an emergency access.")
public record NewReview(
    @Schema(examples = "The duty officer told me of it the same night.") @Size(min = 1, max = 500)
        String note) {

  @Override
  public String toString() {
    return "NewReview[...]";
  }
}
