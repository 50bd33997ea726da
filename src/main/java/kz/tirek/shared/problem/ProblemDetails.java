package kz.tirek.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import kz.tirek.shared.problem.FieldError.Where;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is written, in one language.
 *
 * @param incident the id under which the log tells more; only with status 500
 */
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 says it.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    @Schema(description = "Names the kind of problem for good.", required = true) URI type,
    @Schema(description = "The kind of problem, for people.", required = true) String title,
    @Schema(description = "The HTTP status.", required = true) int status,
    @Schema(description = "This problem, for people.") String detail,
    @Schema(description = "Quote it when you report an error of the service.") String incident,
    @Schema(description = "What is wrong with which field, the first " + Problem.MOST_ERRORS + ".")
        List<Error> errors) {

  /** One wrong field: exactly one of pointer, parameter, header and file is there. */
  @Schema(name = "ProblemError", description = "What is wrong with one field of the request.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Error(
      @Schema(description = "RFC 6901 JSON pointer into the body.") String pointer,
      @Schema(description = "Name of the parameter.") String parameter,
      @Schema(description = "Name of the header.") String header,
      @Schema(
              description =
                  "Name of a file of an archive, with line and column, both from 1: kz/benefits.yaml:12:5.")
          String file,
      @Schema(description = "What is wrong, for programs.", required = true) String code,
      @Schema(description = "What is wrong, for people.", required = true) String detail) {

    static Error of(FieldError error, Language language) {
      return new Error(
          error.where() == Where.POINTER ? error.field() : null,
          error.where() == Where.PARAMETER ? error.field() : null,
          error.where() == Where.HEADER ? error.field() : null,
          error.where() == Where.FILE ? error.field() : null,
          error.code(),
          Texts.text(language, "field." + error.code(), error.arguments().toArray()));
    }
  }

  public static ProblemDetails of(Problem problem, Language language) {
    return of(problem, language, null);
  }

  static ProblemDetails of(Problem problem, Language language, String incident) {
    String key = "problem." + problem.code().toLowerCase(Locale.ROOT);
    Object[] arguments = problem.arguments().toArray();
    return new ProblemDetails(
        URI.create("https://tirek.kz/problems/" + problem.code()),
        Texts.text(language, key + ".title", arguments),
        problem.status(),
        Texts.text(language, key + ".detail", arguments),
        incident,
        problem.errors().stream().map(error -> Error.of(error, language)).toList());
  }
}
