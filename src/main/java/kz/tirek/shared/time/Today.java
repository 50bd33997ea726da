package kz.tirek.shared.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The calendar day in the zone of the families ({@code tirek.zone}); instants stay in UTC. */
@Singleton
public class Today {

  private final Clock clock;
  private final ZoneId zone;

  @Inject
  public Today(
      Clock clock, @ConfigProperty(name = "tirek.zone", defaultValue = "Asia/Almaty") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate date() {
    return dateOf(clock.instant());
  }

  /** The day on which this instant fell for the families. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  public ZoneId zone() {
    return zone;
  }
}
