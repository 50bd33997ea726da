package kz.tirek.shared.held;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.shared.held.HeldTable.About;
import kz.tirek.shared.sql.Sql;

/** Reads and deletes the rows of tables that belong to a case. */
@ApplicationScoped
public class HeldRows {

  private static final TypeReference<LinkedHashMap<String, Object>> ROW = new TypeReference<>() {};
  private static final JsonMapper JSON = new JsonMapper();

  private final Sql sql;

  @Inject
  HeldRows(Sql sql) {
    this.sql = sql;
  }

  /**
   * The rows of a case, or of a person in it, by the names of their columns.
   *
   * @param person null: all of the case
   */
  List<Map<String, Object>> of(HeldTable table, UUID family, UUID person) {
    // instants in UTC, whatever the session has
    sql.one("select set_config('TimeZone', 'UTC', true)", row -> row.getString(1));
    String query = "select to_jsonb(t)::text from " + table.name() + " t where family_id = ?";
    if (person == null) {
      return sql.all(query + order(table), row -> read(row.getString(1)), family);
    }
    String mine =
        table.about() == About.PERSON
            ? " and person_id = ?"
            : " and (person_id is null or person_id = ?)";
    return sql.all(query + mine + order(table), row -> read(row.getString(1)), family, person);
  }

  private static String order(HeldTable table) {
    return " order by " + table.id();
  }

  /** The ids of the rows of a case. */
  List<UUID> ids(HeldTable table, UUID family) {
    return sql.all(
        "select %s from %s where family_id = ?".formatted(table.id(), table.name()),
        row -> row.getObject(1, UUID.class),
        family);
  }

  /**
   * Deletes the rows of a case, or of a person in it.
   *
   * @param person null: all of the case
   */
  void delete(HeldTable table, UUID family, UUID person) {
    String delete = "delete from " + table.name() + " where family_id = ?";
    if (person == null) {
      sql.change(delete, family);
    } else if (table.about() != About.CASE) {
      sql.change(delete + " and person_id = ?", family, person);
    }
  }

  private static Map<String, Object> read(String json) {
    try {
      return JSON.readValue(json, ROW);
    } catch (JsonProcessingException unreadable) {
      // its message would quote the row
      throw new IllegalStateException("a row cannot be read");
    }
  }
}
