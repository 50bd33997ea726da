package kz.tirek.access.cover;

import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody covers for an absent colleague. */
@Schema(name = "Cover", description = "That somebody covers for an absent colleague.")
public record CoverView(
    @NotNull UUID id,
    @NotNull String absent,
    @NotNull String covering,
    @Schema(description = "The first day, in the time of the families.") @NotNull LocalDate from,
    @Schema(description = "The last day.") @NotNull LocalDate until,
    @NotNull Instant arrangedAt,
    @NotNull String arrangedBy,
    @Schema(description = "When it was ended before its last day; absent where it was not.")
        Instant endedAt,
    String endedBy) {

  static CoverView of(ResultSet row) throws SQLException {
    return new CoverView(
        Columns.id(row, "cover_id"),
        row.getString("absent"),
        row.getString("covering"),
        Columns.day(row, "from_day"),
        Columns.day(row, "until_day"),
        Columns.instant(row, "arranged_at"),
        row.getString("arranged_by"),
        Columns.instant(row, "ended_at"),
        row.getString("ended_by"));
  }
}
