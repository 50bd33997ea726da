package kz.tirek.access.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.Roles;
import kz.tirek.access.guard.Entering.Entered;
import kz.tirek.access.rule.Deed;
import kz.tirek.access.trail.AuditEvent;
import kz.tirek.access.trail.Trail;
import kz.tirek.access.trail.TrailUnwritable;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.jboss.logging.Logger;

/** Lets callers in, and writes into the trail what they did. */
@ApplicationScoped
class Doors {

  private static final Logger LOG = Logger.getLogger(Doors.class);
  private static final int RETRY_SECONDS = 5;
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
   * @throws Problem 404 where there is no such case or the caller may not know of it, 409 where the
   *     deed would add to what is recorded and the case is closed, or the family does not want its
   *     facts kept any longer
   */
  void enter(Entrance entrance, UUID family) {
    if (entrance.twoCases()) {
      entering.awaitOthers();
    }
    switch (entrance.deed().extent()) {
      case CASE ->
          enterCase(
              entrance.deed(),
              entrance.operation(),
              entrance.changes(),
              family,
              FieldError.parameter("id", "case-closed"));
      case CASES -> enterCases();
      case AGENCY -> entering.enterAgency(false);
      case WORK -> entering.enterAgency(caller.is(Roles.SUPERVISOR));
      case WHOLE_AGENCY -> entering.enterAgency(true);
      case RECEIVED -> enterReceived();
      case NOBODY -> {}
    }
  }

  /**
   * @throws Problem 403 where the token does not name a provider
   */
  private void enterReceived() {
    UUID provider = caller.provider();
    if (provider == null) {
      throw Problem.forbidden("no-provider");
    }
    entering.enterReceived(provider);
  }

  /** Lets the caller in to the cases that a list shows. */
  void enterCases() {
    if (caller.is(Roles.SUPERVISOR)) {
      entering.enterAgency(true);
    } else {
      entering.enterCaseload();
    }
  }

  /**
   * @param closed what of the request names the case, where it is closed; none: nothing does
   */
  void enterCase(Deed deed, String operation, boolean changes, UUID family, FieldError... closed) {
    Entered entered =
        entering
            .enterCase(deed, changes, event(operation, family, null, NO_PURPOSE, AuditEvent.DONE))
            .orElseThrow(Problem::notFound);
    granted.entered(family, entered.relation());
    granted.writtenDown();
    if (deed.openOnly() && entered.closed()) {
      throw Problem.conflict("case-closed").at(closed);
    }
    if (deed.adds()) {
      entering
          .noConsent(family)
          .ifPresent(
              code -> {
                throw Problem.conflict(code);
              });
    }
  }

  /**
   * Writes the deed down, unless the database did so when it let the caller in to a case and no
   * other case was shown.
   */
  void leave(Entrance entrance) {
    boolean others = granted.shown() != null && !granted.shown().isEmpty();
    if (!granted.isWrittenDown() || others) {
      trail.add(
          event(
              entrance.operation(),
              granted.family(),
              granted.shown(),
              purpose(entrance.deed()),
              AuditEvent.DONE));
    }
  }

  /**
   * Writes down that it came to nothing, in a transaction of its own.
   *
   * @throws Problem 503 where that cannot be written
   */
  void refused(Entrance entrance, UUID family, RuntimeException failed) {
    UUID asked = family == null ? granted.family() : family;
    AuditEvent event = event(entrance.operation(), asked, null, NO_PURPOSE, outcome(failed));
    try {
      QuarkusTransaction.requiringNew().run(() -> trail.add(event));
    } catch (TrailUnwritable unable) {
      throw unavailable(unable);
    }
  }

  /**
   * The answer where the database neither lets in nor writes down: nothing was done and nothing is
   * given out.
   */
  Problem unavailable(RuntimeException unable) {
    SQLException cause = (SQLException) unable.getCause();
    LOG.errorf(
        "Nobody is let in, because nothing can be written down: %s, state %s",
        cause.getClass().getName(), cause.getSQLState());
    return Problem.unavailable(RETRY_SECONDS);
  }

  private static String outcome(RuntimeException failed) {
    if (failed instanceof Problem problem) {
      return problem.code();
    }
    return failed instanceof ConstraintViolationException ? "invalid" : "failed";
  }

  /** What the deed is for; each says it here, so that none is taken for another. */
  private String purpose(Deed deed) {
    return switch (deed) {
      case READ,
          RECORD,
          HEAR_BACK,
          UNDO,
          LINK,
          AGREE,
          MANAGE,
          READ_RESTRICTION,
          EXPORT,
          READ_LOG,
          LIST,
          SEARCH,
          TAKE_IN ->
          "CASEWORK";
      case SEE_WORK, END_EMERGENCY_ACCESS ->
          caller.is(Roles.SUPERVISOR) ? "SUPERVISION" : "CASEWORK";
      case TAKE_EMERGENCY_ACCESS -> "EMERGENCY";
      case MANAGE_AGENCY, NAME_SUPERVISOR -> "SUPERVISION";
      case JUDGE -> "JUDGEMENT";
      case READ_RULES, READ_CODES, CHANGE_RULES, FORESEE, WATCH_JOBS -> "RULES";
      case AUDIT, VERIFY -> "AUDIT";
      case NOTIFY -> "MUNICIPAL_EXCHANGE";
      case READ_DIRECTORY, KEEP_DIRECTORY, SEE_GAPS -> "DIRECTORY";
      case SEE_FIGURES -> "STATISTICS";
      case READ_RECEIVED, ANSWER_RECEIVED -> "REFERRAL";
    };
  }

  private AuditEvent event(
      String operation, UUID family, List<UUID> shown, String purpose, String outcome) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new AuditEvent(
        now,
        caller.agency(),
        caller.subject() == null ? UNKNOWN : caller.subject(),
        caller.client(),
        caller.roles(),
        operation,
        family,
        shown,
        null,
        purpose,
        outcome,
        granted.request());
  }
}
