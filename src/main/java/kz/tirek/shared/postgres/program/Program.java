package kz.tirek.shared.postgres.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** A program that ran to its end: its exit code, and what it wrote to either output. */
public record Program(int exitCode, String output) {

  public boolean succeeded() {
    return exitCode == 0;
  }

  public static Program run(List<String> command) {
    return run(command, "");
  }

  public static Program run(List<String> command, String input) {
    try {
      Process process = start(command);
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(UTF_8));
      } catch (IOException e) {
        // it ended without reading; its exit code and output say why
      }
      return ended(process);
    } catch (IOException e) {
      return new Program(-1, e.getMessage());
    }
  }

  public static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  public static Program ended(Process process) throws IOException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      return new Program(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a program of PostgreSQL ran", e);
    }
  }
}
