package kz.tirek.shared.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.shared.postgres.program.Binaries;
import kz.tirek.shared.postgres.program.Program;
import kz.tirek.trace.Traces;

/** The database of every {@code @QuarkusTest}: made anew for each test run, deleted after it. */
@WithTestResource(value = ThrowAwayPostgres.class, scope = TestResourceScope.GLOBAL)
public final class ThrowAwayPostgres implements QuarkusTestResourceLifecycleManager {

  private static EmbeddedPostgres postgres;

  /** Quarkus starts its resources again for each test profile; the database stays the same. */
  @Override
  public synchronized Map<String, String> start() {
    if (postgres == null) {
      try {
        Files.createDirectories(Postgres.TARGET);
        Traces.begin();
        Path folder = Files.createTempDirectory(Postgres.TARGET, "test-run-").resolve("data");
        postgres = Postgres.start(folder, Postgres.FAST);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(postgres)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return postgres.configuration();
  }

  static EmbeddedPostgres running() {
    return postgres;
  }

  @Override
  public void stop() {}

  /** Lets the database hang, as a machine does that has no memory left; or go on. */
  static void hang(boolean hangs) throws IOException {
    ProcessHandle server = PidFile.of(postgres.folder().resolve("database")).server().orElseThrow();
    List<String> command = new ArrayList<>(List.of("kill", hangs ? "-STOP" : "-CONT"));
    Stream.concat(Stream.of(server), server.descendants())
        .map(each -> Long.toString(each.pid()))
        .forEach(command::add);
    Program.run(command);
  }

  private static void throwAway(EmbeddedPostgres postgres) {
    try (Connection owner = Postgres.connect(postgres)) {
      Traces.keep(owner, postgres.folder());
    } catch (IOException | SQLException e) {
      // what checks the traces misses them
      e.printStackTrace();
    }
    postgres.close();
    try {
      Binaries.delete(postgres.folder().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
