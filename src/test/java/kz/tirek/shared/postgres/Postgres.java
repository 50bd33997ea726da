package kz.tirek.shared.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Embedded servers for tests, which share the unpacked programs. */
final class Postgres {

  /** For tests that do not pull the plug. */
  static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  static final Path TARGET = Path.of("target", "postgres").toAbsolutePath();

  private Postgres() {}

  static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
    return EmbeddedPostgres.start(folder, TARGET, settings);
  }

  static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    Map<String, String> configuration = postgres.configuration();
    return DriverManager.getConnection(
        configuration.get("quarkus.datasource.jdbc.url"),
        configuration.get("quarkus.datasource.username"),
        configuration.get("quarkus.datasource.password"));
  }

  /** The first column of the first row. */
  static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
    try (Connection connection = connect(postgres);
        var answer = connection.createStatement().executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  static void tell(EmbeddedPostgres postgres, String statement) throws SQLException {
    try (Connection connection = connect(postgres)) {
      connection.createStatement().execute(statement);
    }
  }
}
