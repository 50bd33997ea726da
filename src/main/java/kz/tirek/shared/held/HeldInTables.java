package kz.tirek.shared.held;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.held.HeldTable.About;

/** What a package keeps of cases in tables, told and erased row by row. */
public abstract class HeldInTables implements HeldData {

  private final HeldRows rows;
  private final List<HeldTable> tables;

  protected HeldInTables(HeldRows rows, HeldTable... tables) {
    this.rows = rows;
    this.tables = List.of(tables);
  }

  @Override
  public List<HeldTable> tables() {
    return tables;
  }

  @Override
  public List<HeldSection> tell(UUID family, UUID person) {
    return tables.stream()
        .filter(table -> person == null || table.about() != About.CASE)
        .map(table -> section(table, family, person))
        .toList();
  }

  private HeldSection section(HeldTable table, UUID family, UUID person) {
    return new HeldSection(
        table.section(),
        rows.of(table, family, person).stream().map(row -> told(table, family, row)).toList());
  }

  private Map<String, Object> told(HeldTable table, UUID family, Map<String, Object> row) {
    open(table, family, row);
    Map<String, Object> told = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null && table.tells(column)) {
            told.put(camel(column), utc(value));
          }
        });
    return told;
  }

  /** Makes a row readable, where some of it is encrypted. */
  protected void open(HeldTable table, UUID family, Map<String, Object> row) {}

  @Override
  public void erase(UUID family, UUID person) {
    for (HeldTable table : tables) {
      if (!table.outlives()) {
        rows.delete(table, family, person);
      }
    }
  }

  private static String camel(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_")) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return name.toString();
  }

  /** Instants as the rest of the API writes them. */
  private static Object utc(Object value) {
    return value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\+00:00")
        ? text.replace("+00:00", "Z")
        : value;
  }
}
