package kz.tirek.shared.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

  /**
   * What a request answers that came while somebody else had done something, and was not ready:
   * that is over once the request waits for it, or has not.
   */
  public static <T> T amid(String statement, Supplier<T> request) throws Exception {
    try (Connection connection = connect();
        var doing = connection.createStatement()) {
      int self = pid(connection);
      connection.setAutoCommit(false);
      doing.execute(statement);
      var answer = CompletableFuture.supplyAsync(request);
      String waiting =
          "select count(*) from pg_stat_activity where %d = any (pg_blocking_pids(pid))"
              .formatted(self);
      while (!answer.isDone() && ask(waiting).equals("0")) {
        Thread.sleep(20);
      }
      connection.commit();
      return answer.get(20, TimeUnit.SECONDS);
    }
  }

  private static int pid(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select pg_backend_pid()")) {
      answer.next();
      return answer.getInt(1);
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
