package kz.tirek.access.emergency;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody has, or had, emergency access to a case. */
@Schema(
    name = "EmergencyAccess",
    description = "That a worker has, or had, emergency access to a case.")
public record EmergencyAccessView(
    @NotNull UUID id,
    @NotNull UUID familyId,
    @NotNull String worker,
    @NotNull String reason,
    @NotNull Instant from,
    @Schema(description = "When it ends, or ended.") @NotNull Instant until,
    @Schema(description = "Who ended it early; absent where it ends by itself.") String endedBy,
    @Schema(description = "When a supervisor looked at it; absent until then.") Instant reviewedAt,
    String reviewedBy,
    @Schema(description = "For supervisors alone.") String reviewNote) {

  static EmergencyAccessView of(ResultSet row) throws SQLException {
    return new EmergencyAccessView(
        Columns.id(row, "emergency_id"),
        Columns.id(row, "family_id"),
        row.getString("worker"),
        row.getString("reason"),
        Columns.instant(row, "from_at"),
        Columns.instant(row, "until_at"),
        row.getString("ended_by"),
        Columns.instant(row, "reviewed_at"),
        row.getString("reviewed_by"),
        row.getString("review_note"));
  }

  EmergencyAccessView withoutNote() {
    return new EmergencyAccessView(
        id, familyId, worker, reason, from, until, endedBy, reviewedAt, reviewedBy, null);
  }

  @Override
  public String toString() {
    return "EmergencyAccessView[id=" + id + "]";
  }
}
