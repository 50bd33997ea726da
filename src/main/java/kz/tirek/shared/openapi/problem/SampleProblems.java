package kz.tirek.shared.openapi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.FieldError.Where;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;

/**
 * Problems as they could be: what {@code docs/examples/problems.json} says that they tell, by their
 * code, and what of a body is wrong, by the operation, where its schema does not say.
 */
final class SampleProblems {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FILE = "META-INF/openapi/examples/problems.json";
  private static final JsonNode SAMPLES = read();

  private SampleProblems() {}

  /** A problem with the arguments and errors of the sample, where it needs any. */
  static Problem of(int status, String code) {
    JsonNode sample = SAMPLES.path("problems").path(code);
    return Problem.of(status, code, arguments(sample)).at(errors(sample.path("errors")));
  }

  /** What can be wrong in a request of this operation; nothing where the file does not say. */
  static List<FieldError> errors(String operationId) {
    return List.of(errors(SAMPLES.path("bodies").path(operationId)));
  }

  /** As it is sent, in English. */
  static JsonNode json(Problem problem) {
    try {
      return JSON.readTree(PlainProblem.of(problem, "en").json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FieldError[] errors(JsonNode errors) {
    List<FieldError> all = new ArrayList<>();
    for (JsonNode error : errors) {
      for (Where where : Where.values()) {
        String place = where.name().toLowerCase(Locale.ROOT);
        if (error.has(place)) {
          all.add(
              new FieldError(
                  where,
                  error.get(place).asText(),
                  error.get("code").asText(),
                  List.of(arguments(error))));
        }
      }
    }
    return all.toArray(FieldError[]::new);
  }

  private static Object[] arguments(JsonNode sample) {
    return StreamSupport.stream(sample.path("arguments").spliterator(), false)
        .map(JsonNode::asText)
        .toArray();
  }

  private static JsonNode read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream samples = loader.getResourceAsStream(FILE)) {
      return JSON.readTree(samples);
    } catch (IOException e) {
      throw new UncheckedIOException("the samples of problems cannot be read", e);
    }
  }
}
