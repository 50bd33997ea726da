package kz.tirek.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.ToDoubleFunction;

/**
 * The service and its baseline at the same work, in turns within one run.
 *
 * @param service windows of the service
 * @param baseline the window of the baseline after each of them
 * @param relaxed the service at half of what it can
 */
record Race(String work, double goal, List<Window> service, List<Window> baseline, Window relaxed) {

  /** How the races are run. */
  record Track(
      ExecutorService threads, int connections, double seconds, int pairs, Window.Clockwork cpu) {

    Race race(String work, double goal, Deed.Source service, Deed.Source baseline)
        throws Exception {
      List<Deed> ours = deeds(service);
      List<Deed> theirs = deeds(baseline);
      warmUp(work + ", service", ours, 20_000, 12);
      warmUp(work + ", baseline", theirs, 5_000, 5);
      List<Window> served = new ArrayList<>();
      List<Window> based = new ArrayList<>();
      for (int i = 0; i < pairs; i++) {
        served.add(Window.of(threads, ours, seconds, cpu));
        based.add(Window.of(threads, theirs, seconds, cpu));
      }
      double half = median(served, Window::perSecond) / 2;
      Window relaxed = Window.of(threads, ours, seconds, half, cpu);
      return new Race(work, goal, served, based, relaxed);
    }

    private List<Deed> deeds(Deed.Source source) throws Exception {
      List<Deed> deeds = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        deeds.add(source.of(i));
      }
      return deeds;
    }

    /**
     * Until two windows agree within five in a hundred, or it takes too long.
     *
     * @param enough below which nothing is warm, whatever the windows say: a compiler at work makes
     *     them slow alike
     */
    private void warmUp(String what, List<Deed> deeds, long enough, int most) throws Exception {
      double before = 0;
      long done = 0;
      for (int i = 1; i <= most; i++) {
        Window window = Window.of(threads, deeds, seconds, cpu);
        double now = window.perSecond();
        done += window.done();
        System.out.printf("  %s, warm-up %d: %.0f/s%n", what, i, now);
        if (done >= enough && Math.abs(now - before) < 0.05 * now) {
          return;
        }
        before = now;
      }
    }
  }

  /** The median of what each pair of windows gave. */
  double ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < service.size(); i++) {
      ratios.add(service.get(i).perSecond() / baseline.get(i).perSecond());
    }
    return median(ratios, Double::doubleValue);
  }

  static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
    List<Double> sorted =
        all.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
