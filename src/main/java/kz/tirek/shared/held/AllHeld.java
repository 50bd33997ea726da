package kz.tirek.shared.held;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.idempotency.KeysOfCase;

/** All that every package holds about a case. */
@ApplicationScoped
public class AllHeld {

  private final List<HeldData> packages;
  private final HeldRows rows;
  private final KeysOfCase keys;

  @Inject
  AllHeld(@All List<HeldData> packages, HeldRows rows, KeysOfCase keys) {
    this.packages = packages.stream().sorted(Comparator.comparingInt(HeldData::place)).toList();
    this.rows = rows;
    this.keys = keys;
  }

  /** The tables of all packages. */
  public List<HeldTable> tables() {
    return packages.stream().flatMap(each -> each.tables().stream()).toList();
  }

  /**
   * All that is held, by the names of the sections, those of the family first.
   *
   * @param person only what is about this person; null: all of the case
   */
  public Map<String, List<Map<String, Object>>> tell(UUID family, UUID person) {
    Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
    packages.stream()
        .sorted(Comparator.comparingInt(HeldData::place).reversed())
        .flatMap(each -> each.tell(family, person).stream())
        .forEach(section -> sections.put(section.name(), section.rows()));
    return sections;
  }

  /**
   * Erases all that does not outlive the case, and which requests it came from.
   *
   * @param person only what is about this person; null: all of the case
   */
  public void erase(UUID family, UUID person) {
    if (person == null) {
      List<UUID> ids = new ArrayList<>();
      for (HeldTable table : tables()) {
        if (!table.outlives()) {
          ids.addAll(rows.ids(table, family));
        }
      }
      keys.forget(family, ids);
    }
    packages.forEach(each -> each.erase(family, person));
  }
}
