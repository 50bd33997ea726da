package kz.tirek.shared.openapi.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Visits every schema of a document, those within schemas included, each once. */
public final class SchemaWalk {

  static final String PREFIX = "#/components/schemas/";

  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Consumer<Schema> visitor;

  private SchemaWalk(Consumer<Schema> visitor) {
    this.visitor = visitor;
  }

  static void each(OpenAPI document, Consumer<Schema> visitor) {
    SchemaWalk walk = new SchemaWalk(visitor);
    named(document).values().forEach(walk::visit);
    for (PathItem item : document.getPaths().getPathItems().values()) {
      item.getOperations().values().forEach(walk::visit);
    }
  }

  /** Every schema within these, themselves included; references are not followed. */
  static void each(Content content, Consumer<Schema> visitor) {
    new SchemaWalk(visitor).visit(content);
  }

  static void each(Schema schema, Consumer<Schema> visitor) {
    new SchemaWalk(visitor).visit(schema);
  }

  /** The schemas of the components; empty when there are none. */
  static Map<String, Schema> named(OpenAPI document) {
    return orEmpty(document.getComponents().getSchemas());
  }

  /** The name that a schema refers to; null when it does not refer to another. */
  public static String target(Schema schema) {
    return schema.getRef() == null ? null : schema.getRef().substring(PREFIX.length());
  }

  private void visit(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream().map(Parameter::getSchema).forEach(this::visit);
    }
    if (operation.getRequestBody() != null) {
      visit(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(each -> visit(each.getContent()));
  }

  private void visit(Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(each -> visit(each.getSchema()));
    }
  }

  private void visit(Schema schema) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    visitor.accept(schema);
    orEmpty(schema.getProperties()).values().forEach(this::visit);
    visit(schema.getItems());
    visit(schema.getAdditionalPropertiesSchema());
    orEmpty(schema.getAllOf()).forEach(this::visit);
    orEmpty(schema.getOneOf()).forEach(this::visit);
    orEmpty(schema.getAnyOf()).forEach(this::visit);
  }

  private static <V> Map<String, V> orEmpty(Map<String, V> map) {
    return map == null ? Map.of() : map;
  }

  private static <V> Collection<V> orEmpty(List<V> list) {
    return list == null ? List.of() : list;
  }
}
