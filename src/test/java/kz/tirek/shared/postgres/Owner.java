package kz.tirek.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A connection of the role that owns all tables of the tests' database, and which row-level
 * security does not bind.
 */
public final class Owner {

  private Owner() {}

  public static Connection connect() throws SQLException {
    return Postgres.connect(ThrowAwayPostgres.running());
  }

  /** The migrations, without what is done after all of them, for a schema of a test's own. */
  public static FluentConfiguration migrations() {
    Map<String, String> known = ThrowAwayPostgres.running().configuration();
    return Flyway.configure()
        .dataSource(
            known.get("quarkus.datasource.jdbc.url"),
            known.get("quarkus.flyway.username"),
            known.get("quarkus.flyway.password"))
        .locations("db/migration")
        .skipDefaultCallbacks(true);
  }

  public static void tell(String... statements) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** The first column of the first row. */
  public static String ask(String query) throws SQLException {
    try (Connection connection = connect();
        var answer = connection.createStatement().executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
