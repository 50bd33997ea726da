package kz.tirek.shared.openapi.problem;

import java.util.List;
import java.util.Map;
import kz.tirek.shared.openapi.schema.SchemaWalk;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What can be wrong in the body that an operation takes, by its schema. */
final class InvalidBodies {

  /** The type of the problem. */
  static final String CODE = "invalid";

  private final Map<String, Schema> schemas;

  InvalidBodies(OpenAPI document) {
    this.schemas = document.getComponents().getSchemas();
  }

  /** Whether the example that all share fits: the body says when it was observed. */
  boolean isUsual(Operation operation) {
    return properties(operation).containsKey("observed")
        || properties(operation).isEmpty() && !isArchive(operation);
  }

  /** An example that fits; none where the body is no JSON. */
  Map<String, Example> examples(Operation operation) {
    List<FieldError> errors = SampleProblems.errors(operation.getOperationId());
    if (errors.isEmpty()) {
      Schema body = schema(operation);
      List<String> required = body == null ? null : body.getRequired();
      if (required == null || required.isEmpty()) {
        return Map.of();
      }
      errors = List.of(FieldError.pointer("/" + required.get(0), "required"));
    }
    return Map.of(CODE, NamedProblems.example(Problem.invalid(errors)));
  }

  private Map<String, Schema> properties(Operation operation) {
    Schema schema = schema(operation);
    return schema == null || schema.getProperties() == null ? Map.of() : schema.getProperties();
  }

  private static boolean isArchive(Operation operation) {
    Content body = operation.getRequestBody().getContent();
    return body != null && !body.hasMediaType("application/json");
  }

  private Schema schema(Operation operation) {
    Content body = operation.getRequestBody().getContent();
    if (body == null || !body.hasMediaType("application/json")) {
      return null;
    }
    Schema schema = body.getMediaType("application/json").getSchema();
    return schema == null || schema.getRef() == null
        ? schema
        : schemas.get(SchemaWalk.target(schema));
  }
}
