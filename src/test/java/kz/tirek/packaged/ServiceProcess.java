package kz.tirek.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, as in production. */
public final class ServiceProcess implements AutoCloseable {

  private static final Path JAR =
      Path.of(System.getProperty("bench.jar", "target/quarkus-app/quarkus-run.jar"));

  private final Process process;
  private final int port;
  private final long startedNanos;
  private final Path log;

  private ServiceProcess(Process process, int port, long startedNanos, Path log) {
    this.process = process;
    this.port = port;
    this.startedNanos = startedNanos;
    this.log = log;
  }

  /**
   * @param environment the settings, by the names of environment variables; those of the present
   *     process are not handed on
   */
  public static ServiceProcess start(Path log, Map<String, String> environment) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String flags = System.getProperty("bench.java", "").strip();
    if (!flags.isEmpty()) {
      command.addAll(List.of(flags.split("\\s+")));
    }
    command.add("-jar");
    command.add(JAR.toAbsolutePath().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.matches("(TIREK|QUARKUS|MP)_.*"));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    long now = System.nanoTime();
    return new ServiceProcess(builder.start(), port, now, log);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the first answer 200 to this request; milliseconds from the start of the process. */
  public double firstAnswer(byte[] request) throws IOException, InterruptedException {
    while (true) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the service ended:\n" + Files.readString(log));
      }
      try (Socket knock = new Socket(InetAddress.getLoopbackAddress(), port)) {
        knock.setTcpNoDelay(true);
        try (Line line = new Line(port)) {
          if (line.send(request) == 200) {
            return (System.nanoTime() - startedNanos) / 1e6;
          }
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(2);
    }
  }

  /** Waits until it ends by itself; its exit code. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Resident memory now, in MB. */
  public double residentMegabytes() throws IOException {
    return status("VmRSS:");
  }

  /** The most resident memory so far, in MB. */
  public double peakMegabytes() throws IOException {
    return status("VmHWM:");
  }

  private double status(String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status"))) {
      if (line.startsWith(field)) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    return Double.NaN;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Below the ports that the system gives to clients, which could connect to themselves. */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // the next one
      }
    }
  }
}
