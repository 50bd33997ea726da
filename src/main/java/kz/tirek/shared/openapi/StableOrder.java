package kz.tirek.shared.openapi;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Puts what has no order of its own in the order of its names, so that the document is stable. */
final class StableOrder {

  private StableOrder() {}

  static void apply(OpenAPI document) {
    Components components = document.getComponents();
    sort(components.getSchemas(), components::setSchemas);
    sort(components.getResponses(), components::setResponses);
    sort(components.getHeaders(), components::setHeaders);
    sort(components.getParameters(), components::setParameters);
    sort(document.getPaths().getPathItems(), document.getPaths()::setPathItems);
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(StableOrder::sort);
    if (document.getTags() != null) {
      document.setTags(
          document.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
    }
  }

  private static void sort(Operation operation) {
    sort(operation.getResponses().getAPIResponses(), operation.getResponses()::setAPIResponses);
  }

  private static <V> void sort(Map<String, V> map, Consumer<Map<String, V>> setter) {
    if (map != null) {
      setter.accept(new TreeMap<>(map));
    }
  }
}
