package kz.tirek.shared.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * A shell that waits at a pipe from this process and stops the server when the pipe breaks, which
 * happens even when this process is killed.
 *
 * <p>It signals the one server it was told of and only while the pid file still names it, so that a
 * late watchdog never stops the server of the next start. Ctrl-C in a terminal reaches it too and
 * means nothing to it. There is none on Windows, where the next start stops what was left.
 */
final class Watchdog implements AutoCloseable {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP QUIT
      read -r end_of_input
      [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ] && kill -INT "$1"
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  static Watchdog over(ProcessHandle server, Path cluster) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return new Watchdog(null);
    }
    return new Watchdog(
        new ProcessBuilder(
                "sh",
                "-c",
                SCRIPT,
                "tirek-watchdog",
                Long.toString(server.pid()),
                cluster.resolve("postmaster.pid").toString())
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start());
  }

  @Override
  public void close() throws IOException {
    if (shell != null) {
      shell.getOutputStream().close();
    }
  }
}
