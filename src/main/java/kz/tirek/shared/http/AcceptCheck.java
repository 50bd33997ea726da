package kz.tirek.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import kz.tirek.shared.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses who cannot read what is answered, which is JSON where the endpoint says nothing else,
 * before anything is done. Quarkus would notice only when the answer is written, and what was done
 * would stay done.
 */
@Singleton
class AcceptCheck {

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null && !accept.isBlank() && !allows(request, answered(endpoint))) {
      throw Problem.of(406, "not-acceptable");
    }
  }

  private static boolean allows(ContainerRequestContext request, List<MediaType> answered) {
    try {
      return request.getAcceptableMediaTypes().stream()
          .anyMatch(accepted -> answered.stream().anyMatch(accepted::isCompatible));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static List<MediaType> answered(ResourceInfo endpoint) {
    Produces produces = endpoint.getResourceMethod().getAnnotation(Produces.class);
    return produces == null
        ? List.of(MediaType.APPLICATION_JSON_TYPE)
        : Arrays.stream(produces.value()).map(MediaType::valueOf).toList();
  }
}
