package kz.tirek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.tirek.packaged.Line;
import kz.tirek.packaged.ServiceProcess;
import kz.tirek.shared.postgres.EmbeddedPostgres;

/**
 * Measures the packaged service beside bare PostgreSQL and plain Java, in one run; {@code
 * docs/benchmarks.md} tells how and what.
 */
public final class Benchmark {

  private static final Path FOLDER = Path.of("target", "bench");

  /** A database of so few families says nothing about sizes. */
  static final int FEW = 5_000;

  private static final Set<String> OF_A_POPULATION =
      Set.of("growth", "search", "rejudge", "dashboard");

  private Benchmark() {}

  public static void main(String... args) throws Exception {
    int families = Integer.getInteger("bench.families", 20_000);
    int connections = Integer.getInteger("bench.connections", 8);
    double seconds = Double.parseDouble(System.getProperty("bench.seconds", "2.5"));
    int pairs = Integer.getInteger("bench.pairs", 5);
    List<String> parts = List.of(System.getProperty("bench.parts", "start,http,judge").split(","));
    Path data = FOLDER.resolve("data");
    boolean kept = Boolean.getBoolean("bench.keep") && Files.exists(data.resolve("database"));
    if (!kept) {
      delete(data.resolve("database"));
    }
    Files.createDirectories(FOLDER);
    Path log = FOLDER.resolve("service.log");
    Files.deleteIfExists(log);

    Stage stage = new Stage(FOLDER, kept);
    if (parts.contains("judge")) {
      JudgeConditions.measure();
      JudgeShipped.measure();
      JudgeFamilies.measure();
      PlanFamilies.measure();
    }
    if (parts.equals(List.of("judge"))) {
      return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      stage.database(postgres);
      StartUp startUp = new StartUp(stage, log);
      startUp.makeTables();
      Loaded loaded = new Loaded(stage, postmaster(data));
      loaded.readKept();
      if (!Collections.disjoint(parts, OF_A_POPULATION)) {
        String sizes = System.getProperty("bench.sizes", Integer.toString(families));
        population(stage, log, postmaster(data), loaded, sizes, parts, connections, seconds, pairs);
      }
      if (parts.contains("start") || parts.contains("http")) {
        loaded.upTo(families);
      }
      if (parts.contains("start")) {
        startUp.measure("a database elsewhere", stage.settingsWithDatabase());
      }
      if (parts.contains("http")) {
        races(stage, log, postmaster(data), loaded.ids(), connections, seconds, pairs);
      }
    }
    if (parts.contains("start")) {
      var embedded = stage.settings();
      embedded.put("TIREK_DATA", data.toAbsolutePath().toString());
      new StartUp(stage, log).measure("the embedded database, warm", embedded);
    }
  }

  /** Loads more and more families, and measures at each size. */
  private static void population(
      Stage stage,
      Path log,
      long postmaster,
      Loaded loaded,
      String sizes,
      List<String> parts,
      int connections,
      double seconds,
      int pairs)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      for (String size : sizes.split(",")) {
        loaded.upTo(Integer.parseInt(size));
        boolean names = parts.contains("growth") || parts.contains("search");
        if (!names) {
          loaded.leaveNames();
        }
        try (ServiceProcess service = ServiceProcess.start(log, stage.settingsWithDatabase())) {
          stage.service(service);
          service.firstAnswer(Line.get("/q/health/ready", null));
          if (names) {
            loaded.awaitNames();
          }
          Window.Clockwork cpu = () -> Cpu.now(service.pid(), postmaster);
          if (parts.contains("growth")) {
            Race.Track track = new Race.Track(threads, connections, seconds, pairs, cpu);
            new Growth(stage, loaded.ids(), track).measure();
          }
          if (parts.contains("rejudge") || parts.contains("dashboard")) {
            new Rejudgements(stage, loaded.ids().size(), cpu).measure();
          }
          if (parts.contains("dashboard")) {
            new DashboardReads(stage, loaded.ids()).measure();
          }
          Searches searches = new Searches(stage, loaded.ids());
          if (parts.contains("search") && searches.offered()) {
            searches.measure(Integer.getInteger("bench.queries", 2_000), cpu);
          }
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void races(
      Stage stage,
      Path log,
      long postmaster,
      List<UUID> ids,
      int connections,
      double seconds,
      int pairs)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try (ServiceProcess service = ServiceProcess.start(log, stage.settingsWithDatabase())) {
      stage.service(service);
      service.firstAnswer(Line.get("/q/health/ready", null));
      Race.Track track =
          new Race.Track(
              threads, connections, seconds, pairs, () -> Cpu.now(service.pid(), postmaster));
      List<Race> races = new ArrayList<>();
      String only = System.getProperty("bench.only", "read,page,intake");
      if (only.contains("read")) {
        CaseReads reads = new CaseReads(stage, ids);
        reads.check(200);
        races.add(track.race("read a family whole", 0.60, reads::service, reads::baseline));
        races.add(
            track.race("check and trail of a read", Double.NaN, reads::guarded, reads::baseline));
      }
      if (only.contains("page")) {
        FamilyWalks walks = new FamilyWalks(stage, ids.size());
        walks.check();
        races.add(track.race("page of fifty", 0.45, walks::service, walks::baseline));
      }
      if (only.contains("intake")) {
        Intakes intakes = new Intakes(stage, ids.size());
        races.add(track.race("intake, four members", 0.55, intakes::service, intakes::baseline));
        intakes.check(200);
      }
      Tables.print(races, connections);
      System.out.printf(
          "%nResident memory of the service under load: %.0f MB now, %.0f MB at most (goal 350)%n",
          service.residentMegabytes(), service.peakMegabytes());
    } finally {
      threads.shutdownNow();
    }
  }

  private static long postmaster(Path data) throws IOException {
    Path pidFile = data.resolve("database").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
