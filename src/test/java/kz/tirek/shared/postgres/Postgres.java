package kz.tirek.shared.postgres;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/** Embedded servers for tests, which share the unpacked programs. */
final class Postgres {

  /** For tests that do not pull the plug. */
  static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  static final Path TARGET = Path.of("target", "postgres").toAbsolutePath();

  private Postgres() {}

  static EmbeddedPostgres start(Path folder, Map<String, String> settings) {
    if (!Files.exists(folder)) {
      copyOfNewDatabase(folder);
    }
    return EmbeddedPostgres.start(folder, TARGET, settings);
  }

  /** A new database takes a second to make, and a tenth of that to copy. */
  private static void copyOfNewDatabase(Path folder) {
    Path original = TARGET.resolve("new-database");
    if (!Files.exists(original.resolve("database"))) {
      EmbeddedPostgres.start(original, TARGET, FAST).close();
    }
    try (Stream<Path> tree = Files.walk(original)) {
      for (Path file : tree.toList()) {
        Files.copy(file, folder.resolve(original.relativize(file)), COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection of the role that owns all tables. */
  static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    Map<String, String> configuration = postgres.configuration();
    return DriverManager.getConnection(
        configuration.get("quarkus.datasource.jdbc.url"),
        configuration.get("quarkus.flyway.username"),
        configuration.get("quarkus.flyway.password"));
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
