package kz.tirek.access.matrix;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The operations of the served OpenAPI document for which somebody signs in. */
final class Operations {

  /**
   * One of them.
   *
   * @param example of its body; null where it takes none
   * @param packed whether its body is an archive
   * @param statuses that are documented
   */
  record Operation(
      String id,
      String method,
      String path,
      String example,
      boolean packed,
      boolean versioned,
      Set<String> statuses) {

    boolean reads() {
      return method.equals("GET");
    }
  }

  private Operations() {}

  static List<Operation> served() {
    List<Operation> operations = new ArrayList<>();
    JsonNode root = document();
    root.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(each -> !each.getValue().path("security").isEmpty())
                    .forEach(
                        each ->
                            operations.add(
                                operation(root, path.getKey(), each.getKey(), each.getValue()))));
    return operations;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Operation operation(JsonNode root, String path, String method, JsonNode node) {
    JsonNode examples = node.at("/requestBody/content/application~1json/examples");
    String example =
        examples.isObject() ? examples.elements().next().get("value").toString() : null;
    boolean versioned = false;
    for (JsonNode parameter : node.path("parameters")) {
      versioned |= parameter.path("$ref").asText().endsWith("/IfMatch");
    }
    Set<String> statuses = new TreeSet<>();
    node.get("responses").fieldNames().forEachRemaining(statuses::add);
    return new Operation(
        node.get("operationId").asText(),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        example,
        node.at("/requestBody/content/application~1zip").isObject(),
        versioned,
        statuses);
  }
}
