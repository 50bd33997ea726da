package kz.tirek.family.kinship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.family.household.Kinship;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member is to another one. */
@Schema(description = "What a member is to another one.")
public record NewKinship(
    @Schema(description = "The id of the member who is it.") @NotNull UUID member,
    @NotNull @Valid Kinship kinship) {

  @Override
  public String toString() {
    return "NewKinship[...]";
  }
}
