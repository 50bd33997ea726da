package kz.tirek.access.legalhold;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case must not be erased for now. */
@Schema(name = "LegalHold", description = "That the case must not be erased for now.")
public record LegalHoldView(
    @NotNull UUID id,
    @Schema(description = "Which court or authority needs it, and for what.") @NotNull
        String reason,
    @NotNull Instant since,
    @Schema(description = "Who said so.") @NotNull String setBy,
    @Schema(description = "When it was lifted; absent while it holds.") Instant until,
    String liftedBy,
    @Schema(description = "Why it was lifted.") String liftedFor) {

  static LegalHoldView of(ResultSet row) throws SQLException {
    return new LegalHoldView(
        Columns.id(row, "hold_id"),
        row.getString("reason"),
        Columns.instant(row, "set_at"),
        row.getString("set_by"),
        Columns.instant(row, "lifted_at"),
        row.getString("lifted_by"),
        row.getString("lifted_for"));
  }

  @Override
  public String toString() {
    return "LegalHoldView[id=" + id + "]";
  }
}
