package kz.tirek.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.packaged.Line;
import kz.tirek.packaged.ServiceProcess;

/** How long the service takes from {@code java -jar} to its first answers, and what it weighs. */
final class StartUp {

  private static final int TIMES = 5;

  private final Stage stage;
  private final Path log;

  StartUp(Stage stage, Path log) {
    this.stage = stage;
    this.log = log;
  }

  /** The first start on a new database makes its tables. */
  void makeTables() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(log, stage.settingsWithDatabase())) {
      service.firstAnswer(Line.get("/q/health/ready", null));
    }
  }

  void measure(String database, Map<String, String> settings) throws Exception {
    List<Double> ready = new ArrayList<>();
    List<Double> answered = new ArrayList<>();
    List<Double> resident = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      try (ServiceProcess service = ServiceProcess.start(log, settings)) {
        ready.add(service.firstAnswer(Line.get("/q/health/ready", null)));
        answered.add(service.firstAnswer(Line.get("/v1/families?pageSize=50", stage.token())));
        processor.add(Cpu.now(service.pid(), service.pid()).service());
        Thread.sleep(1000);
        resident.add(service.residentMegabytes());
      }
    }
    System.out.printf("%nFrom java -jar, with %s, median of %d starts%n%n", database, TIMES);
    Tables.row(
        "ready, s", "first list answered, s", "goal, s", "processor s", "at rest, MB", "goal, MB");
    Tables.row("---", "---", "---", "---", "---", "---");
    Tables.row(
        Tables.figure(2, Race.median(ready, value -> value / 1000)),
        Tables.figure(2, Race.median(answered, value -> value / 1000)),
        "1.50",
        Tables.figure(2, Race.median(processor, Double::doubleValue)),
        Tables.figure(0, Race.median(resident, Double::doubleValue)),
        "260");
  }
}
