package kz.tirek.family.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.tirek.shared.http.Requester;

/** Says who records something, and when: whoever sent the present request, now. */
@ApplicationScoped
public class Recordings {

  private final Requester requester;
  private final Clock clock;

  @Inject
  Recordings(Requester requester, Clock clock) {
    this.requester = requester;
    this.clock = clock;
  }

  public Recording now() {
    return new Recording(
        requester.agency(), requester.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
