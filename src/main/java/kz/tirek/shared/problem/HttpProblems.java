package kz.tirek.shared.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems that the endpoint threw, or that kept the request from reaching one. */
class HttpProblems {

  private static final String CHALLENGE = "Bearer realm=\"tirek\"";

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> thrown(Problem problem, HttpHeaders request) {
    return ProblemAnswer.to(request, problem);
  }

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> noToken(UnauthorizedException e, HttpHeaders request) {
    return ProblemAnswer.to(
        request, Problem.of(401, "sign-in-required").with("WWW-Authenticate", CHALLENGE));
  }

  @ServerExceptionMapper({
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public RestResponse<ProblemDetails> badToken(SecurityException e, HttpHeaders request) {
    return ProblemAnswer.to(
        request,
        Problem.of(401, "token-refused")
            .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\""));
  }

  @ServerExceptionMapper
  public RestResponse<ProblemDetails> notAllowed(ForbiddenException e, HttpHeaders request) {
    return ProblemAnswer.to(request, Problem.forbidden("forbidden"));
  }

  /** What Quarkus itself has to say: no such path or representation, a form too long. */
  @ServerExceptionMapper
  public RestResponse<ProblemDetails> http(WebApplicationException e, HttpHeaders request) {
    Response meant = e.getResponse();
    Problem problem =
        switch (meant.getStatus()) {
          case 404 -> Problem.notFound();
          case 406 -> Problem.of(406, "not-acceptable");
          case 413 -> Problem.of(413, "too-large", 1024 * 1024);
          case 415 -> Problem.of(415, "unsupported-media-type");
          default ->
              meant.getStatus() < 500
                  ? Problem.of(meant.getStatus(), "refused")
                  : Problem.unavailable(5);
        };
    return ProblemAnswer.to(request, problem);
  }
}
