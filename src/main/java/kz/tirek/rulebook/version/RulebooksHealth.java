package kz.tirek.rulebook.version;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells which rulebook judges today, and which are published and cannot be used: at {@code
 * /q/health/well}, since the service goes on judging by the others.
 */
@Wellness
@ApplicationScoped
class RulebooksHealth implements HealthCheck {

  private final Rulebooks rulebooks;

  @Inject
  RulebooksHealth(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health =
        HealthCheckResponse.named("rulebooks").withData("inForce", rulebooks.inForce().version());
    Set<String> unusable = rulebooks.unusable();
    return unusable.isEmpty()
        ? health.up().build()
        : health.down().withData("unusable", String.join(", ", unusable)).build();
  }
}
