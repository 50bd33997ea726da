package kz.tirek.shared.query;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.SentName;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query that the endpoint would not understand as it was meant. Without it a misspelt
 * filter would show everything, and a misspelt date would be answered with 404.
 */
@Singleton
class QueryCheck {

  private static final Pattern NAMELESS = Pattern.compile("(^|&)=");

  private final Map<Method, Map<String, QueryParameter>> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo endpoint) {
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty()) {
      return;
    }
    Map<String, QueryParameter> known =
        declared.computeIfAbsent(
            endpoint.getResourceMethod(), method -> new DeclaredParameters(method).byName());
    List<FieldError> errors = new ArrayList<>();
    if (NAMELESS.matcher(request.getUriInfo().getRequestUri().getRawQuery()).find()) {
      // the library would call it by its value
      throw Problem.unreadable(FieldError.parameter("", "unknown-parameter"));
    }
    query.forEach(
        (name, values) -> {
          QueryParameter parameter = known.get(name);
          if (parameter == null) {
            errors.add(FieldError.parameter(SentName.of(name), "unknown-parameter"));
          } else {
            parameter.complaint(values).ifPresent(errors::add);
          }
        });
    if (!errors.isEmpty()) {
      throw Problem.unreadable(errors);
    }
  }
}
