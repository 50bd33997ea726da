package kz.tirek.assessment.reason;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact that is not recorded, or not exactly enough.
 *
 * @param path of the question in the rulebook
 * @param member whose fact it is; null when it is the family's
 */
@Schema(description = "A fact that is not recorded, or not exactly enough.")
public record MissingFact(
    @Schema(examples = "member.registration.kind") @NotNull String path,
    @Schema(description = "The member whose fact it is; absent when it is the family's.")
        UUID member) {}
