package kz.tirek.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import kz.tirek.shared.problem.Problem;

/**
 * Answers what is asked of addresses before any endpoint is: which there are, and what they know.
 */
@Singleton
class AddressCheck {

  /** After Quarkus has set the headers that make every answer safe. */
  private static final int EARLY = 90;

  /** Characters with the query; none of ours is half as long. */
  private static final int LONGEST = 4_096;

  private final Addresses addresses;

  @Inject
  AddressCheck(Addresses addresses) {
    this.addresses = addresses;
  }

  void check(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  /** Vert.x would answer an address that it cannot decode with nothing at all. */
  void malformed(@Observes Router router) {
    router.errorHandler(400, AddressCheck::malformed);
  }

  private static void malformed(RoutingContext exchange) {
    RoutedProblem.answer(exchange, Problem.of(400, "malformed-address"));
  }

  private static boolean isAddress(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private void check(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    if (request.uri().length() > LONGEST) {
      RoutedProblem.answer(exchange, Problem.of(414, "address-too-long", LONGEST));
    } else if (!isAddress(request.uri())) {
      malformed(exchange);
    } else if (request.path().contains(";")) {
      // parameters of a path: no address of ours has any, and an endpoint would not see them
      RoutedProblem.answer(exchange, Problem.notFound());
    } else if (request.method().equals(HttpMethod.OPTIONS)) {
      options(exchange);
    } else {
      exchange.next();
    }
  }

  private void options(RoutingContext exchange) {
    Set<String> methods = addresses.methods(exchange.normalizedPath());
    if (methods.isEmpty()) {
      RoutedProblem.answer(exchange, Problem.notFound());
      return;
    }
    exchange.response().setStatusCode(204).putHeader("Allow", String.join(", ", methods)).end();
  }
}
