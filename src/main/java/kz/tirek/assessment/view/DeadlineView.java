package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.DeadlineFinding;
import kz.tirek.assessment.reason.Evidence;
import kz.tirek.shared.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which something runs out, in one language. */
@Schema(
    name = "Deadline",
    description =
        "A day on which something runs out: a notice, a lease, a registration, a consent.")
public record DeadlineView(
    @Schema(examples = "registration-ends") @NotNull String code,
    @Schema(description = "Whose it is; absent when it is the whole family's.") UUID member,
    @NotNull String title,
    @Schema(description = "What to do about it.") @NotNull String advice,
    @Schema(
            description =
                "The last day on which it still holds; where that is known to the month or year only, the earliest that it may be.")
        @NotNull
        LocalDate date,
    @Schema(
            description =
                "The latest day that it may be, where it is known to the month or year only.")
        LocalDate latest,
    @Schema(
            description =
                "Days from the day of the assessment to date; negative when date is past.")
        long daysLeft,
    @Schema(description = "Whether it is past for certain; only what lately ran out is still told.")
        boolean past,
    @NotNull List<Evidence> evidence) {

  static DeadlineView of(DeadlineFinding finding, Language language) {
    return new DeadlineView(
        finding.rule().code(),
        finding.member(),
        finding.rule().title().in(language),
        finding.rule().advice().in(language),
        finding.date(),
        finding.latest().equals(finding.date()) ? null : finding.latest(),
        finding.daysLeft(),
        finding.past(),
        finding.reasons().evidence());
  }
}
