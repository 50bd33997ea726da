package kz.tirek.shared.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tirek.shared.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldKeysTest {

  private static final Instant NOW = Instant.parse("2001-03-31T09:00:00Z");

  private final String agency = "agency-" + UUID.randomUUID();

  @Inject KeyTable table;
  @Inject OldKeys old;
  @Inject DataSource database;
  @Inject Scheduler scheduler;
  @Inject TestClock clock;

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(NOW);
  }

  @AfterEach
  void goOn() {
    clock.goOn();
  }

  private void recorded(String key, Instant at) throws SQLException {
    StoredKey stored =
        new StoredKey("POST /tea", new byte[32], new Outcome(UUID.randomUUID(), 201));
    assertTrue(table.insert(agency, "aigul", key, stored, at));
  }

  private boolean known(String key) throws SQLException {
    return table.find(agency, "aigul", key).isPresent();
  }

  @Test
  void a_key_is_remembered_for_thirty_days_and_no_longer() throws SQLException {
    recorded("thirty days", NOW.minus(Duration.ofDays(30)));
    recorded("a moment more", NOW.minus(Duration.ofDays(30)).minusMillis(1));

    old.forget();

    assertTrue(known("thirty days"));
    assertFalse(known("a moment more"));
  }

  @Test
  void more_keys_than_go_at_once_go_all_the_same() throws SQLException {
    for (int i = 0; i < 2001; i++) {
      recorded("key-" + i, NOW.minus(Duration.ofDays(31)));
    }

    old.forget();

    try (var connection = database.getConnection();
        var count =
            connection.prepareStatement("select count(*) from idempotency_key where agency = ?")) {
      count.setString(1, agency);
      try (var row = count.executeQuery()) {
        row.next();
        assertEquals(0, row.getInt(1));
      }
    }
  }

  @Test
  void a_key_that_is_forgotten_may_be_used_for_another_deed() throws SQLException {
    recorded("again", NOW.minus(Duration.ofDays(31)));
    old.forget();

    recorded("again", NOW);

    assertTrue(known("again"));
  }

  @Test
  void that_is_done_again_and_again_while_the_service_runs() {
    assertEquals(
        1,
        scheduler.getScheduledJobs().stream()
            .filter(job -> job.getMethodDescription().endsWith("OldKeys#forget"))
            .count());
  }
}
