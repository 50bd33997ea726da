package kz.tirek.access.caseload.move;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That all cases of one worker went to another. */
@Schema(name = "CaseloadMove", description = "That all cases of one worker went to another.")
public record CaseloadMoveView(
    @NotNull UUID id,
    @NotNull String from,
    @NotNull String to,
    @Schema(description = "How many cases the one has no longer.") int cases,
    @Schema(description = "How many of them the other had already.") int hadAlready,
    @NotNull Instant movedAt,
    @NotNull String movedBy) {

  static CaseloadMoveView of(ResultSet row) throws SQLException {
    return new CaseloadMoveView(
        Columns.id(row, "move_id"),
        row.getString("from_worker"),
        row.getString("to_worker"),
        row.getInt("cases"),
        row.getInt("had_already"),
        Columns.instant(row, "moved_at"),
        row.getString("moved_by"));
  }
}
