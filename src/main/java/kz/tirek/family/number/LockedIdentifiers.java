package kz.tirek.family.number;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.tirek.shared.secret.LockedRows;
import kz.tirek.shared.secret.NumberPrints;
import kz.tirek.shared.secret.Vault;
import kz.tirek.shared.sql.Sql;

/** Moves numbers and their fingerprints to other keys. */
@Singleton
class LockedIdentifiers implements LockedRows {

  /** As the index has it. */
  private static final String UNDER =
      " from identifier where split_part(secret, ':', 1) || ' ' || fingerprint_key = any (?)";

  private static final String TAKE =
      "select family_id, identifier_id, person_id, kind, secret, encode(fingerprint, 'hex'), fingerprint_key"
          + UNDER
          + " limit ? for update skip locked";

  private static final String COUNT = "select count(*) from (select" + UNDER + " limit ?) as found";

  private static final String MOVE =
      """
      update identifier i
         set secret = m.secret, fingerprint = decode(m.print, 'hex'), fingerprint_key = m.print_key
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
             as m (family, id, secret, print, print_key)
       where i.family_id = m.family::uuid and i.identifier_id = m.id::uuid
      """;

  private final Sql sql;
  private final Vault vault;
  private final NumberPrints prints;

  @Inject
  LockedIdentifiers(Sql sql, Vault vault, NumberPrints prints) {
    this.sql = sql;
    this.vault = vault;
    this.prints = prints;
  }

  /** One row, and what it was locked with. */
  private record Row(
      String family,
      String id,
      String person,
      String kind,
      String secret,
      String print,
      String printKey) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    }

    @Override
    public String toString() {
      return "Row[id=" + id + "]";
    }
  }

  @Override
  public String column() {
    return "identifier.secret";
  }

  @Override
  public int move(boolean secrets, boolean printsToo, int most) {
    List<String> older = older(secrets, printsToo);
    if (older.isEmpty()) {
      return 0;
    }
    List<Row> rows = sql.all(TAKE, Row::of, older, most);
    List<String> families = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> locked = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    List<String> printKeys = new ArrayList<>();
    for (Row row : rows) {
      String number = vault.unlock(row.secret, row.family, row.person, row.kind);
      families.add(row.family);
      ids.add(row.id);
      locked.add(secrets ? vault.lock(number, row.family, row.person, row.kind) : row.secret);
      printed.add(printsToo ? HexFormat.of().formatHex(prints.of(row.kind, number)) : row.print);
      printKeys.add(printsToo ? prints.current() : row.printKey);
    }
    return rows.isEmpty() ? 0 : sql.change(MOVE, families, ids, locked, printed, printKeys);
  }

  @Override
  public long left(int most) {
    List<String> older = older(true, true);
    return older.isEmpty() ? 0 : sql.one(COUNT, row -> row.getLong(1), older, most).orElseThrow();
  }

  /** Pairs of keys under which a row may stand that has to be moved. */
  private List<String> older(boolean secrets, boolean printsToo) {
    List<String> older = new ArrayList<>();
    for (String key : vault.keys()) {
      for (String print : prints.keys()) {
        boolean old = secrets && !key.equals(vault.current());
        if (old || printsToo && !print.equals(prints.current())) {
          older.add(key + " " + print);
        }
      }
    }
    return older;
  }
}
