package kz.tirek.shared;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tirek.shared.secret.SecretKeys;
import org.eclipse.microprofile.config.Config;

/**
 * Without these settings the service does not start, and says all that is amiss at once, before
 * anything else is begun.
 */
public final class RequiredSettings {

  private static final String AUDIENCES = "mp.jwt.verify.audiences";

  private static final List<String> NAMES =
      List.of(
          "mp.jwt.verify.issuer",
          AUDIENCES,
          "mp.jwt.verify.publickey.location",
          "tirek.secrets.encryption-keys",
          "tirek.secrets.fingerprint-key",
          "tirek.secrets.page-token-key");

  private RequiredSettings() {}

  /** What is amiss, each in a sentence; empty when the service may start. */
  public static List<String> flaws(Config config) {
    List<String> missing = NAMES.stream().filter(name -> value(config, name).isBlank()).toList();
    List<String> flaws = new ArrayList<>();
    if (!missing.isEmpty()) {
      flaws.add(
          missing.stream()
              .map(RequiredSettings::inBothWays)
              .collect(Collectors.joining(", ", "Please configure ", ".")));
    }
    if (!missing.contains(AUDIENCES) && !namesAudiences(value(config, AUDIENCES))) {
      flaws.add(
          inBothWays(AUDIENCES)
              + " must name one audience or several, parted by commas alone: without one a token for any service would do.");
    }
    if (missing.stream().noneMatch(name -> name.startsWith("tirek.secrets."))) {
      try {
        new SecretKeys(name -> value(config, name));
      } catch (ConfigurationException flawed) {
        flaws.add(flawed.getMessage() + ".");
      }
    }
    return flaws;
  }

  /** As the environment and as a system property has it. */
  private static String inBothWays(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + " (" + name + ")";
  }

  private static boolean namesAudiences(String audiences) {
    return Arrays.stream(audiences.split(",", -1))
        .noneMatch(each -> each.isBlank() || !each.equals(each.strip()));
  }

  private static String value(Config config, String name) {
    return config.getOptionalValue(name, String.class).orElse("");
  }
}
