package kz.tirek.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.tirek.family.CaseStore;

/**
 * What figures cost: reading the barriers of an agency by district and kind of household as they
 * are kept, in turns with counting them in the judgements; and what renewing the judgement of one
 * case adds to a change of it in the database, with and without the figures that go with it.
 */
final class DashboardReads {

  private static final int TURNS = 15;
  private static final int CASES = 200;

  private static final String COUNT =
      """
      select rollup_code(c), district, household, count(*)
        from judgement, unnest(counted) c
       where agency = ? and c like 'barrier:%'
       group by 1, 2, 3
      """;

  private final Stage stage;
  private final List<UUID> families;

  DashboardReads(Stage stage, List<UUID> families) {
    this.stage = stage;
    this.families = families;
  }

  void measure() throws Exception {
    List<Double> kept = new ArrayList<>();
    List<Double> counted = new ArrayList<>();
    long[] sums = new long[2];
    try (Connection connection = stage.connection();
        PreparedStatement rollup =
            connection.prepareStatement(
                Stage.sqlOf(Class.forName("kz.tirek.dashboard.rollup.Rollups"), "COUNTS"));
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      fold(connection);
      LocalDate month = LocalDate.now().withDayOfMonth(1);
      Object[] parameters = {
        month, month, Stage.AGENCY, Stage.AGENCY, "BARRIER", null, null, null, null, month, true
      };
      for (int i = 0; i < parameters.length; i++) {
        rollup.setObject(i + 1, parameters[i]);
      }
      count.setString(1, Stage.AGENCY);
      for (int turn = 0; turn < TURNS; turn++) {
        kept.add(millis(() -> sums[0] = sum(rollup, 6)));
        counted.add(millis(() -> sums[1] = sum(count, 4)));
      }
    }
    Stage.same("figures", List.of(sums[1]), List.of(sums[0]));
    System.out.printf("%nFigures of %,d families%n%n", families.size());
    Tables.row("work", "ms");
    Tables.row("---", "---");
    Tables.row("barriers as they are kept", Tables.figure(2, median(kept)));
    Tables.row("barriers counted in the judgements", Tables.figure(2, median(counted)));
    Tables.row("one case read again", Tables.figure(2, renewal(false, true)));
    Tables.row("and written, without figures", Tables.figure(2, renewal(true, false)));
    Tables.row("and written, with figures", Tables.figure(2, renewal(true, true)));
  }

  private static void fold(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select fold_rollup()");
    }
  }

  private static long sum(PreparedStatement query, int column) throws SQLException {
    long sum = 0;
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        sum += rows.getLong(column);
      }
    }
    return sum;
  }

  /** Milliseconds for one case, the median; nothing of it stays. */
  private double renewal(boolean write, boolean figures) throws Exception {
    List<Double> millis = new ArrayList<>();
    try (Connection connection = stage.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement();
          PreparedStatement reading =
              connection.prepareStatement(Stage.sqlOf(CaseStore.class, "OPEN_CASES"));
          PreparedStatement writing =
              connection.prepareStatement(
                  Stage.sqlOf(
                      Class.forName("kz.tirek.assessment.rejudging.Judgements"), "WRITE"))) {
        if (!figures) {
          statement.execute("alter table judgement disable trigger user");
        }
        for (int i = 0; i < CASES; i++) {
          UUID family = families.get(i * (families.size() / CASES));
          UUID before =
              new UUID(family.getMostSignificantBits(), family.getLeastSignificantBits() - 1);
          Rejudgements.Answers answers = Rejudgements.answers(connection, before, family);
          // something of it changed
          answers.columns().get(4).set(0, "{barrier:low-income}");
          millis.add(
              millis(
                  () -> {
                    Rejudgements.read(reading, before, family);
                    if (write) {
                      answers.write(writing);
                    }
                    return null;
                  }));
        }
      } finally {
        connection.rollback();
      }
    }
    return median(millis);
  }

  private static double millis(Callable<?> work) throws Exception {
    long begun = System.nanoTime();
    work.call();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }
}
