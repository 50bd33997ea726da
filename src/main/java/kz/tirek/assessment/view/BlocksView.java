package kz.tirek.assessment.view;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.assessment.finding.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A benefit that a barrier stands before. */
@Schema(name = "BlockedBenefit", description = "A benefit that a barrier stands before.")
public record BlocksView(
    @Schema(examples = "housing-queue") @NotNull String benefit,
    @Schema(description = "For whom; absent when for the family.") UUID member,
    @Schema(description = "BLOCKED, or ASK_OFFICE where only uncertain rules say so.") @NotNull
        Status status) {}
