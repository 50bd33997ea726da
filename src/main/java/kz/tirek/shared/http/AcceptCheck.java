package kz.tirek.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses who cannot read JSON before anything is done. Quarkus would notice only when the answer
 * is written, and what was done would stay done.
 */
@Singleton
class AcceptCheck {

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null && !accept.isBlank() && !allowsJson(request)) {
      throw Problem.of(406, "not-acceptable");
    }
  }

  private static boolean allowsJson(ContainerRequestContext request) {
    try {
      return request.getAcceptableMediaTypes().stream()
          .anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
