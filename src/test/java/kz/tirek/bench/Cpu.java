package kz.tirek.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time used so far, in seconds: by the service, PostgreSQL and the load generator. */
record Cpu(double service, double database, double generator) {

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
    return new Cpu(
        used(service, 11, 12),
        children + used(postmaster, 11, 12, 13, 14),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9);
  }

  Cpu since(Cpu earlier) {
    return new Cpu(
        service - earlier.service, database - earlier.database, generator - earlier.generator);
  }

  /** The processor time of one process, by the fields of {@code /proc/<pid>/stat}. */
  private static double used(long pid, int... fields) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    List<String> values = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    double ticks = 0;
    for (int field : fields) {
      ticks += Long.parseLong(values.get(field));
    }
    return ticks / TICKS;
  }
}
