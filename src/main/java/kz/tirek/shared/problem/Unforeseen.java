package kz.tirek.shared.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Everything that nobody thought of. The answer tells nothing of it but an incident id, under which
 * the log has the stack without the messages: those quote values, and values can be people.
 */
class Unforeseen {

  private static final Logger LOG = Logger.getLogger(Unforeseen.class);
  private static final int RETRY_SECONDS = 5;

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> failed(Throwable failure, HttpHeaders request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return ProblemAnswer.to(request, problem);
      }
    }
    Optional<DatabaseTrouble> database = DatabaseTrouble.in(failure);
    if (database.isPresent()) {
      LOG.warnf("The database does not answer: %s, %s", database.get(), failure.getClass());
      return ProblemAnswer.to(request, Problem.unavailable(database.get().code(), RETRY_SECONDS));
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf("Incident %s%n%s", incident, MutedTrace.of(failure));
    return ProblemAnswer.to(request, Problem.of(500, "failed"), incident);
  }
}
