package kz.tirek.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection of the role that owns all tables of the tests' database, and which row-level
 * security does not bind.
 */
public final class Owner {

  private Owner() {}

  public static Connection connect() throws SQLException {
    return Postgres.connect(ThrowAwayPostgres.running());
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
