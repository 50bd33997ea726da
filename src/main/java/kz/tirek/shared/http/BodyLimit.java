package kz.tirek.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kz.tirek.shared.json.JsonBody;
import kz.tirek.shared.problem.Problem;

/**
 * Refuses a body that says itself that it is larger than {@link JsonBody} reads, before anybody
 * reads it.
 */
@Singleton
class BodyLimit {

  /** Before Quarkus' own check, which would not say why. */
  private static final int EARLY = 100;

  /** A client that still sends hears nothing when the connection is closed; so it may send on. */
  private static final long LINGER_MILLIS = 5_000;

  private final Vertx vertx;

  @Inject
  BodyLimit(Vertx vertx) {
    this.vertx = vertx;
  }

  void check(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String length = request.getHeader("Content-Length");
    if (length == null || Long.parseLong(length) <= JsonBody.MOST_BYTES) {
      exchange.next();
      return;
    }
    HttpConnection connection = request.connection();
    long timer = vertx.setTimer(LINGER_MILLIS, late -> connection.close());
    request
        .handler(discarded -> {})
        .endHandler(
            all -> {
              vertx.cancelTimer(timer);
              connection.close();
            })
        .resume();
    RoutedProblem.answer(
        exchange, Problem.of(413, "too-large", JsonBody.MOST_BYTES).with("Connection", "close"));
  }
}
