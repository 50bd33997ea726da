package kz.tirek.support.tally;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/** How often a family's ties were asked. */
@Singleton
class HeldTallies extends HeldInTables implements DividedData {

  @Inject
  HeldTallies(HeldRows rows) {
    super(rows, HeldTable.of("tie_tally", "tieTallies", "tie_id"));
  }

  /** Whoever was asked was asked by that case; a tie that goes with a person is another fact. */
  @Override
  public Map<String, Fate> fates() {
    return Map.of("tie_tally", Fate.STAYS);
  }

  @Override
  public int place() {
    return 0;
  }
}
