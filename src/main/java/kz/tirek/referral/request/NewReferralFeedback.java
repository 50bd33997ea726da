package kz.tirek.referral.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.referral.record.HelpReceived;
import kz.tirek.referral.record.Voice;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a referral helped, asked some time after it ended. */
@Schema(description = "Whether a referral helped, asked some time after it ended.")
public record NewReferralFeedback(
    @NotNull Voice by,
    @NotNull HelpReceived helpReceived,
    @Schema(description = "The day on which it was said; today when absent.") @Since1900
        LocalDate on,
    @Schema(description = "For the agency alone.") @Legible @Size(max = 1000) String note) {

  @Override
  public String toString() {
    return "NewReferralFeedback[...]";
  }
}
