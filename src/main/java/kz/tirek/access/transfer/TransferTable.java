package kz.tirek.access.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.transfer.TransferView.Direction;
import kz.tirek.shared.sql.Sql;

/** The table of transfers; which of them somebody sees, row-level security decides. */
@ApplicationScoped
class TransferTable {

  private static final String ADD =
      """
      insert into transfer (family_id, transfer_id, from_agency, to_agency, consent_id, reason, note, district, kind, size,
                            requested_at, requested_by, status)
      select family_id, ?, agency, ?, ?, ?, ?, district, kind, size, ?, ?, 'REQUESTED' from family where family_id = ?
      on conflict do nothing
      """;

  private static final String DECIDE =
      """
      update transfer set status = ?, refused_for = ?, decided_at = ?, decided_by = ?, restricted = ?
       where family_id = ? and transfer_id = ?
      """;

  private static final String ALL = "select * from transfer where transfer_id < ?";
  private static final String ONE = "select * from transfer where transfer_id = ?";
  private static final String OF_CASE =
      "select * from transfer where family_id = ? and transfer_id = ?";

  private final Sql sql;

  @Inject
  TransferTable(Sql sql) {
    this.sql = sql;
  }

  /** False, and nothing is done, where another transfer of the case is under way. */
  boolean add(UUID family, UUID id, NewTransfer wanted, String by, Instant at) {
    return sql.change(
            ADD,
            id,
            wanted.toAgency(),
            wanted.consent(),
            wanted.reason(),
            wanted.note(),
            at,
            by,
            family)
        == 1;
  }

  Optional<Transfer> find(UUID id) {
    return sql.one(ONE, Transfer::of, id);
  }

  Optional<Transfer> find(UUID family, UUID id) {
    return sql.one(OF_CASE, Transfer::of, family, id);
  }

  /** The transfer, for a decision that no other may cross. */
  Optional<Transfer> lock(UUID id) {
    return sql.one(ONE + " for update", Transfer::of, id);
  }

  void decide(
      Transfer transfer,
      TransferStatus status,
      Refusal refusedFor,
      boolean restricted,
      String by,
      Instant at) {
    sql.change(DECIDE, status, refusedFor, at, by, restricted, transfer.family(), transfer.id());
  }

  /**
   * The latest first.
   *
   * @param direction only those that come to or leave the agency; null: both
   * @param status only those that stand so; null: any
   */
  List<Transfer> page(
      String agency, Direction direction, TransferStatus status, UUID after, int rows) {
    StringBuilder query = new StringBuilder(ALL);
    List<Object> parameters = new ArrayList<>();
    parameters.add(after);
    if (direction != null) {
      query.append(direction == Direction.INCOMING ? " and to_agency = ?" : " and from_agency = ?");
      parameters.add(agency);
    }
    if (status != null) {
      query.append(" and status = ?");
      parameters.add(status);
    }
    query.append(" order by transfer_id desc limit ?");
    parameters.add(rows);
    return sql.all(query.toString(), Transfer::of, parameters.toArray());
  }
}
