package kz.tirek.referral.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.text.Legible;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a referral. */
@Schema(description = "What became of a referral, as its caseworker reports it.")
public record NewReferralMove(
    @Schema(description = "Where it stands now.") @NotNull ReferralStatus to,
    @Schema(
            description =
                "Why, as the status asks. It goes into the visit that the referral becomes.")
        ReferralReason reason,
    @Schema(description = "What the family had of it, as the status asks.") ReferralOutcome outcome,
    @Schema(description = "The day on which it came about; today when absent.") @Since1900
        LocalDate on,
    @Schema(description = "For the agency alone.") @Legible @Size(max = 1000) String note,
    @Schema(
            description =
                "Whose word it is: WORKER when absent. PROVIDER where the provider told the caseworker.")
        ReportedBy reportedBy,
    @Schema(
            description =
                "Why it is asked although nobody more can be taken there by now, or the person was asked often lately or finds helping hard;"
                    + " for REQUESTED.")
        @Legible
        @Size(max = 500)
        String despiteNoCapacity) {

  @Override
  public String toString() {
    return "NewReferralMove[...]";
  }
}
