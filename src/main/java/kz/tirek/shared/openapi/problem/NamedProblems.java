package kz.tirek.shared.openapi.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that an operation names by itself, by their status, with an example of each. */
public final class NamedProblems {

  private static final int CONFLICT = 409;
  private static final String MEDIA = "application/problem+json";

  private NamedProblems() {}

  /** Tells more problems that the state can make of the operation. */
  public static void conflict(Operation operation, String... codes) {
    tell(operation, CONFLICT, codes);
  }

  /** Tells more problems of a status that the operation can answer with. */
  public static void tell(Operation operation, int status, String... codes) {
    Map<String, Example> examples = new LinkedHashMap<>();
    for (String code : codes) {
      examples.put(code, example(SampleProblems.of(status, code)));
    }
    add(
        operation,
        Integer.toString(status),
        status == CONFLICT ? "The state does not allow it." : "It is refused.",
        examples);
  }

  /**
   * Adds examples to those that the operation has of a status.
   *
   * @param description what the status means; the codes of the examples are named after it
   */
  static void add(
      Operation operation, String status, String description, Map<String, Example> examples) {
    Map<String, Example> all = new LinkedHashMap<>();
    APIResponse there = operation.getResponses().getAPIResponse(status);
    if (there != null && isNamed(there)) {
      all.putAll(there.getContent().getMediaType(MEDIA).getExamples());
    }
    all.putAll(examples);
    operation
        .getResponses()
        .addAPIResponse(
            status,
            OASFactory.createAPIResponse()
                .description(description + " The types: " + String.join(", ", all.keySet()) + ".")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            MEDIA,
                            OASFactory.createMediaType()
                                .schema(
                                    OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .examples(all))));
  }

  /** Whether an answer holds problems that the operation names. */
  static boolean isNamed(APIResponse response) {
    return response.getContent() != null && response.getContent().hasMediaType(MEDIA);
  }

  static Example example(Problem problem) {
    return OASFactory.createExample().value(SampleProblems.json(problem));
  }
}
