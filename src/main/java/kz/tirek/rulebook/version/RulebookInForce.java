package kz.tirek.rulebook.version;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.KnownCodes;

/**
 * The rulebook that the service judges by: the one it is shipped with. A broken one keeps the
 * service from starting.
 */
class RulebookInForce {

  @Produces
  @Singleton
  @Startup
  Rulebook rulebook() {
    return ShippedRulebook.read();
  }

  @Produces
  @Singleton
  KnownCodes codes(Rulebook rulebook) {
    Set<String> benefits =
        rulebook.benefits().stream().map(Benefit::code).collect(Collectors.toUnmodifiableSet());
    Set<String> services =
        Stream.of(
                benefits.stream(),
                rulebook.benefits().stream().map(Benefit::service),
                rulebook.services().keySet().stream())
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());
    return new Codes(benefits, services, rulebook.steps());
  }

  private record Codes(Set<String> benefits, Set<String> services, Set<String> steps)
      implements KnownCodes {}
}
