package kz.tirek.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import kz.tirek.packaged.Line;
import kz.tirek.population.asking.Namesakes;
import kz.tirek.population.asking.Queries;
import kz.tirek.population.asking.Query;
import kz.tirek.population.asking.Recall;
import kz.tirek.population.asking.SearchRequest;

/**
 * Asking for people whose names are misspelt or spelt anew: whether the right one is among the
 * first hits, and how long it takes beside reading a family by its id from the same service and by
 * its primary key over a bare connection, in turns.
 */
final class Searches {

  private static final int TURN = 100;

  private final Stage stage;
  private final List<UUID> families;

  Searches(Stage stage, List<UUID> families) {
    this.stage = stage;
    this.families = families;
  }

  private List<Query> queries(long seed, int count) {
    return new Queries(Loaded.POPULATION, families.size(), seed).some(count);
  }

  private byte[] request(Query query) {
    return Line.post(SearchRequest.PATH, stage.tokenOfSupervisor(), SearchRequest.body(query));
  }

  /** Whether the service has a search. */
  boolean offered() throws Exception {
    try (Line line = stage.line()) {
      int status = line.send(request(queries(1, 1).get(0)));
      if (status != 200) {
        System.out.println("  no search: " + SearchRequest.PATH + " answers " + status);
      }
      return status == 200;
    }
  }

  Deed service(int thread) throws Exception {
    Line line = stage.line();
    List<byte[]> requests = queries(100L + thread, 500).stream().map(this::request).toList();
    Random random = new Random(thread);
    return () -> line.ask(requests.get(random.nextInt(requests.size())));
  }

  void measure(int count, Window.Clockwork cpu) throws Exception {
    List<Query> queries = queries(4, count);
    int[] namesakes = Namesakes.count(Loaded.POPULATION, families.size(), queries);
    Recall recall = new Recall();
    List<Window> asked = new ArrayList<>();
    List<Window> read = new ArrayList<>();
    List<Window> byKey = new ArrayList<>();
    Random random = new Random(5);
    try (Line line = stage.line();
        Connection connection = stage.connection();
        var key = connection.prepareStatement("select * from family where family_id = ?")) {
      for (Query query : queries(3, 500)) {
        line.ask(request(query));
        line.ask(read(random));
        byKey(key, random);
      }
      for (int from = 0; from < count; from += TURN) {
        int to = Math.min(count, from + TURN);
        List<byte[]> searches = queries.subList(from, to).stream().map(this::request).toList();
        List<String> answers = new ArrayList<>();
        asked.add(turn(searches, each -> answers.add(line.ask(each)), cpu));
        List<byte[]> reads = searches.stream().map(any -> read(random)).toList();
        read.add(turn(reads, line::ask, cpu));
        byKey.add(turn(reads, any -> byKey(key, random), cpu));
        for (int i = from; i < to; i++) {
          Query query = queries.get(i);
          UUID family = families.get(query.place());
          recall.add(
              query,
              SearchRequest.hits(answers.get(i - from)),
              family,
              person(connection, family, query.member()),
              namesakes[i]);
        }
      }
    }
    System.out.printf(
        "%n%,d queries among %,d families; the last column is what a search could reach that tells"
            + " all names apart but not namesakes%n%n",
        count, families.size());
    System.out.println(recall.table());
    print(asked, read, byKey);
  }

  private void byKey(PreparedStatement statement, Random random) throws Exception {
    statement.setObject(1, families.get(random.nextInt(families.size())));
    try (var row = statement.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("no such family");
      }
    }
  }

  private byte[] read(Random random) {
    return Line.get(
        "/v1/families/" + families.get(random.nextInt(families.size())), stage.tokenOfSupervisor());
  }

  private interface Asking {
    void ask(byte[] request) throws Exception;
  }

  private static Window turn(List<byte[]> requests, Asking asking, Window.Clockwork cpu)
      throws Exception {
    Cpu before = cpu.read();
    long begun = System.nanoTime();
    long[] latencies = new long[requests.size()];
    for (int i = 0; i < latencies.length; i++) {
      long asked = System.nanoTime();
      asking.ask(requests.get(i));
      latencies[i] = System.nanoTime() - asked;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Window(latencies.length, seconds, latencies, cpu.read().since(before));
  }

  private static UUID person(Connection connection, UUID family, int member) throws Exception {
    try (var statement =
        connection.prepareStatement(
            "select person_id from member where family_id = ? and position = ?")) {
      statement.setObject(1, family);
      statement.setInt(2, member);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static void print(List<Window> asked, List<Window> read, List<Window> byKey) {
    Tables.row("one after another", "p50 ms", "p95 ms", "service µs CPU", "its PostgreSQL µs CPU");
    Tables.row("---", "---", "---", "---", "---");
    row("search", asked);
    row("GET /v1/families/{id}", read);
    row("a family's row by primary key, bare connection", byKey);
  }

  private static void row(String work, List<Window> turns) {
    long[] all =
        turns.stream().flatMapToLong(turn -> Arrays.stream(turn.latencies())).sorted().toArray();
    Tables.row(
        work,
        Tables.figure(2, all[all.length / 2] / 1e6),
        Tables.figure(2, all[(int) (all.length * 0.95)] / 1e6),
        Tables.figure(0, micros(turns, all.length, Cpu::service)),
        Tables.figure(0, micros(turns, all.length, Cpu::database)));
  }

  private static double micros(List<Window> turns, int count, ToDoubleFunction<Cpu> part) {
    return turns.stream().mapToDouble(turn -> part.applyAsDouble(turn.cpu())).sum() * 1e6 / count;
  }
}
