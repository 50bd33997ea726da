package kz.tirek.rulebook.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;

/**
 * That a rulebook judges from a day on.
 *
 * @param number greater than that of all that were published before
 * @param pastDays whether days were among them that were over when it was published
 * @param withdrawnAt null: it stands
 */
public record Publication(
    UUID id,
    long number,
    String version,
    LocalDate from,
    boolean pastDays,
    Instant publishedAt,
    String publishedBy,
    Instant withdrawnAt,
    String withdrawnBy) {

  static Publication of(ResultSet row) throws SQLException {
    return new Publication(
        Columns.id(row, "publication_id"),
        row.getLong("number"),
        row.getString("version"),
        Columns.day(row, "from_day"),
        row.getBoolean("past_days"),
        Columns.instant(row, "published_at"),
        row.getString("published_by"),
        Columns.instant(row, "withdrawn_at"),
        row.getString("withdrawn_by"));
  }

  /** Whether it was not taken back. */
  public boolean stands() {
    return withdrawnAt == null;
  }
}
