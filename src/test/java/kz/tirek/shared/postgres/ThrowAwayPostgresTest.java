package kz.tirek.shared.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThrowAwayPostgresTest {

  @Inject DataSource database;

  @Test
  void tests_have_a_database_of_their_own() throws Exception {
    try (var connection = database.getConnection();
        var version = connection.createStatement().executeQuery("show server_version")) {
      assertTrue(version.next());
      assertTrue(version.getString(1).startsWith("17."));
    }
  }
}
