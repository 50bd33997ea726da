package kz.tirek.shared.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;

/** Answers with a problem what no endpoint will see. */
final class RoutedProblem {

  private RoutedProblem() {}

  static void answer(RoutingContext exchange, Problem problem) {
    PlainProblem plain = PlainProblem.of(problem, exchange.request().getHeader("Accept-Language"));
    HttpServerResponse response = exchange.response().setStatusCode(problem.status());
    problem.headers().forEach(response::putHeader);
    response
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Content-Language", plain.language())
        .putHeader("Vary", "Accept-Language")
        .end(plain.json());
  }
}
