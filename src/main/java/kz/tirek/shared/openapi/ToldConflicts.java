package kz.tirek.shared.openapi;

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
      ConflictAnswer.tell(operation, told);
    }
    return operation;
  }
}
