package kz.tirek.shared.held;

import java.util.List;
import java.util.Map;

/**
 * The rows of one table that belong to a case.
 *
 * @param name as the export has it
 * @param rows columns by their names in lowerCamelCase; what is null is left out
 */
public record HeldSection(String name, List<Map<String, Object>> rows) {

  @Override
  public String toString() {
    return "HeldSection[name=" + name + ", " + rows.size() + " rows]";
  }
}
