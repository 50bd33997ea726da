package kz.tirek.access.erasure;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.sql.Sql;

/** Keeps what is left of erased cases. */
@Singleton
class Tombstones extends HeldInTables {

  private static final String ADD =
      """
      insert into tombstone (family_id, tombstone_id, person_id, agency, reason, erased_at, erased_by)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PAGE =
      "select * from tombstone where agency = ? and tombstone_id < ? order by tombstone_id desc limit ?";

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;
  private final Clock clock;

  @Inject
  Tombstones(HeldRows rows, Sql sql, Clock clock) {
    super(
        rows,
        HeldTable.of("tombstone", "tombstones", "tombstone_id").about(About.PERSON).outliving());
    this.sql = sql;
    this.clock = clock;
  }

  void add(UUID family, UUID person, String agency, ErasureReason reason, String by) {
    sql.change(ADD, family, ids.generate(), person, agency, reason, clock.instant(), by);
  }

  /** The latest first. */
  List<TombstoneView> page(String agency, UUID after, int rows) {
    return sql.all(PAGE, TombstoneView::of, agency, after, rows);
  }
}
