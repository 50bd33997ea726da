package kz.tirek;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import kz.tirek.rulebook.version.ShippedRulebook;
import kz.tirek.shared.postgres.EmbeddedDefault;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service, and before it a database of its own unless one is configured. */
@QuarkusMain
public class Tirek {

  public static void main(String... args) {
    ShippedRulebook.begin();
    findDatabase(ConfigProvider.getConfig());
    Quarkus.run(args);
  }

  static void findDatabase(Config config) {
    if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isEmpty()) {
      EmbeddedDefault.start(Path.of(config.getValue("tirek.data", String.class)));
    }
  }
}
