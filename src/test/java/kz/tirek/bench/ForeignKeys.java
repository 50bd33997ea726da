package kz.tirek.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The foreign keys of the tables that families are loaded into, laid aside while many are: checked
 * row by row they cost more than the rows. Put back, all rows are checked at once.
 */
final class ForeignKeys {

  private record Key(String table, String name, String definition) {}

  private final Connection connection;
  private final List<Key> keys = new ArrayList<>();

  /**
   * @param connection of the role that owns the tables
   */
  ForeignKeys(Connection connection) {
    this.connection = connection;
  }

  void layAside() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                  from pg_constraint
                 where contype = 'f' and conrelid in ('fact'::regclass, 'identifier'::regclass,
                       'member'::regclass, 'consent'::regclass, 'assignment'::regclass)
                """)) {
      while (rows.next()) {
        keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    for (Key key : keys) {
      execute("alter table %s drop constraint %s".formatted(key.table, key.name));
    }
  }

  void putBack() throws SQLException {
    for (Key key : keys) {
      execute("alter table %s add constraint %s %s".formatted(key.table, key.name, key.definition));
    }
    keys.clear();
  }

  private void execute(String change) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(change);
    }
  }
}
