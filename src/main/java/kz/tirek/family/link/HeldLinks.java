package kz.tirek.family.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.division.DividedData;
import kz.tirek.shared.held.HeldInTables;
import kz.tirek.shared.held.HeldRows;
import kz.tirek.shared.held.HeldTable;
import kz.tirek.shared.held.HeldTable.About;

/**
 * What was said of records of this family and of others. Which those are is not told: whoever gets
 * the export of one case may not know of the other.
 */
@Singleton
class HeldLinks extends HeldInTables implements DividedData {

  private final LinkTable table;

  @Inject
  HeldLinks(HeldRows rows, LinkTable table) {
    super(
        rows,
        HeldTable.of("link", "links", "link_id")
            .about(About.PERSON_OR_ALL)
            .without("other_family", "other_person"));
    this.table = table;
  }

  /** Persons keep their ids, and what was said of them holds wherever they go. */
  @Override
  public Map<String, Fate> fates() {
    return Map.of("link", Fate.STAYS);
  }

  @Override
  public int place() {
    return 0;
  }

  @Override
  public void erase(UUID family, UUID person) {
    table.inOrder();
    super.erase(family, person);
  }
}
