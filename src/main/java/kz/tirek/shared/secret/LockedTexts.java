package kz.tirek.shared.secret;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.sql.Sql;

/**
 * Moves a column of locked texts to other keys. The table has the family's id and an id of its own,
 * which both belong to the lock, and an index of the key's id in the text.
 */
public abstract class LockedTexts implements LockedRows {

  private final Sql sql;
  private final Vault vault;
  private final String table;
  private final String column;
  private final String kind;
  private final String take;
  private final String count;
  private final String move;

  /**
   * @param table without a quote, as all of these: they are the program's own words
   * @param id the column of the row's own id
   * @param column that of the locked text
   * @param kind of text, as it was locked
   */
  protected LockedTexts(Sql sql, Vault vault, String table, String id, String column, String kind) {
    this.sql = sql;
    this.vault = vault;
    this.table = table;
    this.column = column;
    this.kind = kind;
    String under =
        " from %1$s where %2$s is not null and split_part(%2$s, ':', 1) = any (?)"
            .formatted(table, column);
    take = "select family_id, %s, %s%s limit ? for update skip locked".formatted(id, column, under);
    count = "select count(*) from (select%s limit ?) as found".formatted(under);
    move =
        "update %1$s t set %2$s = m.locked from unnest(?::text[], ?::text[], ?::text[]) as m (family, id, locked) where t.family_id = m.family::uuid and t.%3$s = m.id::uuid"
            .formatted(table, column, id);
  }

  /** One row, and what was locked. */
  private record Row(String family, String id, String locked) {

    @Override
    public String toString() {
      return "Row[id=" + id + "]";
    }
  }

  @Override
  public String column() {
    return table + "." + column;
  }

  @Override
  public int move(boolean secrets, boolean prints, int most) {
    List<String> older = older();
    if (!secrets || older.isEmpty()) {
      return 0;
    }
    List<Row> rows =
        sql.all(
            take,
            row -> new Row(row.getString(1), row.getString(2), row.getString(3)),
            older,
            most);
    List<String> families = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> locked = new ArrayList<>();
    for (Row row : rows) {
      String text = vault.unlock(row.locked, row.family, row.id, kind);
      families.add(row.family);
      ids.add(row.id);
      locked.add(vault.lock(text, row.family, row.id, kind));
    }
    return rows.isEmpty() ? 0 : sql.change(move, families, ids, locked);
  }

  @Override
  public long left(int most) {
    List<String> older = older();
    return older.isEmpty() ? 0 : sql.one(count, row -> row.getLong(1), older, most).orElseThrow();
  }

  private List<String> older() {
    return vault.keys().stream().filter(key -> !key.equals(vault.current())).toList();
  }
}
