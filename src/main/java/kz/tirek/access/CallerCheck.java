package kz.tirek.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps out who signed in, but is nobody by name, or works for no agency or in no role that is
 * known here.
 */
@Singleton
class CallerCheck {

  private final Caller caller;

  @Inject
  CallerCheck(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check() {
    if (!caller.signedIn()) {
      return;
    }
    if (caller.agency() == null) {
      throw Problem.forbidden("no-agency");
    }
    if (caller.subject() == null) {
      throw Problem.forbidden("no-subject");
    }
    if (caller.roles().isEmpty()) {
      throw Problem.forbidden("no-role");
    }
  }
}
