package kz.tirek.access.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.Roles;
import kz.tirek.access.guard.Entering.Entered;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.trail.AuditEvent;
import kz.tirek.access.trail.Trail;
import kz.tirek.shared.problem.Problem;

/** Lets callers in, and writes into the trail what they did. */
@ApplicationScoped
class Doors {

  private static final String NO_PURPOSE = "NONE";

  /** In the place of a subject that the token does not name; no subject is empty. */
  private static final String UNKNOWN = "";

  private final Entering entering;
  private final Caller caller;
  private final Granted granted;
  private final Trail trail;
  private final Clock clock;

  @Inject
  Doors(Entering entering, Caller caller, Granted granted, Trail trail, Clock clock) {
    this.entering = entering;
    this.caller = caller;
    this.granted = granted;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @throws Problem 404 where there is no such case or the caller may not know of it, 409 where it
   *     is closed and the deed would change it
   */
  void enter(Entrance entrance, UUID family) {
    switch (entrance.deed().extent()) {
      case CASE -> enterCase(entrance.deed(), entrance.operation(), family);
      case CASES -> enterCases();
      case AGENCY -> entering.enterAgency(false);
      case WORK -> entering.enterAgency(caller.is(Roles.SUPERVISOR));
      case WHOLE_AGENCY -> entering.enterAgency(true);
      case NOBODY -> {}
    }
  }

  private void enterCases() {
    if (caller.is(Roles.SUPERVISOR)) {
      entering.enterAgency(true);
    } else {
      entering.enterCaseload();
    }
  }

  void enterCase(Deed deed, String operation, UUID family) {
    Entered entered =
        entering
            .enterCase(deed, event(operation, family, NO_PURPOSE, AuditEvent.DONE))
            .orElseThrow(Problem::notFound);
    granted.entered(family, entered.relation());
    if (entered.closed() && deed.openOnly()) {
      throw Problem.conflict("case-closed");
    }
  }

  /** Writes the deed down, unless the database did so when it let the caller in to a case. */
  void leave(Entrance entrance) {
    if (entrance.deed().extent() != Deed.Extent.CASE) {
      trail.add(
          event(entrance.operation(), granted.family(), purpose(entrance.deed()), AuditEvent.DONE));
    }
  }

  /** Writes down that it came to nothing, in a transaction of its own. */
  void refused(Entrance entrance, UUID family, RuntimeException failed) {
    UUID asked = family == null ? granted.family() : family;
    AuditEvent event = event(entrance.operation(), asked, NO_PURPOSE, outcome(failed));
    QuarkusTransaction.requiringNew().run(() -> trail.add(event));
  }

  private static String outcome(RuntimeException failed) {
    if (failed instanceof Problem problem) {
      return problem.code();
    }
    return failed instanceof ConstraintViolationException ? "invalid" : "failed";
  }

  private String purpose(Deed deed) {
    return switch (deed) {
      case LIST, TAKE_IN -> "CASEWORK";
      case SEE_WORK, END_EMERGENCY_ACCESS ->
          caller.is(Roles.SUPERVISOR) ? "SUPERVISION" : "CASEWORK";
      case TAKE_EMERGENCY_ACCESS -> "EMERGENCY";
      case MANAGE_AGENCY -> "SUPERVISION";
      default -> "AUDIT";
    };
  }

  private AuditEvent event(String operation, UUID family, String purpose, String outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean done = outcome.equals(AuditEvent.DONE);
    return new AuditEvent(
        now,
        caller.agency(),
        caller.subject() == null ? UNKNOWN : caller.subject(),
        caller.client(),
        caller.roles(),
        operation,
        family,
        done ? granted.shown() : null,
        null,
        purpose,
        outcome,
        granted.request());
  }
}
