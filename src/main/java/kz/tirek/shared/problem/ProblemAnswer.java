package kz.tirek.shared.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kz.tirek.shared.text.Language;
import org.jboss.resteasy.reactive.RestResponse;

/** Problems as HTTP answers in the language that was asked for. */
public final class ProblemAnswer {

  static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private ProblemAnswer() {}

  public static RestResponse<ProblemDetails> to(HttpHeaders request, Problem problem) {
    return to(request, problem, null);
  }

  static RestResponse<ProblemDetails> to(HttpHeaders request, Problem problem, String incident) {
    Language language = Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var answer =
        RestResponse.ResponseBuilder.<ProblemDetails>create(problem.status())
            .entity(ProblemDetails.of(problem, language, incident))
            .type(PROBLEM_JSON);
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      answer.header(header.getKey(), header.getValue());
    }
    return answer.build();
  }
}
