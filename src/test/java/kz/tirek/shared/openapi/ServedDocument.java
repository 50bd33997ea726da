package kz.tirek.shared.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document that the running service serves, and questions to it. */
final class ServedDocument {

  /** An operation of it. */
  record Operation(String method, String path, JsonNode node) {

    String id() {
      return node.path("operationId").asText();
    }

    Set<String> statuses() {
      Set<String> statuses = new TreeSet<>();
      node.path("responses").fieldNames().forEachRemaining(statuses::add);
      return statuses;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SECTIONS =
      List.of("openapi", "info", "servers", "tags", "paths", "components");

  private final JsonNode root;

  private ServedDocument(JsonNode root) {
    this.root = root;
  }

  static ServedDocument fetch() {
    return new ServedDocument(parse(given().get("/q/openapi?format=json").body().asString()));
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** As it is committed: texts in quotes, so that no reader takes a date for something else. */
  String yaml() throws JsonProcessingException {
    ObjectNode ordered = JSON.createObjectNode();
    SECTIONS.forEach(section -> ordered.set(section, root.get(section)));
    root.properties().forEach(section -> ordered.putIfAbsent(section.getKey(), section.getValue()));
    return YAMLMapper.builder()
        .disable(YAMLGenerator.Feature.SPLIT_LINES)
        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
        .build()
        .writeValueAsString(ordered);
  }

  List<Operation> operations() {
    return root.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(each -> new Operation(each.getKey(), path.getKey(), each.getValue())))
        .toList();
  }

  Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
  }

  /** The node itself, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Every object in the document. */
  Stream<JsonNode> objects() {
    return objects(root);
  }

  private static Stream<JsonNode> objects(JsonNode node) {
    Stream<JsonNode> within =
        StreamSupport.stream(node.spliterator(), false).flatMap(ServedDocument::objects);
    return node.isObject() ? Stream.concat(Stream.of(node), within) : within;
  }

  /** What is wrong with a value, where it may hold nothing that the schema does not name. */
  String complaints(JsonNode schema, JsonNode value) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", strict(root.get("components")));
    whole.setAll((ObjectNode) strict(schema));
    JsonSchema validator =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    return validator.validate(value).stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode strict(JsonNode schema) {
    JsonNode copy = schema.deepCopy();
    objects(copy)
        .filter(each -> each.path("properties").isObject() && !each.has("additionalProperties"))
        .toList()
        .forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
    return copy;
  }
}
