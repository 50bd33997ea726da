package kz.tirek.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.PlainProblem;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Tells the OpenAPI document of the problems that {@link Conflicts} names. */
@OpenApiFilter(stages = RunStage.BUILD, priority = ToldConflicts.BEFORE_OTHERS)
public class ToldConflicts implements OASFilter {

  static final int BEFORE_OTHERS = 100;

  private static final DotName CONFLICTS = DotName.createSimple(Conflicts.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final Map<String, String[]> codes = new HashMap<>();

  public ToldConflicts(IndexView index) {
    for (AnnotationInstance conflicts : index.getAnnotations(CONFLICTS)) {
      AnnotationInstance operation = conflicts.target().asMethod().annotation(OPERATION);
      codes.put(operation.value("operationId").asString(), conflicts.value().asStringArray());
    }
  }

  @Override
  public Operation filterOperation(Operation operation) {
    String[] told = codes.get(operation.getOperationId());
    if (told != null) {
      operation.getResponses().addAPIResponse("409", answer(told));
    }
    return operation;
  }

  private static APIResponse answer(String... codes) {
    Map<String, Example> examples = new LinkedHashMap<>();
    for (String code : codes) {
      examples.put(
          code,
          OASFactory.createExample()
              .value(Examples.parsed(PlainProblem.of(Problem.conflict(code), "en").json())));
    }
    return OASFactory.createAPIResponse()
        .description(
            Stream.of(codes)
                .collect(Collectors.joining(", ", "The state does not allow it: ", ".")))
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .examples(examples)));
  }
}
