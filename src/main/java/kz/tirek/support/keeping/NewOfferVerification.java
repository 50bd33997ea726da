package kz.tirek.support.keeping;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the provider was asked, and the entry is right. */
@Schema(description = "That the provider was asked, and the entry is right.")
public record NewOfferVerification(
    @Schema(description = "The day on which it was asked.") @NotNull @Since1900 LocalDate on) {}
