package kz.tirek.shared.openapi.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names generic schemas after what they hold: {@code ListedRecordedIncome} becomes {@code
 * IncomeFactList}.
 */
final class ReadableNames {

  private static final Set<String> GENERIC = Set.of("Listed", "Page", "Recorded", "NewCorrection");

  private final Map<String, Schema> schemas;

  private ReadableNames(OpenAPI document) {
    // what is generic is nothing by itself
    GENERIC.forEach(document.getComponents()::removeSchema);
    schemas = Map.copyOf(SchemaWalk.named(document));
  }

  static void apply(OpenAPI document) {
    ReadableNames readable = new ReadableNames(document);
    Map<String, String> names = new HashMap<>();
    readable.schemas.keySet().forEach(old -> names.put(old, readable.name(old)));
    SchemaWalk.each(
        document,
        schema -> {
          if (schema.getRef() != null) {
            schema.setRef(SchemaWalk.PREFIX + names.get(SchemaWalk.target(schema)));
          }
        });
    Components components = document.getComponents();
    names.keySet().forEach(components::removeSchema);
    names.forEach((old, name) -> components.addSchema(name, readable.schemas.get(old)));
  }

  private String name(String old) {
    if (old.startsWith("Listed")) {
      return nameOf(property(old, "items").getItems()) + "List";
    }
    if (old.startsWith("Page")) {
      return nameOf(property(old, "items").getItems()) + "Page";
    }
    if (old.startsWith("NewCorrection")) {
      return "New" + nameOf(property(old, "fact")) + "Correction";
    }
    return old.startsWith("Recorded") ? nameOf(property(old, "value")) + "Fact" : old;
  }

  private Schema property(String schema, String name) {
    return schemas.get(schema).getProperties().get(name);
  }

  private String nameOf(Schema held) {
    return held.getRef() == null ? "Text" : name(SchemaWalk.target(held));
  }
}
