package kz.tirek.referral.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the receiving provider says of a referral. */
@Schema(
    description =
        "What the receiving provider says of a referral. It changes nothing that is recorded of the family: its caseworker confirms it.")
public record NewReferralAnswer(
    @Schema(description = "Where it stands now.") @NotNull ReferralStatus to,
    @Schema(description = "Why, as the status asks.") ReferralReason reason,
    @Schema(description = "What the family had of it, as the status asks.") ReferralOutcome outcome,
    @Schema(description = "The day on which it came about; today when absent.") @Since1900
        LocalDate on,
    @Schema(description = "For the agency that has the case.") @Legible @Size(max = 1000)
        String note) {

  @Override
  public String toString() {
    return "NewReferralAnswer[...]";
  }
}
