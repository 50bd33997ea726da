package kz.tirek.access.guard;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.openapi.problem.NamedProblems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Tells the OpenAPI document which roles an operation is for, and what refuses it for that, such as
 * a closed case, as {@link Allowed} says.
 */
@OpenApiFilter(stages = RunStage.BUILD, priority = ToldDeeds.BEFORE_OTHERS)
public class ToldDeeds implements OASFilter {

  static final int BEFORE_OTHERS = 100;

  private static final int FORBIDDEN = 403;

  private static final DotName ALLOWED = DotName.createSimple(Allowed.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final Map<String, Deed> deeds = new HashMap<>();

  public ToldDeeds(IndexView index) {
    for (AnnotationInstance allowed : index.getAnnotations(ALLOWED)) {
      if (allowed.target().kind() == AnnotationTarget.Kind.METHOD) {
        tell(allowed.target().asMethod(), Deed.valueOf(allowed.value().asEnum()));
      }
    }
  }

  private void tell(MethodInfo endpoint, Deed deed) {
    AnnotationInstance operation = endpoint.annotation(OPERATION);
    if (operation != null && operation.value("operationId") != null) {
      deeds.put(operation.value("operationId").asString(), deed);
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().stream()
          .flatMap(item -> item.getOperations().values().stream())
          .forEach(this::tell);
    }
  }

  private void tell(Operation operation) {
    Deed deed = deeds.get(operation.getOperationId());
    if (deed != null) {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement()
                  .addScheme("bearerAuth", List.copyOf(deed.roles()))));
      if (deed.extent() == Deed.Extent.RECEIVED) {
        NamedProblems.tell(operation, FORBIDDEN, "no-provider");
      }
      if (deed.openOnly()) {
        NamedProblems.conflict(operation, "case-closed");
      }
      if (deed.adds()) {
        NamedProblems.conflict(operation, "consent-withdrawn", "consent-expired");
      }
    }
  }
}
