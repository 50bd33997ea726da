package kz.tirek.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.population.Loading;
import kz.tirek.population.Population;

/** The made-up families that the database of the stage holds so far. */
final class Loaded {

  static final Population POPULATION = new Population(20_260_301);

  private final Stage stage;
  private final long postmaster;
  private final List<UUID> ids = new ArrayList<>();

  /**
   * @param postmaster PostgreSQL's first process
   */
  Loaded(Stage stage, long postmaster) {
    this.stage = stage;
    this.postmaster = postmaster;
  }

  /** Their ids, in the order of their places in the population. */
  List<UUID> ids() {
    return ids;
  }

  /** Those that a run before has loaded, when its data are used again. */
  void readKept() throws Exception {
    try (Connection connection = stage.connection();
        var statement =
            connection.prepareStatement(
                """
                select family_id from family where agency = ? and opened_by = ?
                 order by substr(case_number, length(agency) + 2)::integer
                """)) {
      statement.setString(1, Stage.AGENCY);
      statement.setString(2, Loading.BY);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
  }

  /** Loads as many as are missing, and says how long it took and how large the tables are. */
  void upTo(int families) throws Exception {
    int missing = families - ids.size();
    if (missing <= 0) {
      return;
    }
    Loading loading =
        new Loading(stage.vault(), stage.fingerprints(), POPULATION, Stage.AGENCY, Stage::worker);
    try (Connection connection = stage.connection()) {
      Cpu before = Cpu.now(ProcessHandle.current().pid(), postmaster);
      long begun = System.nanoTime();
      ForeignKeys keys = new ForeignKeys(connection);
      keys.layAside();
      try {
        ids.addAll(loading.fill(connection, ids.size(), families));
      } finally {
        keys.putBack();
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      Cpu cpu = Cpu.now(ProcessHandle.current().pid(), postmaster).since(before);
      System.out.printf(
          "%n%,d families loaded in %,.0f s, %,.0f a second; %,d in all; %,.0f µs CPU a family to"
              + " make them and %,.0f µs in PostgreSQL%n",
          missing,
          seconds,
          missing / seconds,
          families,
          cpu.generator() * 1e6 / missing,
          cpu.database() * 1e6 / missing);
      try (var names = connection.createStatement()) {
        // the service makes the keys of names that were loaded past it when it starts
        names.execute("update name_filling set done = false, up_to = null");
      }
      begun = System.nanoTime();
      try (var analyze = connection.createStatement()) {
        analyze.execute("vacuum analyze");
      }
      System.out.printf("vacuum analyze in %,.0f s%n", (System.nanoTime() - begun) / 1e9);
      if (ids.size() > Benchmark.FEW) {
        sizes(connection);
      }
    }
  }

  /** Nobody is looked for, so that the service need not make the keys of names beside the work. */
  void leaveNames() throws Exception {
    try (Connection connection = stage.connection();
        var names = connection.createStatement()) {
      names.execute("update name_filling set done = true");
    }
  }

  /** Until the service can find everybody by name. */
  void awaitNames() throws Exception {
    try (Connection connection = stage.connection();
        var names = connection.createStatement()) {
      boolean done = false;
      while (!done) {
        Thread.sleep(200);
        try (var row = names.executeQuery("select done from name_filling")) {
          done = row.next() && row.getBoolean(1);
        }
      }
    }
  }

  private static void sizes(Connection connection) throws Exception {
    System.out.println();
    Tables.row("table", "rows", "heap MB", "indexes MB", "whole MB");
    Tables.row("---", "---", "---", "---", "---");
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select relname, reltuples, pg_relation_size(oid), pg_indexes_size(oid),
                       pg_total_relation_size(oid)
                  from pg_class
                 where relkind = 'r' and relnamespace = 'public'::regnamespace
                   and pg_total_relation_size(oid) > 1000000
                 union all
                select 'all', null, null, null, pg_database_size(current_database())
                 order by 5 desc
                """)) {
      while (rows.next()) {
        Tables.row(
            rows.getString(1),
            Tables.figure(0, rows.getDouble(2)),
            Tables.figure(0, rows.getLong(3) / 1e6),
            Tables.figure(0, rows.getLong(4) / 1e6),
            Tables.figure(0, rows.getLong(5) / 1e6));
      }
    }
  }
}
