package kz.tirek.access.caseload;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody has, or had, a case. */
@Schema(name = "Assignment", description = "That a worker has, or had, a case.")
public record AssignmentView(
    @NotNull UUID id,
    @Schema(description = "Who has the case, as their tokens name them (sub).", examples = "aigul")
        @NotNull
        String worker,
    @NotNull Instant from,
    @NotNull String assignedBy,
    @Schema(description = "Since when no longer; absent while the worker has the case.")
        Instant until,
    String endedBy,
    AssignmentEnd reason) {

  static AssignmentView of(ResultSet row) throws SQLException {
    return new AssignmentView(
        Columns.id(row, "assignment_id"),
        row.getString("worker"),
        Columns.instant(row, "from_at"),
        row.getString("assigned_by"),
        Columns.instant(row, "until_at"),
        row.getString("ended_by"),
        Columns.code(row, "ended_for", AssignmentEnd.class));
  }
}
