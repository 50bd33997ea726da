package kz.tirek.family.regrouping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;

/**
 * That a household split, or two joined. What becomes of the case, its members and what is known of
 * them {@link Regroupings} sees to before the other packages.
 */
@Singleton
class HeldRegroupings extends HeldInTables implements DividedData {

  @Inject
  HeldRegroupings(HeldRows rows) {
    super(rows, HeldTable.of("regrouping", "regroupings", "regrouping_id").without("other_family"));
  }

  @Override
  public Map<String, Fate> fates() {
    return Map.of(
        "family", Fate.STAYS,
        "member", Fate.FOLLOWS_PERSON,
        "fact", Fate.FOLLOWS_PERSON,
        "identifier", Fate.FOLLOWS_PERSON,
        // names follow the facts that tell them
        "person_name", Fate.FOLLOWS_PERSON,
        "regrouping", Fate.HOLDS_FOR_BOTH);
  }

  @Override
  public int place() {
    return 0;
  }
}
