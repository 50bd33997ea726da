package kz.tirek;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import kz.tirek.rulebook.version.ShippedRulebook;
import kz.tirek.shared.RequiredSettings;
import kz.tirek.shared.postgres.EmbeddedDefault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, and before it a database of its own unless one is configured. */
@QuarkusMain
public class Tirek {

  public static void main(String... args) {
    Config config = ConfigProvider.getConfig();
    if (isPackaged(Tirek.class.getClassLoader().getClass())) {
      refuseToGuess(config);
    }
    ShippedRulebook.begin();
    findDatabase(config);
    // Quarkus answers an address that is none with an empty 400; AddressCheck looks as well, and
    // says what is amiss
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }

  /**
   * Whether what loads the service is the loader of a package, with or without a cache ahead of
   * time. In development everything has a default; the mode itself is known only once the service
   * runs.
   */
  static boolean isPackaged(Class<? extends ClassLoader> loader) {
    return loader.getSimpleName().endsWith("RunnerClassLoader");
  }

  /** Whom to trust and with which keys has no default: it is asked before a database is touched. */
  static void refuseToGuess(Config config) {
    List<String> flaws = RequiredSettings.flaws(config);
    if (!flaws.isEmpty()) {
      flaws.forEach(System.err::println);
      System.exit(1);
    }
  }

  static void findDatabase(Config config) {
    if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isEmpty()) {
      EmbeddedDefault.start(Path.of(config.getValue("tirek.data", String.class)));
    }
  }
}
