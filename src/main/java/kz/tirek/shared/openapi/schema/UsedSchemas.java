package kz.tirek.shared.openapi.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Keeps what the document refers to: an annotated type is there before any operation uses it. */
final class UsedSchemas {

  private final Map<String, Schema> schemas;
  private final Set<String> used = new HashSet<>();

  private UsedSchemas(OpenAPI document) {
    schemas = SchemaWalk.named(document);
  }

  static void apply(OpenAPI document) {
    UsedSchemas kept = new UsedSchemas(document);
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(kept::follow);
    document
        .getComponents()
        .getResponses()
        .values()
        .forEach(response -> SchemaWalk.each(response.getContent(), kept::use));
    Set<String> unused = new TreeSet<>(kept.schemas.keySet());
    unused.removeAll(kept.used);
    unused.forEach(document.getComponents()::removeSchema);
  }

  private void follow(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .map(Parameter::getSchema)
          .forEach(schema -> SchemaWalk.each(schema, this::use));
    }
    if (operation.getRequestBody() != null) {
      SchemaWalk.each(operation.getRequestBody().getContent(), this::use);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> SchemaWalk.each(response.getContent(), this::use));
  }

  private void use(Schema schema) {
    String target = SchemaWalk.target(schema);
    if (target != null && used.add(target)) {
      SchemaWalk.each(schemas.get(target), this::use);
    }
  }
}
