package kz.tirek.assessment.view.difference;

import static kz.tirek.assessment.view.AssessmentView.in;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.assessment.difference.BenefitChange;
import kz.tirek.assessment.finding.BenefitFinding;
import kz.tirek.assessment.finding.Status;
import kz.tirek.assessment.view.WorthView;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit that would stand otherwise, in one language. */
@Schema(name = "BenefitChange", description = "A benefit that would stand otherwise.")
public record BenefitChangeView(
    @Schema(examples = "housing-queue") @NotNull String code,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @NotNull String title,
    @Schema(
            description =
                "How it stands now; absent where it is not for this member, or the member does not belong to the household.")
        Status from,
    @Schema(
            description =
                "How it would stand; absent where it would not be for this member, or the member would not belong to the household.")
        Status to,
    @Schema(description = "What it is worth now; absent where nothing is to be had.")
        WorthView worthBefore,
    @Schema(description = "What it would be worth; absent where nothing would be to be had.")
        WorthView worthAfter,
    @Schema(
            description =
                "The earliest day on which it could then open, where it would be BLOCKED and that can be said.")
        LocalDate opensOn) {

  static BenefitChangeView of(BenefitChange change, Language language) {
    BenefitFinding any = change.any();
    return new BenefitChangeView(
        any.benefit().code(),
        any.member(),
        in(language, any.benefit().title()),
        status(change.before()),
        status(change.after()),
        worth(change.before()),
        worth(change.after()),
        change.after() == null ? null : change.after().opensOn());
  }

  private static Status status(BenefitFinding finding) {
    return finding == null ? null : finding.status();
  }

  private static WorthView worth(BenefitFinding finding) {
    return finding == null || finding.worth() == null ? null : WorthView.of(finding.worth());
  }
}
