package kz.tirek.shared.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answer of an operation whose deed the state does not allow, with an example of each code. */
public final class ConflictAnswer {

  private static final String STATUS = "409";
  private static final String MEDIA = "application/problem+json";

  private ConflictAnswer() {}

  /** Tells more problems that the operation can answer with. */
  public static void tell(Operation operation, String... codes) {
    APIResponse there = operation.getResponses().getAPIResponse(STATUS);
    Map<String, Example> examples = new LinkedHashMap<>();
    if (there != null) {
      examples.putAll(there.getContent().getMediaType(MEDIA).getExamples());
    }
    for (String code : codes) {
      String json = PlainProblem.of(Problem.conflict(code), "en").json();
      examples.put(code, OASFactory.createExample().value(Examples.parsed(json)));
    }
    operation.getResponses().addAPIResponse(STATUS, answer(examples));
  }

  private static APIResponse answer(Map<String, Example> examples) {
    return OASFactory.createAPIResponse()
        .description("The state does not allow it: " + String.join(", ", examples.keySet()) + ".")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    MEDIA,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .examples(examples)));
  }
}
