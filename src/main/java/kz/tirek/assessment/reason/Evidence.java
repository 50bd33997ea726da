package kz.tirek.assessment.reason;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.family.facts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact that a finding rests on. Names, phones and identification numbers are never among them,
 * because no rule can read them.
 *
 * @param heldBack whether the fact was observed later and is only taken to have held before
 * @param old whether it was told so long ago that it should be asked for again
 */
@Schema(description = "A fact that a finding rests on.")
public record Evidence(
    @Schema(description = "What was read.", examples = "member.registration.kind") @NotNull
        String path,
    @Schema(description = "The member whose fact it is; absent when it is the family's.")
        UUID member,
    @Schema(
            description =
                "As recorded; a number known within bounds as 36..47; the number of items of a list.",
            examples = "NONE")
        String value,
    LocalDate observedOn,
    Source source,
    @Schema(description = "The fact's id; absent where it follows from several facts.") UUID fact,
    @Schema(
            description =
                "True where the fact was observed after the day and nobody said since when it holds.")
        Boolean heldBack,
    @Schema(
            description =
                "True where it was told so long ago that it should be asked for again; it still counts.")
        Boolean old) {}
