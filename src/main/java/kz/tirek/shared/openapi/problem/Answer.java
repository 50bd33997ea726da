package kz.tirek.shared.openapi.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.tirek.shared.openapi.header.CommonHeaders;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What an operation can answer for reasons that are not its own. */
enum Answer {
  NOT_MODIFIED(304, "The client has the present version already."),
  UNREADABLE(
      "The request cannot be read; every error is listed. A field that is null is as good as absent.",
      Problem.unreadable(
          FieldError.pointer("/members/items/0/person/birthDate", "not-a-partial-date")),
      Problem.of(400, "malformed-json", 12, 7),
      Problem.of(400, "broken-utf-8")),
  BAD_QUERY(
      "The query cannot be read; every error is listed.",
      Problem.unreadable(FieldError.parameter("asof", "unknown-parameter"))),
  SIGN_IN(
      "There is no access token, or it is not accepted.",
      Problem.of(401, "sign-in-required"),
      Problem.of(401, "token-refused")),
  FORBIDDEN(
      "The caller's role does not allow this, or the token names no agency, role or subject.",
      Problem.forbidden("forbidden"),
      Problem.forbidden("no-agency"),
      Problem.forbidden("no-role"),
      Problem.forbidden("no-subject")),
  NOT_FOUND("There is no such thing, or it is not open to the caller.", Problem.notFound()),
  NOT_ACCEPTABLE(
      "The client accepts neither JSON nor what else the operation says that it answers with.",
      Problem.of(406, "not-acceptable")),
  STALE(
      "Somebody changed it since the client read it, or the ETag is that of a view.",
      Problem.of(412, "stale").at(FieldError.header("If-Match", "stale")),
      Problem.of(412, "etag-of-view").at(FieldError.header("If-Match", "etag-of-view"))),
  TOO_LARGE("The body is larger than 1 MiB.", Problem.of(413, "too-large", 1048576)),
  NOT_JSON(
      "The body is not of the type that the operation takes, which is application/json in UTF-8 where it names no other, or it is packed.",
      Problem.of(415, "unsupported-media-type"),
      Problem.of(415, "unsupported-content-coding")),
  INVALID(
      "The request can be read, but something in it cannot be so; every error is listed.",
      invalid()),
  INVALID_OR_KEY_REUSED(
      "Something in the request cannot be so, and every error is listed; or the Idempotency-Key stands for another request.",
      invalid(),
      Problem.of(422, "idempotency-key-reused")
          .at(FieldError.header("Idempotency-Key", "key-used"))),
  VERSION_REQUIRED(
      "A change needs the If-Match header.",
      Problem.of(428, "if-match-required").at(FieldError.header("If-Match", "required"))),
  FAILED("An error of the service; the incident leads to it.", Problem.of(500, "failed")),
  UNAVAILABLE(
      "The service is busy, or cannot reach its database or the keys of the issuer; where something was to be stored, the type says"
          + " whether that is known.",
      Problem.unavailable(5),
      Problem.unavailable("outcome-unknown", 5),
      Problem.unavailable("issuer-unreachable", 5));

  private final int status;
  private final String description;
  private final List<Problem> problems;

  Answer(int status, String description, Problem... problems) {
    this.status = status;
    this.description = description;
    this.problems = List.of(problems);
  }

  Answer(String description, Problem... problems) {
    this(problems[0].status(), description, problems);
  }

  private static Problem invalid() {
    return Problem.invalid(FieldError.pointer("/observed/on", "in-the-future"));
  }

  String status() {
    return Integer.toString(status);
  }

  /** The name under components/responses. */
  String component() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  APIResponse reference() {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + component());
  }

  APIResponse response() {
    APIResponse response = OASFactory.createAPIResponse().description(description);
    if (!problems.isEmpty()) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  "application/problem+json",
                  OASFactory.createMediaType()
                      .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                      .examples(examples())));
    }
    switch (this) {
      case NOT_MODIFIED -> response.addHeader("ETag", CommonHeaders.reference("ETag"));
      case SIGN_IN ->
          response.addHeader("WWW-Authenticate", CommonHeaders.reference("WWW-Authenticate"));
      case UNAVAILABLE -> response.addHeader("Retry-After", CommonHeaders.reference("Retry-After"));
      default -> {}
    }
    return response;
  }

  String description() {
    return description;
  }

  /** An example of each problem, by its code. */
  Map<String, Example> examples() {
    Map<String, Example> examples = new LinkedHashMap<>();
    for (Problem problem : problems) {
      examples.put(problem.code(), NamedProblems.example(problem));
    }
    return examples;
  }
}
