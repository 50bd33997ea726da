package kz.tirek.access.restriction;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That only those know of a case who are named. */
@Schema(name = "Restriction", description = "That only those know of a case who are named.")
public record RestrictionView(
    @NotNull UUID id,
    @NotNull String reason,
    @Schema(description = "Who alone may know of the case.") @NotNull List<String> workers,
    boolean closedToEmergency,
    @NotNull Instant from,
    @Schema(
            description =
                "The supervisor who restricted it so; where namedFor is there, the administrator who named a further one.")
        @NotNull
        String restrictedBy,
    @Schema(
            description =
                "Why an administrator named a further supervisor; absent where a supervisor restricted it.")
        String namedFor,
    @Schema(description = "When it was lifted; absent while it holds.") Instant until,
    String liftedBy,
    @Schema(description = "Why it was lifted.") String liftedFor) {

  static RestrictionView of(ResultSet row) throws SQLException {
    return new RestrictionView(
        Columns.id(row, "restriction_id"),
        row.getString("reason"),
        Columns.texts(row, "workers"),
        row.getBoolean("closed_to_emergency"),
        Columns.instant(row, "from_at"),
        row.getString("restricted_by"),
        row.getString("named_for"),
        Columns.instant(row, "until_at"),
        row.getString("lifted_by"),
        row.getString("lifted_for"));
  }

  @Override
  public String toString() {
    return "RestrictionView[id=" + id + "]";
  }
}
