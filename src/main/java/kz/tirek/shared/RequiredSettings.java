package kz.tirek.shared;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Without these settings the service does not start, and names all that are missing at once. */
@Singleton
public class RequiredSettings {

  private static final List<String> NAMES =
      List.of(
          "mp.jwt.verify.issuer",
          "mp.jwt.verify.audiences",
          "mp.jwt.verify.publickey.location",
          "tirek.secrets.encryption-keys",
          "tirek.secrets.fingerprint-key",
          "tirek.secrets.page-token-key");

  void check(@Observes @Priority(1) StartupEvent start, Config config) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      List<String> missing = missing(config);
      if (!missing.isEmpty()) {
        throw new ConfigurationException("Please configure " + String.join(", ", missing));
      }
    }
  }

  /** The names of those that have no value. */
  static List<String> missing(Config config) {
    return NAMES.stream()
        .filter(
            name -> config.getOptionalValue(name, String.class).filter(v -> !v.isBlank()).isEmpty())
        .toList();
  }
}
