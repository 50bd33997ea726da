package kz.tirek.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is not ready as long as it has no keys to verify tokens with. */
@Readiness
@ApplicationScoped
class IssuerKeysReady implements HealthCheck {

  private final IssuerKeys keys;

  @Inject
  IssuerKeysReady(IssuerKeys keys) {
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Keys of the issuer of tokens").status(keys.there()).build();
  }
}
