package kz.tirek.referral.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.referral.state.ReferralOutcome;
import kz.tirek.referral.state.ReferralReason;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.referral.state.ReportedBy;
import kz.tirek.shared.sql.Columns;

/**
 * How a referral came to stand somewhere.
 *
 * @param from null: it was made
 * @param on the day on which it came about
 * @param by the subject of whoever wrote it down, or a job of the service
 */
public record Move(
    ReferralStatus from,
    ReferralStatus to,
    ReferralReason reason,
    ReferralOutcome outcome,
    ReportedBy reportedBy,
    LocalDate on,
    String note,
    Instant at,
    String by) {

  static Move of(ResultSet row) throws SQLException {
    return new Move(
        Columns.code(row, "from_status", ReferralStatus.class),
        Columns.code(row, "to_status", ReferralStatus.class),
        Columns.code(row, "reason", ReferralReason.class),
        Columns.code(row, "outcome", ReferralOutcome.class),
        Columns.code(row, "word_of", ReportedBy.class),
        Columns.day(row, "on_day"),
        row.getString("note"),
        Columns.instant(row, "moved_at"),
        row.getString("moved_by"));
  }

  @Override
  public String toString() {
    return "Move[...]";
  }
}
