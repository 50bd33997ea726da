package kz.tirek.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.family.CaseStore;
import kz.tirek.rulebook.reading.RulebookFiles;

/**
 * How long the service takes to judge every open case again, from when it begins to when the last
 * answer is committed, in turns with only reading the same rows and writing the same answers over
 * as many bare connections as it has threads for it. Afterwards every case must have been judged
 * once by that run.
 */
final class Rejudgements {

  private static final int THREADS = 2;
  private static final int TURNS = Integer.getInteger("bench.turns", 3);
  private static final String AGAIN = "judged again";
  private static final String BARE = "only read and written";
  private static final String VERSION = RulebookFiles.shipped("almaty").version();

  private final Stage stage;
  private final int families;
  private final Window.Clockwork cpu;

  Rejudgements(Stage stage, int families, Window.Clockwork cpu) {
    this.stage = stage;
    this.families = families;
    this.cpu = cpu;
  }

  private record Run(String what, double seconds, Cpu cpu) {}

  void measure() throws Exception {
    List<Run> runs = new ArrayList<>();
    runs.add(service("judged for the first time"));
    for (int turn = 0; turn < TURNS; turn++) {
      runs.add(service(AGAIN));
      runs.add(baseline());
    }
    System.out.printf("%n%,d families judged in bulk by %d threads%n%n", families, THREADS);
    Tables.row("work", "seconds", "families a second", "service µs CPU", "PostgreSQL µs CPU");
    Tables.row("---", "---", "---", "---", "---");
    for (Run run : runs) {
      Tables.row(
          run.what,
          Tables.figure(1, run.seconds),
          Tables.figure(0, families / run.seconds),
          Tables.figure(0, run.cpu.service() * 1e6 / families),
          Tables.figure(0, run.cpu.database() * 1e6 / families));
    }
    double again = median(runs, AGAIN);
    double bare = median(runs, BARE);
    System.out.printf(
        "%nJudging again takes %.2f times as long as only reading and writing (medians of %d)%n",
        again / bare, TURNS);
  }

  private static double median(List<Run> runs, String what) {
    List<Double> seconds =
        runs.stream().filter(run -> run.what.equals(what)).map(Run::seconds).sorted().toList();
    return seconds.get(seconds.size() / 2);
  }

  /** Asks for it as a publication does, and waits. */
  private Run service(String what) throws Exception {
    UUID job = UUID.randomUUID();
    Cpu before = cpu.read();
    try (Connection connection = stage.connection()) {
      try (PreparedStatement ask =
          connection.prepareStatement(
              """
              insert into job (job_id, kind, rulebook, for_day, asked_at, state)
              values (?, 'PUBLICATION', ?, ?, now(), 'WAITING')
              """)) {
        ask.setObject(1, job);
        ask.setString(2, VERSION);
        ask.setObject(3, LocalDate.now());
        ask.execute();
      }
      String state = "WAITING";
      while (state.equals("WAITING") || state.equals("RUNNING")) {
        Thread.sleep(50);
        state = one(connection, "select state from job where job_id = '" + job + "'");
      }
      double seconds =
          Double.parseDouble(
              one(
                  connection,
                  "select extract(epoch from max(p.done_at) - min(begun_at)) from job join job_part p using (job_id)"
                      + " where job_id = '"
                      + job
                      + "'"));
      Stage.same(
          "judged by " + job,
          List.of("DONE", Integer.toString(families), Integer.toString(families)),
          List.of(
              state,
              one(connection, "select count(*) from judgement where job_id = '" + job + "'"),
              one(connection, "select sum(judged) from job_part where job_id = '" + job + "'")));
      return new Run(what, seconds, cpu.read().since(before));
    }
  }

  private record Part(UUID after, UUID upTo) {}

  private Run baseline() throws Exception {
    List<Part> parts = new ArrayList<>();
    try (Connection connection = stage.connection();
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select after_id, up_to_id from job_part where job_id = (select job_id from judgement limit 1) order by part")) {
      while (rows.next()) {
        parts.add(new Part(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
      }
    }
    AtomicInteger next = new AtomicInteger();
    Cpu before = cpu.read();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Double>> works = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        works.add(() -> readAndWrite(parts, next));
      }
      double seconds = 0;
      for (Future<Double> each : threads.invokeAll(works)) {
        seconds = Math.max(seconds, each.get());
      }
      return new Run(BARE, seconds, cpu.read().since(before));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Seconds of reading and writing; what is to be written is fetched before the clock runs. */
  private double readAndWrite(List<Part> parts, AtomicInteger next) throws Exception {
    long nanos = 0;
    try (Connection connection = stage.connection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement read =
              connection.prepareStatement(Stage.sqlOf(CaseStore.class, "OPEN_CASES"));
          PreparedStatement write =
              connection.prepareStatement(
                  Stage.sqlOf(
                      Class.forName("kz.tirek.assessment.rejudging.Judgements"), "WRITE"))) {
        for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
          Part part = parts.get(i);
          Answers answers = answers(connection, part);
          long begun = System.nanoTime();
          read(read, part);
          answers.write(write);
          connection.commit();
          nanos += System.nanoTime() - begun;
        }
      }
    }
    return nanos / 1e9;
  }

  /** Columns of the table, as the statement of the service takes them. */
  record Answers(List<List<String>> columns) {

    private static final int COLUMNS = 7;

    void write(PreparedStatement write) throws SQLException {
      Connection connection = write.getConnection();
      for (int i = 0; i < COLUMNS; i++) {
        write.setArray(i + 1, connection.createArrayOf("text", columns.get(i).toArray()));
      }
      write.setString(COLUMNS + 1, VERSION);
      write.setObject(COLUMNS + 2, LocalDate.now());
      write.setObject(COLUMNS + 3, OffsetDateTime.now());
      write.setObject(COLUMNS + 4, UUID.randomUUID());
      write.executeQuery().close();
    }
  }

  private static Answers answers(Connection connection, Part part) throws SQLException {
    return answers(connection, part.after, part.upTo);
  }

  static Answers answers(Connection connection, UUID after, UUID upTo) throws SQLException {
    Answers answers = new Answers(new ArrayList<>());
    for (int i = 0; i < Answers.COLUMNS; i++) {
      answers.columns.add(new ArrayList<>());
    }
    try (PreparedStatement stood =
        connection.prepareStatement(
            "select family_id, case_version, state, verdicts, counted, district, household from judgement where family_id > ? and family_id <= ? order by family_id")) {
      stood.setObject(1, after);
      stood.setObject(2, upTo);
      try (ResultSet rows = stood.executeQuery()) {
        while (rows.next()) {
          for (int i = 0; i < Answers.COLUMNS; i++) {
            answers.columns.get(i).add(rows.getString(i + 1));
          }
        }
      }
    }
    return answers;
  }

  private static void read(PreparedStatement read, Part part) throws SQLException {
    read(read, part.after, part.upTo);
  }

  static void read(PreparedStatement read, UUID after, UUID upTo) throws SQLException {
    LocalDate day = LocalDate.now();
    OffsetDateTime now = OffsetDateTime.now();
    Object[] parameters = {
      after, upTo, after, upTo, now, day, day, day, after, upTo, now, now, day
    };
    for (int i = 0; i < parameters.length; i++) {
      read.setObject(i + 1, parameters[i]);
    }
    read.execute();
    do {
      try (ResultSet rows = read.getResultSet()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    } while (read.getMoreResults());
  }

  private static String one(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
