package kz.tirek.shared.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.tirek.shared.postgres.program.Binaries;

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

  private static void throwAway(EmbeddedPostgres postgres) {
    postgres.close();
    try {
      Binaries.delete(postgres.folder().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
