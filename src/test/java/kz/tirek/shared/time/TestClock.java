package kz.tirek.shared.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of every {@code @QuarkusTest}: the machine's until a test stops it. A test that does
 * sets it going again in its {@code @AfterEach}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

  private volatile Clock clock = Clock.systemUTC();

  public void stopAt(Instant instant) {
    clock = Clock.fixed(instant, ZoneOffset.UTC);
  }

  public void goOn() {
    clock = Clock.systemUTC();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
