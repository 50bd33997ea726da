package kz.tirek.access.export;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.sql.Sql;

/** Keeps what was given out of a case, why and by whom. */
@Singleton
class Disclosures extends HeldInTables {

  private static final String ADD =
      """
      insert into disclosure (family_id, disclosure_id, person_id, purpose, made_at, made_by)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final Sql sql;

  @Inject
  Disclosures(HeldRows rows, Sql sql) {
    super(rows, HeldTable.of("disclosure", "disclosures", "disclosure_id").about(About.PERSON));
    this.sql = sql;
  }

  UUID newId() {
    return ids.generate();
  }

  void add(UUID family, UUID id, NewExport export, Instant at, String by) {
    sql.change(ADD, family, id, export.person(), export.purpose(), at, by);
  }
}
