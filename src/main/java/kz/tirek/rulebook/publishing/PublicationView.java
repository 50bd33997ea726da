package kz.tirek.rulebook.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.rulebook.version.Publication;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a rulebook judges from a day on. */
@Schema(name = "RulebookPublication", description = "That a rulebook judges from a day on.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
    @NotNull UUID id,
    @Schema(description = "Of the rulebook.", examples = "kz-2026.5") @NotNull String version,
    @Schema(
            description =
                "The first day that it judges; it judges every later one until the start of another that stands.")
        @NotNull
        LocalDate from,
    @Schema(
            description =
                "Whether days were among them that were over when it was published: what families were told of those may be otherwise"
                    + " now.")
        @NotNull
        boolean pastDays,
    @NotNull Instant publishedAt,
    @NotNull String publishedBy,
    @Schema(description = "When it was taken back; absent where it stands.") Instant withdrawnAt,
    String withdrawnBy) {

  static PublicationView of(Publication publication) {
    return new PublicationView(
        publication.id(),
        publication.version(),
        publication.from(),
        publication.pastDays(),
        publication.publishedAt(),
        publication.publishedBy(),
        publication.withdrawnAt(),
        publication.withdrawnBy());
  }
}
