package kz.tirek.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import kz.tirek.packaged.Line;

/**
 * What reads and an intake cost while the tables grow, each in turns with reading a family's row by
 * its primary key over a bare connection. Reads go to any family of the agency, as its supervisor.
 */
final class Growth {

  private final Stage stage;
  private final List<UUID> families;
  private final Race.Track track;

  Growth(Stage stage, List<UUID> families, Race.Track track) {
    this.stage = stage;
    this.families = families;
    this.track = track;
  }

  void measure() throws Exception {
    List<Race> races = new ArrayList<>();
    try {
      races.add(race("family", reads("", "{\"id\":\"")));
      races.add(race("case file", reads("/case-file", "{\"familyId\":\"")));
      races.add(race("assessment", reads("/assessment", "")));
      races.add(race("page of fifty", new FamilyWalks(stage, families.size())::service));
      races.add(race("intake, four members", new Intakes(stage, families.size())::service));
      Searches searches = new Searches(stage, families);
      if (searches.offered()) {
        races.add(race("search", searches::service));
      }
    } finally {
      // also when a later one failed
      print(races);
    }
  }

  private Race race(String work, Deed.Source service) throws Exception {
    return track.race(work, Double.NaN, service, this::byPrimaryKey);
  }

  private Deed.Source reads(String suffix, String begin) {
    return thread -> {
      Line line = stage.line();
      Random random = new Random(thread);
      return () -> {
        String id = families.get(random.nextInt(families.size())).toString();
        int status = line.send(Line.get("/v1/families/" + id + suffix, stage.tokenOfSupervisor()));
        if (status != 200 || line.find(begin + id) < 0 && !begin.isEmpty()) {
          throw new IllegalStateException("read: " + status + " " + line.head() + line.body());
        }
      };
    };
  }

  private Deed byPrimaryKey(int thread) throws Exception {
    Connection connection = stage.connection();
    PreparedStatement statement =
        connection.prepareStatement("select * from family where family_id = ?");
    Random random = new Random(thread);
    return () -> {
      statement.setObject(1, families.get(random.nextInt(families.size())));
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no such family");
        }
      }
    };
  }

  private void print(List<Race> races) {
    System.out.printf("%nWith %,d families%n%n", families.size());
    Tables.row(
        "work",
        "a second",
        "p50 ms",
        "p95 ms",
        "key a second",
        "key p50 ms",
        "key p95 ms",
        "p95 to the key's",
        "service µs CPU",
        "its PostgreSQL µs CPU",
        "key's PostgreSQL µs CPU");
    Tables.row("---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
    for (Race race : races) {
      double p95 = of(race.service(), window -> window.millis(0.95));
      double key = of(race.baseline(), window -> window.millis(0.95));
      Tables.row(
          race.work(),
          Tables.figure(0, of(race.service(), Window::perSecond)),
          Tables.figure(2, of(race.service(), window -> window.millis(0.5))),
          Tables.figure(2, p95),
          Tables.figure(0, of(race.baseline(), Window::perSecond)),
          Tables.figure(2, of(race.baseline(), window -> window.millis(0.5))),
          Tables.figure(2, key),
          Tables.figure(1, p95 / key),
          Tables.figure(0, of(race.service(), each -> each.cpu().service() * 1e6 / each.done())),
          Tables.figure(0, of(race.service(), each -> each.cpu().database() * 1e6 / each.done())),
          Tables.figure(0, of(race.baseline(), each -> each.cpu().database() * 1e6 / each.done())));
    }
  }

  private static double of(List<Window> windows, ToDoubleFunction<Window> figure) {
    return Race.median(windows, figure);
  }
}
