package kz.tirek.shared.secret.rotation;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Tells at {@code /q/health/well} how many rows stand under older keys, up to a hundred thousand of
 * each table; none: the older keys may be taken away.
 */
@Wellness
@ApplicationScoped
class RotationHealth implements HealthCheck {

  private final KeyRotation rotation;

  @Inject
  RotationHealth(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      rotation.look();
    } catch (RuntimeException unreadable) {
      return HealthCheckResponse.named("keys").down().build();
    }
    return HealthCheckResponse.named("keys")
        .status(!rotation.isTroubled())
        .withData("rowsUnderOlderKeys", rotation.left())
        .build();
  }
}
