package kz.tirek.access.legalhold;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.Sql;

/** Keeps which cases must not be erased for now, and which must not before. */
@Singleton
public class LegalHolds extends HeldInTables {

  private static final String LOCK = "select version from family where family_id = ? for update";
  private static final String SET =
      "insert into legal_hold (family_id, hold_id, reason, set_at, set_by) values (?, ?, ?, ?, ?)";
  private static final String LIFT =
      "update legal_hold set lifted_at = ?, lifted_by = ?, lifted_for = ? where family_id = ? and lifted_at is null";
  private static final String NOW =
      "select * from legal_hold where family_id = ? and lifted_at is null";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Clock clock;

  @Inject
  LegalHolds(HeldRows rows, Sql sql, Clock clock) {
    super(rows, HeldTable.of("legal_hold", "legalHolds", "hold_id"));
    this.sql = sql;
    this.clock = clock;
  }

  public Optional<LegalHoldView> find(UUID family) {
    return sql.one(NOW, LegalHoldView::of, family);
  }

  Optional<LegalHoldView> find(UUID family, UUID id) {
    return sql.one(
        "select * from legal_hold where family_id = ? and hold_id = ?",
        LegalHoldView::of,
        family,
        id);
  }

  /**
   * The version of a case that nobody else erases, or holds, until the transaction is over.
   *
   * @throws Problem 404 where there is none
   */
  public int lock(UUID family) {
    return sql.one(LOCK, row -> row.getInt(1), family).orElseThrow(Problem::notFound);
  }

  /** Puts a hold on a case that is locked, in the place of one that is there. */
  void set(UUID family, NewLegalHold hold, String by) {
    lift(family, null, by);
    sql.change(SET, family, ids.generate(), hold.reason(), clock.instant(), by);
  }

  /**
   * Lifts it; nothing is done where there is none.
   *
   * @param reason null where another hold takes its place
   */
  void lift(UUID family, String reason, String by) {
    sql.change(LIFT, clock.instant(), by, reason, family);
  }
}
