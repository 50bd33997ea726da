package kz.tirek.shared.postgres;

import io.quarkus.runtime.Application;
import java.nio.file.Path;
import kz.tirek.shared.postgres.program.CannotStart;
import org.jboss.logging.Logger;

/** The embedded server as the database of this process, for as long as the process lives. */
public final class EmbeddedDefault {

  private EmbeddedDefault() {}

  /**
   * Starts the server on the data in that folder and names it in system properties, where Quarkus
   * finds it. They outlive a live reload, after which the database counts as configured.
   *
   * <p>When it cannot start, says why on standard error and ends the process with exit code 1.
   */
  public static void start(Path folder) {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
      postgres.configuration().forEach(System::setProperty);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "embedded-postgres"));
      Logger.getLogger(EmbeddedDefault.class)
          .infof(
              "No database is configured: PostgreSQL runs on 127.0.0.1:%d, its data are in %s",
              postgres.port(), postgres.folder());
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** All hooks run at once, so this one waits until Quarkus has closed its connections. */
  private static void stop(EmbeddedPostgres postgres) {
    Application application = Application.currentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    postgres.close();
  }
}
