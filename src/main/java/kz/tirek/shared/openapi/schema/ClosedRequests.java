package kz.tirek.shared.openapi.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of whatever a request can hold that unknown fields are refused. */
final class ClosedRequests {

  private final Map<String, Schema> schemas;
  private final Set<String> seen = new HashSet<>();

  private ClosedRequests(OpenAPI document) {
    schemas = SchemaWalk.named(document);
  }

  static void apply(OpenAPI document) {
    ClosedRequests requests = new ClosedRequests(document);
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .forEach(body -> SchemaWalk.each(body.getContent(), requests::close));
  }

  private void close(Schema schema) {
    if (schema.getProperties() != null) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }
    String target = SchemaWalk.target(schema);
    if (target != null && seen.add(target)) {
      SchemaWalk.each(schemas.get(target), this::close);
    }
  }
}
