package kz.tirek.referral.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.shared.sql.Columns;

/**
 * Whether a referral helped, in somebody's word.
 *
 * @param on the day on which it was said
 * @param recordedBy the subject of whoever wrote it down
 */
public record Feedback(
    Voice by,
    HelpReceived helpReceived,
    LocalDate on,
    String note,
    Instant recordedAt,
    String recordedBy) {

  static Feedback of(ResultSet row) throws SQLException {
    return new Feedback(
        Columns.code(row, "voice", Voice.class),
        Columns.code(row, "help_received", HelpReceived.class),
        Columns.day(row, "on_day"),
        row.getString("note"),
        Columns.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  @Override
  public String toString() {
    return "Feedback[...]";
  }
}
