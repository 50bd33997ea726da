package kz.tirek.family.facts;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fact as it is kept: what is known, and when, how and by whom it came to be known.
 *
 * @param id the fact's own id
 * @param memberId whom it concerns; null when it concerns the whole family
 * @param observedOn the day on which it was seen or told
 * @param source how it came to be known
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it: the subject of that person's token
 * @param heldBack true where nobody said since when it holds, so that it is taken to have held
 *     before it was observed too
 * @param value what is known
 */
@Schema(
    description =
        "A fact as it is kept: what is known, and when, how and by whom it came to be known.")
public record Recorded<T>(
    @NotNull UUID id,
    @Schema(description = "Whom it concerns; absent when it concerns the whole family.")
        UUID memberId,
    @Schema(description = "The day on which it was seen or told.") @NotNull LocalDate observedOn,
    @NotNull Source source,
    @NotNull Instant recordedAt,
    @Schema(description = "Who recorded it: the subject of that person's token.") @NotNull
        String recordedBy,
    @Schema(
            description =
                "True where the fact was observed after the day asked for and nobody said since when it holds.")
        Boolean heldBack,
    @NotNull T value) {

  @Override
  public String toString() {
    return "Recorded[id=" + id + "]";
  }
}
