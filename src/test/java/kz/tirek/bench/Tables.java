package kz.tirek.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as tables in Markdown. */
final class Tables {

  private Tables() {}

  static void print(List<Race> races, int connections) {
    System.out.printf(
        "%n%d connections on each side, %d processors; medians of %d windows in turns%n%n",
        connections,
        Runtime.getRuntime().availableProcessors(),
        races.isEmpty() ? 0 : races.get(0).service().size());
    row(
        "work",
        "service/s",
        "baseline/s",
        "ratio",
        "goal",
        "p50 ms",
        "p99 ms",
        "baseline p50",
        "baseline p99",
        "p99 at half");
    row("---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
    for (Race race : races) {
      row(
          race.work(),
          figure(0, of(race.service(), Window::perSecond)),
          figure(0, of(race.baseline(), Window::perSecond)),
          figure(2, race.ratio()),
          Double.isNaN(race.goal()) ? "-" : figure(2, race.goal()),
          figure(1, of(race.service(), window -> window.millis(0.50))),
          figure(1, of(race.service(), window -> window.millis(0.99))),
          figure(1, of(race.baseline(), window -> window.millis(0.50))),
          figure(1, of(race.baseline(), window -> window.millis(0.99))),
          figure(1, race.relaxed().millis(0.99)));
    }
    System.out.printf("%nProcessor time in microseconds for each%n%n");
    row(
        "work",
        "service",
        "compiling",
        "its PostgreSQL",
        "load generator",
        "baseline's PostgreSQL",
        "baseline's client");
    row("---", "---", "---", "---", "---", "---", "---");
    for (Race race : races) {
      row(
          race.work(),
          figure(0, of(race.service(), window -> micros(window, window.cpu().service()))),
          figure(0, of(race.service(), window -> micros(window, window.cpu().compiling()))),
          figure(0, of(race.service(), window -> micros(window, window.cpu().database()))),
          figure(0, of(race.service(), window -> micros(window, window.cpu().generator()))),
          figure(0, of(race.baseline(), window -> micros(window, window.cpu().database()))),
          figure(0, of(race.baseline(), window -> micros(window, window.cpu().generator()))));
    }
  }

  static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  static String figure(int decimals, double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static double micros(Window window, double seconds) {
    return seconds * 1e6 / window.done();
  }

  private static double of(List<Window> windows, ToDoubleFunction<Window> figure) {
    return Race.median(windows, figure);
  }
}
