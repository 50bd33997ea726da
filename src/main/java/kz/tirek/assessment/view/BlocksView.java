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
    @Schema(
            description =
                "What the rule that rests on the same facts makes of it: BLOCKED; ASK_OFFICE where that rule is uncertain or the office"
                    + " decides; NEEDS_FACTS where it may yet hold by what is not recorded.")
        @NotNull
        Status status) {}
