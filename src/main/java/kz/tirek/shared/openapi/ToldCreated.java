package kz.tirek.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashMap;
import java.util.Map;
import kz.tirek.shared.http.Created;
import kz.tirek.shared.openapi.problem.ToldProblems;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Tells the OpenAPI document which operations answer 201, as {@link Created} says. */
@OpenApiFilter(stages = RunStage.BUILD, priority = ToldProblems.BEFORE_OTHERS)
public class ToldCreated implements OASFilter {

  private static final DotName CREATED = DotName.createSimple(Created.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final Map<String, String> descriptions = new HashMap<>();

  public ToldCreated(IndexView index) {
    for (AnnotationInstance created : index.getAnnotations(CREATED)) {
      AnnotationInstance operation = created.target().asMethod().annotation(OPERATION);
      descriptions.put(operation.value("operationId").asString(), created.value().asString());
    }
  }

  @Override
  public Operation filterOperation(Operation operation) {
    String description = descriptions.get(operation.getOperationId());
    if (description != null) {
      APIResponse answer = operation.getResponses().getAPIResponse("200");
      operation.getResponses().removeAPIResponse("200");
      operation.getResponses().addAPIResponse("201", answer.description(description));
    }
    return operation;
  }
}
