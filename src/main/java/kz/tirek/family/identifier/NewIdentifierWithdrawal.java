package kz.tirek.family.identifier;

import jakarta.validation.constraints.NotNull;
import kz.tirek.family.number.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a number stands no longer, and why. */
@Schema(description = "That a number stands no longer, and why.")
public record NewIdentifierWithdrawal(@NotNull Why why) {

  @Override
  public String toString() {
    return "NewIdentifierWithdrawal[...]";
  }
}
