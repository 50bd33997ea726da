package kz.tirek.shared.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.ProblemAnswer;
import kz.tirek.shared.problem.ProblemDetails;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says with 405 which methods there are, as RFC 9110 asks. */
@Singleton
class NotAllowed {

  private final Addresses addresses;

  @Inject
  NotAllowed(Addresses addresses) {
    this.addresses = addresses;
  }

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> notAllowed(
      NotAllowedException e, RoutingContext exchange, HttpHeaders request) {
    String allowed = String.join(", ", addresses.methods(exchange.normalizedPath()));
    return ProblemAnswer.to(
        request, Problem.of(405, "method-not-allowed").with(HttpHeaders.ALLOW, allowed));
  }
}
