package kz.tirek.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time used so far, in seconds: by the service, PostgreSQL and the load generator.
 *
 * @param compiling what the service's compiler threads used, which {@code service} does not hold
 */
record Cpu(double service, double compiling, double database, double generator) {

  private static final double TICKS = 100;

  /**
   * @param service the process of the service
   * @param postmaster PostgreSQL's first process, whose children do the work
   */
  static Cpu now(long service, long postmaster) throws IOException {
    double children = 0;
    for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      try {
        children += used(child.pid(), 11, 12);
      } catch (IOException ended) {
        // its parent counts it from now on
      }
    }
    double compiling = compiling(service);
    return new Cpu(
        used(service, 11, 12) - compiling,
        compiling,
        children + used(postmaster, 11, 12, 13, 14),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9);
  }

  Cpu since(Cpu earlier) {
    return new Cpu(
        service - earlier.service,
        compiling - earlier.compiling,
        database - earlier.database,
        generator - earlier.generator);
  }

  private static double compiling(long pid) throws IOException {
    double compiling = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads.toList()) {
        try {
          if (Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre\\s*")) {
            compiling += used(thread, 11, 12);
          }
        } catch (IOException ended) {
          // a compiler thread without work ends; what it used stays with the process
        }
      }
    }
    return compiling;
  }

  private static double used(long pid, int... fields) throws IOException {
    return used(Path.of("/proc", Long.toString(pid)), fields);
  }

  /** The processor time of one process or thread, by the fields of its file {@code stat}. */
  private static double used(Path process, int... fields) throws IOException {
    String stat = Files.readString(process.resolve("stat"));
    List<String> values = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    double ticks = 0;
    for (int field : fields) {
      ticks += Long.parseLong(values.get(field));
    }
    return ticks / TICKS;
  }
}
