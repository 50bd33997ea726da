package kz.tirek.access.seal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.tirek.access.seal.chain.ChainEnd;
import kz.tirek.access.seal.chain.ChainEnd.Head;
import kz.tirek.access.seal.chain.KnownHead;
import kz.tirek.access.seal.chain.Link;
import kz.tirek.access.seal.chain.TrailScope;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells that the trail is sealed: at {@code /q/health/well}, since a service whose seals are late
 * is still ready to work.
 */
@Wellness
@ApplicationScoped
class SealingHealth implements HealthCheck {

  /** Sealing follows some seconds behind. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final ChainEnd end;
  private final TrailScope scope;
  private final KnownHead known;
  private final Clock clock;

  @Inject
  SealingHealth(ChainEnd end, TrailScope scope, KnownHead known, Clock clock) {
    this.end = end;
    this.scope = scope;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("audit-trail");
    if (known.isLost()) {
      return health.down().withData("cut", true).build();
    }
    Optional<Instant> oldest;
    try {
      oldest = QuarkusTransaction.requiringNew().call(this::oldestUnsealed);
    } catch (RuntimeException unreadable) {
      return health.down().build();
    }
    long seconds = oldest.map(at -> Duration.between(at, clock.instant()).toSeconds()).orElse(0L);
    return health
        .status(seconds <= LATE.toSeconds())
        .withData("oldestUnsealedSeconds", seconds)
        .build();
  }

  private Optional<Instant> oldestUnsealed() throws SQLException {
    scope.wholeTrail();
    Link head = end.head().map(Head::link).orElse(Link.START);
    return end.oldestUnsealed(head.sequence());
  }
}
