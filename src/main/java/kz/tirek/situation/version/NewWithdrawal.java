package kz.tirek.situation.version;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.family.log.Change.Reason;
import kz.tirek.shared.text.Legible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something was recorded in error. */
@Schema(name = "NewFactWithdrawal", description = "That something was recorded in error.")
public record NewWithdrawal(
    @Schema(description = "Why; NO_LONGER_SO is for endings.") @NotNull Reason reason,
    @Schema(description = "In words, where the reason does not say enough.")
        @Legible
        @Size(max = 200)
        String note) {

  @Override
  public String toString() {
    return "NewWithdrawal[" + reason + "]";
  }
}
