package kz.tirek.referral.received;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.Shared;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.consent.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A family that was sent to a provider, as the provider sees it. */
@Schema(
    name = "ReceivedReferral",
    description =
        "A family that was sent to the provider. The family's case is not open to it: it sees what the family agreed to, as it was when"
            + " the referral was sent.")
public record ReceivedReferralView(
    @NotNull UUID id,
    @NotNull ReferralStatus status,
    ReferralReason reason,
    ReferralOutcome outcome,
    @Schema(description = "Whose word it is; absent where the time to answer ran out.")
        ReportedBy reportedBy,
    @Schema(description = "The offer of the provider that was asked for.") @NotNull UUID offer,
    @Schema(description = "The agency that asks.") @NotNull String agency,
    @Schema(description = "Kind of help that is asked for.") @NotNull String help,
    @Schema(description = "Code of what is asked of an office.") String service,
    String message,
    @NotNull LocalDate askedOn,
    @Schema(description = "The last day to answer.") @NotNull LocalDate answerBy,
    @Schema(
            description =
                "Whether the last day to answer is over and it still stands as REQUESTED. That is so for minutes alone: a job that runs every"
                    + " quarter of an hour lets such a referral expire, and then status is EXPIRED and this false.")
        boolean overdue,
    @Schema(description = "The categories of facts that the family agreed to share.") @NotNull
        List<Category> shares,
    @NotNull Shared shared) {

  static ReceivedReferralView of(Referral referral, Shared shared, LocalDate today) {
    return new ReceivedReferralView(
        referral.id(),
        referral.status(),
        referral.stands().reason(),
        referral.stands().outcome(),
        referral.stands().reportedBy(),
        referral.to().offer(),
        referral.agency(),
        referral.need().help(),
        referral.need().service(),
        referral.message(),
        referral.days().asked(),
        referral.days().until(),
        referral.isOverdue(today),
        referral.categories(),
        shared);
  }

  @Override
  public String toString() {
    return "ReceivedReferralView[id=" + id + "]";
  }
}
