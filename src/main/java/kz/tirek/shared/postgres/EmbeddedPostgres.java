package kz.tirek.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kz.tirek.shared.postgres.program.Account;
import kz.tirek.shared.postgres.program.Archive;
import kz.tirek.shared.postgres.program.Binaries;
import kz.tirek.shared.postgres.program.CannotStart;

/**
 * A PostgreSQL server of the service's own: its data lie in a folder and outlive it, and it listens
 * on the loopback address alone.
 *
 * <p>It ends when it is closed, and also when this process ends in any other way. See {@code
 * docs/decisions/0001-embedded-postgresql.md}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The database, and the role that owns it and all tables. */
  static final String NAME = "tirek";

  /** The role that the service works as: it owns nothing, so that row-level security binds it. */
  static final String SERVICE = "tirek_service";

  private static final int TRIES = 5;

  private final DataFolder data;
  private final Passwords passwords;
  private final Server server;
  private final Watchdog watchdog;
  private final int port;

  private EmbeddedPostgres(
      DataFolder data, Passwords passwords, Server server, Watchdog watchdog, int port) {
    this.data = data;
    this.passwords = passwords;
    this.server = server;
    this.watchdog = watchdog;
    this.port = port;
  }

  /**
   * Starts the server on the data in that folder, which are made when there are none.
   *
   * @throws CannotStart when the folder is in use or unfit, or PostgreSQL does not start
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(folder, folder, Map.of());
  }

  /** As {@link #start(Path)}, with its programs in another folder and settings of one's own. */
  static EmbeddedPostgres start(Path folder, Path programs, Map<String, String> settings) {
    Archive archive = Archive.bundled();
    DataFolder data = DataFolder.claim(folder);
    try {
      return start(data, Binaries.unpackedIn(programs.toAbsolutePath(), archive), settings);
    } catch (IOException e) {
      release(data);
      throw new CannotStart("PostgreSQL cannot start in " + data.path() + ": " + e, e);
    } catch (RuntimeException e) {
      release(data);
      throw e;
    }
  }

  private static EmbeddedPostgres start(
      DataFolder data, Binaries binaries, Map<String, String> settings) throws IOException {
    Account account = Account.forCluster(data.cluster());
    Cluster cluster = new Cluster(data.cluster(), binaries, account);
    Server server = new Server(data.cluster(), binaries, account);
    server.stop(); // one that a killed process may have left
    Passwords passwords = data.passwords();
    cluster.createUnlessThere(passwords);
    Optional<String> failure = Optional.empty();
    for (int i = 0; i < TRIES; i++) {
      PidFile.of(data.cluster()).disownStranger();
      int port = FreePort.find();
      cluster.configure(port, settings);
      failure = server.start(port, data.log());
      Optional<ProcessHandle> process = server.process();
      if (failure.isEmpty() && process.isPresent()) {
        Watchdog watchdog = Watchdog.over(process.get(), data.cluster());
        return new EmbeddedPostgres(data, passwords, server, watchdog, port);
      }
      pause(); // the port was taken in between, or children of a killed server are still ending
    }
    throw new CannotStart(
        "PostgreSQL does not start in %s under %s:%n%s"
            .formatted(data.path(), account, failure.orElse("it ended at once")));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL started", e);
    }
  }

  private static void release(DataFolder data) {
    try {
      data.close();
    } catch (IOException e) {
      // the lock ends with the process at the latest
    }
  }

  /** What Quarkus needs to know of it, by the names of its configuration. */
  public Map<String, String> configuration() {
    return Map.of(
        "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME),
        "quarkus.datasource.username", SERVICE,
        "quarkus.datasource.password", passwords.service(),
        "quarkus.flyway.username", NAME,
        "quarkus.flyway.password", passwords.owner());
  }

  /** The folder of the data, absolute. */
  public Path folder() {
    return data.path();
  }

  /** The port on 127.0.0.1, from 20000 to 31999. */
  public int port() {
    return port;
  }

  /** Stops the server, rolling back what is not committed, and lets go of the folder. */
  @Override
  public void close() {
    try (data;
        watchdog) {
      server.stop();
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL in " + data.path() + " could not be stopped: " + e, e);
    }
  }
}
