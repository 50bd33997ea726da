package kz.tirek.access.consent;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** Moves the names of witnesses to other keys. */
@Singleton
class LockedWitnesses implements LockedRows {

  /** As the index has it. */
  private static final String UNDER =
      " from consent where witness is not null and split_part(witness, ':', 1) = any (?)";

  private static final String TAKE =
      "select family_id, consent_id, witness" + UNDER + " limit ? for update skip locked";

  private static final String COUNT = "select count(*) from (select" + UNDER + " limit ?) as found";

  private static final String MOVE =
      """
      update consent c set witness = m.witness
        from unnest(?::text[], ?::text[], ?::text[]) as m (family, id, witness)
       where c.family_id = m.family::uuid and c.consent_id = m.id::uuid
      """;

  private final Sql sql;
  private final Vault vault;

  @Inject
  LockedWitnesses(Sql sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** One row, and what was locked. */
  private record Row(String family, String id, String witness) {

    @Override
    public String toString() {
      return "Row[id=" + id + "]";
    }
  }

  @Override
  public String column() {
    return "consent.witness";
  }

  @Override
  public int move(boolean secrets, boolean prints, int most) {
    List<String> older = older();
    if (!secrets || older.isEmpty()) {
      return 0;
    }
    List<Row> rows =
        sql.all(
            TAKE,
            row -> new Row(row.getString(1), row.getString(2), row.getString(3)),
            older,
            most);
    List<String> families = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> locked = new ArrayList<>();
    for (Row row : rows) {
      String name = vault.unlock(row.witness, row.family, row.id, Register.WITNESS);
      families.add(row.family);
      ids.add(row.id);
      locked.add(vault.lock(name, row.family, row.id, Register.WITNESS));
    }
    return rows.isEmpty() ? 0 : sql.change(MOVE, families, ids, locked);
  }

  @Override
  public long left(int most) {
    List<String> older = older();
    return older.isEmpty() ? 0 : sql.one(COUNT, row -> row.getLong(1), older, most).orElseThrow();
  }

  private List<String> older() {
    return vault.keys().stream().filter(key -> !key.equals(vault.current())).toList();
  }
}
