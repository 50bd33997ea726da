package kz.tirek.access.legalhold;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case must not be erased for now. */
@Schema(name = "LegalHold", description = "That the case must not be erased for now.")
public record LegalHoldView(
    @Schema(description = "Which court or authority needs it, and for what.") @NotNull
        String reason,
    @NotNull Instant since,
    @Schema(description = "Who said so.") @NotNull String setBy) {

  static LegalHoldView of(ResultSet row) throws SQLException {
    return new LegalHoldView(
        row.getString("reason"), Columns.instant(row, "set_at"), row.getString("set_by"));
  }

  @Override
  public String toString() {
    return "LegalHoldView[since=" + since + "]";
  }
}
