package kz.tirek.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

  private static SQLException sql(String state) {
    return new SQLException("a message", state);
  }

  private static Throwable atCommit(SQLException sql) {
    XAException resource = new XAException(XAException.XA_RBROLLBACK);
    resource.initCause(sql);
    RollbackException rollback = new RollbackException();
    rollback.addSuppressed(resource);
    return new RuntimeException(rollback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"53100", "53200", "53300", "57014", "57P01", "57P03", "55P03", "40001", "08006"})
  void a_full_disk_a_busy_or_a_lost_database_passes(String state) {
    assertEquals(
        Optional.of(DatabaseTrouble.PASSES),
        DatabaseTrouble.in(new IllegalStateException(sql(state))));
  }

  @Test
  void a_pool_without_a_free_connection_passes() {
    assertEquals(
        Optional.of(DatabaseTrouble.PASSES),
        DatabaseTrouble.in(new SQLTransientConnectionException()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001"})
  void a_mistake_of_ours_does_not_pass(String state) {
    assertEquals(Optional.empty(), DatabaseTrouble.in(sql(state)));
    assertEquals(Optional.empty(), DatabaseTrouble.in(atCommit(sql(state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08003", "57P01", "57P02"})
  void a_connection_that_breaks_at_commit_leaves_the_outcome_unknown(String state) {
    assertEquals(
        Optional.of(DatabaseTrouble.OUTCOME_UNKNOWN), DatabaseTrouble.in(atCommit(sql(state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "53100"})
  void a_commit_that_the_database_itself_refuses_has_stored_nothing(String state) {
    assertEquals(Optional.of(DatabaseTrouble.PASSES), DatabaseTrouble.in(atCommit(sql(state))));
  }
}
