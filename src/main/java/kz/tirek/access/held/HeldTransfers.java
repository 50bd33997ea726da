package kz.tirek.access.held;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** From which agency to which a case went, or was to go. */
@Singleton
class HeldTransfers extends HeldInTables {

  @Inject
  HeldTransfers(HeldRows rows) {
    super(rows, HeldTable.of("transfer", "transfers", "transfer_id"));
  }
}
