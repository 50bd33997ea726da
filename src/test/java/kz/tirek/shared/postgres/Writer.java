package kz.tirek.shared.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

/** A process of its own that starts the server, writes numbers, and says each when it is stored. */
final class Writer implements AutoCloseable {

  private static final String READY = "ready";

  private final Process process;
  private final BufferedReader said;
  private long stored;

  private Writer(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  /** Returns when the server runs, or when the process ended without. */
  static Writer start(Path folder) throws IOException {
    Writer writer =
        new Writer(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    folder.toString())
                .redirectErrorStream(true)
                .start());
    String line = writer.said.readLine();
    if (!READY.equals(line)) {
      writer.close();
      throw new AssertionError("The writer did not start: " + line);
    }
    return writer;
  }

  public static void main(String... args) throws Exception {
    EmbeddedPostgres postgres = Postgres.start(Path.of(args[0]), Map.of());
    try (Connection connection = Postgres.connect(postgres)) {
      connection.createStatement().execute("create table if not exists number (n bigint)");
      System.out.println(READY);
      try (var insert =
          connection.prepareStatement(
              "insert into number select coalesce(max(n), 0) + 1 from number returning n")) {
        while (true) {
          var stored = insert.executeQuery();
          stored.next();
          System.out.println(stored.getLong(1));
        }
      }
    }
  }

  /** Waits until it has stored so many numbers. */
  void write(int numbers) throws IOException {
    for (int i = 0; i < numbers; i++) {
      hear(said.readLine());
    }
  }

  /** Kills it as {@code kill -9} does, and returns the last number that it said was stored. */
  long kill() throws Exception {
    // through its handle: the process itself would throw away what is left to read
    process.toHandle().destroyForcibly();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      hear(line);
    }
    process.waitFor();
    return stored;
  }

  private void hear(String line) {
    if (line.matches("\\d+")) {
      stored = Long.parseLong(line);
    }
  }

  void killWatchdog() {
    process
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains("tirek-watchdog"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    said.close();
  }
}
