package kz.tirek.support.offer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody asked the provider and found the entry right.
 *
 * @param by the subject of whoever did
 */
@Schema(
    name = "OfferVerified",
    description = "That somebody asked the provider and found the entry right.")
public record Verified(
    @NotNull LocalDate on,
    @Schema(description = "Who did: the subject of the token.") @NotNull String by) {}
