package kz.tirek.assessment.impact;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be compared. */
@Schema(description = "What is to be compared.")
public record NewImpact(
    @Schema(
            description =
                "The version to compare with; the one that judges the day when not given.",
            examples = "kz-2026.4")
        String against,
    @Schema(description = "The day for which families are judged; today when not given.")
        LocalDate asOf) {}
