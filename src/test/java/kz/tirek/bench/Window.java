package kz.tirek.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * What a few seconds of doing the same gave.
 *
 * @param done how often it was done
 * @param latencies nanoseconds of each, sorted
 */
record Window(long done, double seconds, long[] latencies, Cpu cpu) {

  double perSecond() {
    return done / seconds;
  }

  /** Milliseconds within which this share was done. */
  double millis(double share) {
    return latencies.length == 0
        ? Double.NaN
        : latencies[(int) Math.min(latencies.length - 1, latencies.length * share)] / 1e6;
  }

  /** Where the processor time is read. */
  interface Clockwork {
    Cpu read() throws Exception;
  }

  /** Every deed over and over, each in a thread of its own. */
  static Window of(ExecutorService threads, List<Deed> deeds, double seconds, Clockwork cpu)
      throws Exception {
    return of(threads, deeds, seconds, 0, cpu);
  }

  /**
   * As often in a second as said, whatever the answers take; latencies count from when each was
   * due.
   *
   * @param rate 0: as often as possible
   */
  static Window of(
      ExecutorService threads, List<Deed> deeds, double seconds, double rate, Clockwork cpu)
      throws Exception {
    Cpu before = cpu.read();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Callable<long[]>> loops = new ArrayList<>();
    for (int i = 0; i < deeds.size(); i++) {
      Deed deed = deeds.get(i);
      double pause = rate == 0 ? 0 : deeds.size() / rate * 1e9;
      long first = start + (long) (pause * i / deeds.size());
      loops.add(() -> loop(deed, first, pause, end));
    }
    List<long[]> each = new ArrayList<>();
    for (Future<long[]> loop : threads.invokeAll(loops)) {
      each.add(loop.get());
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] all = each.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Window(all.length, took, all, cpu.read().since(before));
  }

  private static long[] loop(Deed deed, long first, double pause, long end) throws Exception {
    long[] latencies = new long[1024];
    int done = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      long due = pause == 0 ? now : first + (long) (done * pause);
      if (due >= end) {
        break;
      }
      while (now < due) {
        LockSupport.parkNanos(due - now);
        now = System.nanoTime();
      }
      deed.once();
      if (done == latencies.length) {
        latencies = Arrays.copyOf(latencies, done * 2);
      }
      latencies[done++] = System.nanoTime() - due;
    }
    return Arrays.copyOf(latencies, done);
  }
}
