package kz.tirek.access.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.sql.Columns;

/**
 * A case that is to go from one agency to another, as the table has it.
 *
 * @param consent the household's consent to it
 * @param note for who has the case, or will have it
 * @param size how many members the household has
 */
record Transfer(
    UUID id,
    UUID family,
    String from,
    String to,
    UUID consent,
    TransferReason reason,
    String note,
    String district,
    String kind,
    int size,
    Instant requestedAt,
    String requestedBy,
    TransferStatus status,
    Refusal refusedFor,
    Instant decidedAt,
    String decidedBy) {

  static Transfer of(ResultSet row) throws SQLException {
    return new Transfer(
        Columns.id(row, "transfer_id"),
        Columns.id(row, "family_id"),
        row.getString("from_agency"),
        row.getString("to_agency"),
        Columns.id(row, "consent_id"),
        Columns.code(row, "reason", TransferReason.class),
        row.getString("note"),
        row.getString("district"),
        row.getString("kind"),
        row.getInt("size"),
        Columns.instant(row, "requested_at"),
        row.getString("requested_by"),
        Columns.code(row, "status", TransferStatus.class),
        Columns.code(row, "refused_for", Refusal.class),
        Columns.instant(row, "decided_at"),
        row.getString("decided_by"));
  }

  @Override
  public String toString() {
    return "Transfer[id=" + id + "]";
  }
}
