package kz.tirek.access.export;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom all that is held is to be given out, and why. */
@Schema(description = "Of whom all that is held is to be given out, and why.")
public record NewExport(
    @NotNull ExportPurpose purpose,
    @Schema(
            description =
                "Only what is about this member, and what all of them agreed to; absent: the whole case.")
        UUID person) {}
