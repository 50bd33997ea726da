package kz.tirek.family.closing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** Why a case was closed, each time. */
@Singleton
class HeldClosings extends HeldInTables {

  @Inject
  HeldClosings(HeldRows rows) {
    super(rows, HeldTable.of("closing", "closings", "closing_id").without("other_family"));
  }
}
