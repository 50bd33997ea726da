package kz.tirek.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.tirek.shared.postgres.program.Account;
import kz.tirek.shared.postgres.program.Binaries;
import kz.tirek.shared.postgres.program.Program;

/** The running PostgreSQL of one cluster. */
final class Server {

  /** Longer than any recovery after a crash should take; the log tells how far it is. */
  private static final String START_SECONDS = "600";

  private static final String STOP_SECONDS = "60";

  private final Path cluster;
  private final Binaries binaries;
  private final Account account;

  Server(Path cluster, Binaries binaries, Account account) {
    this.cluster = cluster;
    this.binaries = binaries;
    this.account = account;
  }

  /** Returns as soon as the server takes connections, or what it said when it did not start. */
  Optional<String> start(int port, Path log) throws IOException {
    Files.deleteIfExists(log);
    Files.createFile(log);
    account.give(log);
    Process control =
        Program.start(
            account.command(
                binaries.program("pg_ctl"),
                "start",
                "-w",
                "-t",
                START_SECONDS,
                "-D",
                cluster.toString(),
                "-l",
                log.toString()));
    // pg_ctl itself looks ten times a second, which would be most of the time that a start takes
    boolean ended = false;
    while (!PidFile.of(cluster).saysReadyOn(port)) {
      if (ended) {
        return Optional.of(Program.ended(control).output() + "\n" + Files.readString(log).strip());
      }
      ended = waitFor(control, 5);
    }
    return Optional.empty();
  }

  Optional<ProcessHandle> process() throws IOException {
    return PidFile.of(cluster).server();
  }

  /** Lets no client finish, loses nothing that was committed, and leaves nothing to recover. */
  void stop() throws IOException {
    Optional<ProcessHandle> process = process();
    for (String mode : List.of("fast", "immediate")) {
      if (process.filter(ProcessHandle::isAlive).isPresent()) {
        Program.run(
            account.command(
                binaries.program("pg_ctl"),
                "stop",
                "-w",
                "-t",
                STOP_SECONDS,
                "-m",
                mode,
                "-D",
                cluster.toString()));
        process.ifPresent(Server::awaitEnd);
      }
    }
    if (process().isEmpty()) {
      killChildren();
    }
  }

  /**
   * Children of a server that was itself killed may go on with a long query, and no server starts
   * beside them. With their server dead nothing that they do can be committed any more.
   */
  private void killChildren() {
    ProcessHandle.allProcesses().filter(this::isChild).forEach(ProcessHandle::destroyForcibly);
  }

  private boolean isChild(ProcessHandle process) {
    try {
      return process.info().command().filter(PidFile::isPostgres).isPresent()
          && Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
    } catch (IOException e) {
      return false; // ended meanwhile, or not on Linux: then the start waits for it a few seconds
    }
  }

  /** Its pid file goes a moment before the process does. */
  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(5, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // still there: the next mode of stopping deals with it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean waitFor(Process process, long millis) throws IOException {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL started", e);
    }
  }
}
