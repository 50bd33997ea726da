package kz.tirek.access.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.event.NewsForSupervisors.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that supervisors are told. It names nobody of a family. */
@Schema(name = "Notice", description = "Something that supervisors are told.")
public record NoticeView(
    @NotNull UUID id,
    @NotNull Kind kind,
    @Schema(description = "What happened, in words.") @NotNull String text,
    @Schema(description = "The case, where it is about one.") UUID familyId,
    @Schema(
            description =
                "The id of what it is about beside the case; what that is, the kind says.")
        UUID about,
    @Schema(description = "The colleague it is about, where it is about one.") String worker,
    @Schema(description = "The person, program or job that did it.") @NotNull String by,
    @NotNull Instant at,
    @Schema(description = "When the caller read it; absent until then.") Instant readAt) {}
