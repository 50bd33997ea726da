package kz.tirek.shared.openapi;

import java.util.List;
import java.util.Map;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that an operation can answer for reasons which are not its own. */
enum Answer {
  UNREADABLE(
      "The request cannot be read; every error is listed.",
      Problem.unreadable(FieldError.pointer("/members/items/0/birthDate", "not-a-date"))),
  SIGN_IN("There is no access token, or it is not accepted.", Problem.of(401, "sign-in-required")),
  FORBIDDEN("The caller's role does not allow this.", Problem.forbidden("forbidden")),
  NOT_FOUND("There is no such thing, or it is not open to the caller.", Problem.notFound()),
  NOT_ACCEPTABLE("JSON is the only format.", Problem.of(406, "not-acceptable")),
  TOO_LARGE("The body is too large.", Problem.of(413, "too-large", 1048576)),
  NOT_JSON("The body is not JSON.", Problem.of(415, "unsupported-media-type")),
  INVALID(
      "The request can be read, but something in it cannot be so; every error is listed.",
      Problem.invalid(FieldError.pointer("/members/items/0/birthDate", "in-the-future"))),
  FAILED("An error of the service; the incident leads to it.", Problem.of(500, "failed")),
  UNAVAILABLE("The service is busy or cannot reach its database.", Problem.unavailable(5));

  private final String description;
  private final Problem problem;

  Answer(String description, Problem problem) {
    this.description = description;
    this.problem = problem;
  }

  String status() {
    return Integer.toString(problem.status());
  }

  /** The name under components/responses. */
  String component() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return name.toString();
  }

  APIResponse reference() {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + component());
  }

  APIResponse response(ExampleJson json) {
    var example =
        OASFactory.createExample().value(json.parsed(PlainProblem.of(problem, "en").json()));
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                            .examples(Map.of(problem.code(), example))));
    headers().forEach(response::addHeader);
    return response;
  }

  private Map<String, Header> headers() {
    return switch (this) {
      case SIGN_IN -> Map.of("WWW-Authenticate", header("How to sign in.", SchemaType.STRING));
      case UNAVAILABLE ->
          Map.of("Retry-After", header("When to try again, in seconds.", SchemaType.INTEGER));
      default -> Map.of();
    };
  }

  private static Header header(String description, SchemaType type) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().type(List.of(type)));
  }
}
