package kz.tirek.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says itself that it is larger than the server takes. Quarkus would do the
 * same a moment later, without saying why.
 */
@Singleton
class BodyLimit {

  /** Before Quarkus' own check. */
  private static final int EARLY = 100;

  private final long mostBytes;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.mostBytes = most.asLongValue();
  }

  void check(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String length = request.getHeader("Content-Length");
    if (length == null || Long.parseLong(length) <= mostBytes) {
      exchange.next();
      return;
    }
    PlainProblem problem =
        PlainProblem.of(
            Problem.of(413, "too-large", mostBytes), request.getHeader("Accept-Language"));
    exchange
        .response()
        .setStatusCode(413)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Content-Language", problem.language())
        .putHeader("Vary", "Accept-Language")
        .putHeader("Connection", "close")
        .endHandler(sent -> request.connection().close())
        .end(problem.json());
  }
}
