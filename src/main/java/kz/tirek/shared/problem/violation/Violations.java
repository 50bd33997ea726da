package kz.tirek.shared.problem.violation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.problem.ProblemAnswer;
import kz.tirek.shared.problem.ProblemDetails;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What Bean Validation found, said as a problem with a pointer to each field. */
class Violations {

  /** More than these nobody reads. */
  private static final int MOST = 100;

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> violated(
      ConstraintViolationException e, ResourceInfo endpoint, HttpHeaders request) {
    Parameter[] parameters = endpoint.getResourceMethod().getParameters();
    List<FieldError> errors =
        e.getConstraintViolations().stream()
            .map(violation -> error(violation, parameters))
            .distinct()
            .sorted(Comparator.comparing(FieldError::field))
            .limit(MOST)
            .toList();
    boolean ofTheBody =
        errors.stream().allMatch(error -> error.where() == FieldError.Where.POINTER);
    return ProblemAnswer.to(
        request, ofTheBody ? Problem.invalid(errors) : Problem.unreadable(errors));
  }

  private static FieldError error(ConstraintViolation<?> violation, Parameter[] parameters) {
    ViolatedRule rule = ViolatedRule.of(violation);
    FieldError ofBody = ViolatedPlace.error("", violation);
    Parameter parameter = null;
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = parameters[node.as(Path.ParameterNode.class).getParameterIndex()];
        name = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        name = node.getName();
      }
    }
    if (parameter == null) {
      return ofBody;
    }
    if (parameter.isAnnotationPresent(HeaderParam.class)) {
      name = parameter.getAnnotation(HeaderParam.class).value();
      return FieldError.header(name, rule.code(), rule.arguments());
    }
    if (parameter.isAnnotationPresent(RestHeader.class)) {
      return FieldError.header(name, rule.code(), rule.arguments());
    }
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      name = parameter.getAnnotation(QueryParam.class).value();
      return FieldError.parameter(name, rule.code(), rule.arguments());
    }
    return parameter.isAnnotationPresent(RestQuery.class)
            || parameter.isAnnotationPresent(BeanParam.class)
        ? FieldError.parameter(name, rule.code(), rule.arguments())
        : ofBody;
  }
}
