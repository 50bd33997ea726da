package kz.tirek.access.erasure;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be erased, and why. */
@Schema(description = "What is to be erased, and why.")
public record NewErasure(
    @Schema(description = "Any but RETENTION, which is the service's own.") @NotNull
        ErasureReason reason,
    @Schema(
            description =
                "Only this member: facts, numbers, membership. The household stays. Absent: the whole case.")
        UUID person) {}
