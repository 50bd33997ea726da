package kz.tirek.rulebook.version;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.shared.time.Today;

/**
 * The rulebooks that the service knows, and which of them judges a day. Ask it for each judgement:
 * what is in force changes while the service runs. A shipped rulebook that is broken keeps the
 * service from starting.
 */
@Singleton
@Startup
public class Rulebooks {

  private final Rulebook shipped = ShippedRulebook.read();
  private final Today today;

  @Inject
  Rulebooks(Today today) {
    this.today = today;
  }

  /** The rulebook that judges today. */
  public Rulebook inForce() {
    return on(today.date());
  }

  /** The rulebook that judges a day. */
  public Rulebook on(LocalDate day) {
    return shipped;
  }

  /**
   * The rulebook of this version, published or not; empty where there is none, or it cannot be used
   * as it is.
   */
  public Optional<Rulebook> version(String version) {
    return Optional.of(shipped).filter(each -> each.version().equals(version));
  }
}
