package kz.tirek.support.keeping;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kz.tirek.shared.time.Since1900;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an entry of the directory is there no more. */
@Schema(description = "That an entry of the directory is there no more.")
public record NewDirectoryClosing(
    @Schema(description = "The first day on which it is not.") @NotNull @Since1900 LocalDate on) {}
