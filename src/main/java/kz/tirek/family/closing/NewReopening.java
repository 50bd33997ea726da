package kz.tirek.family.closing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case is to be opened again. */
@Schema(description = "That a case is to be opened again.")
public record NewReopening(@NotNull ReopeningReason reason) {

  @Override
  public String toString() {
    return "NewReopening[...]";
  }
}
