package kz.tirek.shared.openapi.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashMap;
import java.util.Map;
import kz.tirek.shared.problem.Conflicts;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Tells the OpenAPI document of the problems that {@link Conflicts} and {@link Unprocessable} name.
 */
@OpenApiFilter(stages = RunStage.BUILD, priority = ToldProblems.BEFORE_OTHERS)
public class ToldProblems implements OASFilter {

  public static final int BEFORE_OTHERS = 100;

  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final Map<String, String[]> conflicts;
  private final Map<String, String[]> unprocessable;

  public ToldProblems(IndexView index) {
    conflicts = codes(index, Conflicts.class);
    unprocessable = codes(index, Unprocessable.class);
  }

  private static Map<String, String[]> codes(IndexView index, Class<?> annotation) {
    Map<String, String[]> codes = new HashMap<>();
    for (AnnotationInstance named : index.getAnnotations(DotName.createSimple(annotation))) {
      AnnotationInstance operation = named.target().asMethod().annotation(OPERATION);
      codes.put(operation.value("operationId").asString(), named.value().asStringArray());
    }
    return codes;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    tell(operation, CONFLICT, conflicts);
    tell(operation, UNPROCESSABLE, unprocessable);
    return operation;
  }

  private static void tell(Operation operation, int status, Map<String, String[]> codes) {
    String[] told = codes.get(operation.getOperationId());
    if (told != null) {
      NamedProblems.tell(operation, status, told);
    }
  }
}
