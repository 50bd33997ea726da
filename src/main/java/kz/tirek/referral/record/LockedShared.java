package kz.tirek.referral.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** Moves what is shared with providers to other keys. */
@Singleton
class LockedShared implements LockedRows {

  /** As the index has it. */
  private static final String UNDER =
      " from referral where shared is not null and split_part(shared, ':', 1) = any (?)";

  private static final String TAKE =
      "select family_id, referral_id, shared" + UNDER + " limit ? for update skip locked";

  private static final String COUNT = "select count(*) from (select" + UNDER + " limit ?) as found";

  private static final String MOVE =
      """
      update referral r set shared = m.shared
        from unnest(?::text[], ?::text[], ?::text[]) as m (family, id, shared)
       where r.family_id = m.family::uuid and r.referral_id = m.id::uuid
      """;

  private final Sql sql;
  private final Vault vault;
  private final SharedVault shared;

  @Inject
  LockedShared(Sql sql, Vault vault, SharedVault shared) {
    this.sql = sql;
    this.vault = vault;
    this.shared = shared;
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
    return "referral.shared";
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
      families.add(row.family);
      ids.add(row.id);
      locked.add(shared.lock(shared.unlock(row.locked, row.family, row.id), row.family, row.id));
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
