package kz.tirek.family.closing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case was closed. */
@Schema(name = "Closing", description = "How a case was closed.")
public record ClosingView(
    @NotNull UUID id,
    @NotNull ClosingReason reason,
    @Schema(
            description =
                "The case that has its members now, where a join closed this one or a split was undone.")
        UUID otherFamily,
    @Schema(description = "The day on which the work ended.") @NotNull LocalDate on,
    @NotNull Instant closedAt,
    @NotNull String closedBy,
    @Schema(description = "When the case was opened again; absent while it is closed.")
        Instant reopenedAt,
    String reopenedBy,
    ReopeningReason reopenedFor) {

  static ClosingView of(Closing closing) {
    return new ClosingView(
        closing.id.closingId(),
        closing.reason,
        closing.otherFamily,
        closing.closedOn,
        closing.closedAt,
        closing.closedBy,
        closing.reopenedAt,
        closing.reopenedBy,
        closing.reopenedFor);
  }

  @Override
  public String toString() {
    return "ClosingView[id=" + id + "]";
  }
}
