package kz.tirek.intake.stateless;

import java.sql.SQLException;
import java.util.TreeMap;
import kz.tirek.shared.postgres.Owner;

/** How many rows each table has, the audit trail apart. */
public final class Rows {

  private static final String TABLES =
      """
      select string_agg(relname, ' ' order by relname) from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname not like 'audit%' and relname not like 'flyway%'
      """;

  private Rows() {}

  public static TreeMap<String, String> counted() throws SQLException {
    TreeMap<String, String> rows = new TreeMap<>();
    for (String table : Owner.ask(TABLES).split(" ")) {
      rows.put(table, Owner.ask("select count(*) from " + table));
    }
    return rows;
  }

  /** The last entry of the trail. */
  public static String lastEvent() throws SQLException {
    return Owner.ask(
        """
        select concat_ws('|', deed, coalesce(family_id::text, '-'), purpose, outcome)
          from audit_event order by sequence desc limit 1
        """);
  }
}
