package kz.tirek.access.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** From which agency to which a case went, or was to go. */
@ApplicationScoped
class HeldTransfers extends HeldInTables {

  @Inject
  HeldTransfers(HeldRows rows) {
    super(rows, HeldTable.of("transfer", "transfers", "transfer_id"));
  }
}
