package kz.tirek.access.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.shared.consent.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a consent is taken back. */
@Schema(description = "That a consent is taken back.")
public record NewConsentWithdrawal(
    @Schema(description = "The day on which it was taken back.") @NotNull LocalDate on,
    @NotNull Form how,
    @Schema(description = "Why, where somebody said so; nobody has to.")
        @Pattern(regexp = NewConsent.NOT_BLANK)
        @Size(max = 500)
        String reason) {

  @Override
  public String toString() {
    return "NewConsentWithdrawal[on=" + on + "]";
  }
}
