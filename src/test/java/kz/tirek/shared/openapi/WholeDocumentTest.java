package kz.tirek.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.tirek.shared.openapi.ServedDocument.Operation;
import kz.tirek.shared.text.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must be so of every operation and schema of the document. */
@QuarkusTest
class WholeDocumentTest {

  private static final String PROBLEMS = "https://tirek.kz/problems/";

  /** Those of requests that reach no operation, or not whole. */
  private static final Set<String> OF_NO_OPERATION =
      Set.of(
          "address-too-long",
          "body-broken-off",
          "malformed-address",
          "method-not-allowed",
          "refused");

  @ConfigProperty(name = "tirek.referrals.answer-days.formal")
  int formal;

  @ConfigProperty(name = "tirek.referrals.answer-days.informal")
  int informal;

  @ConfigProperty(name = "tirek.referrals.feedback-after-days")
  int feedbackAfter;

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  /** The examples of the answers of an operation, by their status. */
  private Stream<Map.Entry<String, JsonNode>> examples(Operation operation) {
    return operation.node().path("responses").properties().stream()
        .flatMap(
            answer ->
                stream(document.resolved(answer.getValue()).path("content"))
                    .flatMap(media -> stream(media.path("examples")))
                    .map(example -> Map.entry(answer.getKey(), example.path("value"))));
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  @Test
  void no_example_has_the_place_of_an_argument_in_it() {
    List<String> unfilled =
        document
            .objects()
            .filter(each -> each.path("examples").isObject())
            .flatMap(each -> stream(each.get("examples")))
            .map(JsonNode::toString)
            .filter(example -> example.matches("(?s).*\\{\\d}.*"))
            .toList();

    assertEquals(List.of(), unfilled);
  }

  @Test
  void every_type_of_problem_is_one_that_some_operation_names() {
    Set<String> named =
        document.operations().stream()
            .flatMap(this::examples)
            .map(example -> example.getValue().path("type").asText())
            .filter(type -> type.startsWith(PROBLEMS))
            .map(type -> type.substring(PROBLEMS.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    document.operations().stream()
        .map(operation -> operation.node().path("description").asText())
        .filter(described -> described.contains("has the problem "))
        .forEach(
            described ->
                named.add(described.replaceFirst("(?s).*has the problem (\\S+)\\..*", "$1")));
    Set<String> unnamed =
        Texts.keys("problem.")
            .filter(key -> key.endsWith(".title"))
            .map(key -> key.split("\\.")[1])
            .filter(code -> !named.contains(code) && !OF_NO_OPERATION.contains(code))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(), unnamed);
  }

  @Test
  void what_an_example_says_is_wrong_can_be_in_the_body_of_the_operation() {
    Map<String, Set<String>> astray = new TreeMap<>();
    for (Operation operation : document.operations()) {
      JsonNode body = operation.node().at("/requestBody/content/application~1json/schema");
      examples(operation)
          .filter(example -> example.getKey().equals("422") || example.getKey().equals("409"))
          .flatMap(example -> stream(example.getValue().path("errors")))
          .filter(error -> error.has("pointer") && !isIn(body, error.get("pointer").asText()))
          .forEach(
              error ->
                  astray
                      .computeIfAbsent(operation.id(), any -> new TreeSet<>())
                      .add(error.get("pointer").asText()));
    }

    assertEquals(Map.of(), astray);
  }

  private boolean isIn(JsonNode schema, String pointer) {
    JsonNode at = document.resolved(schema);
    for (String name : pointer.split("/")) {
      if (!name.isEmpty()) {
        at = document.resolved(at.path("properties").path(name));
      }
    }
    return at.isObject();
  }

  @Test
  void every_change_says_whose_etag_it_asks_for_and_that_is_told() {
    Set<String> silent = new TreeSet<>();
    for (Operation operation : document.operations()) {
      if (operation.node().path("parameters").toString().contains("parameters/IfMatch")) {
        String described = operation.node().path("description").asText();
        String read = described.replaceFirst("(?s).*If-Match takes the ETag of `(\\w+)`.*", "$1");
        if (read.equals(described)
            || !document.operation(read).node().at("/responses/200/headers").has("ETag")) {
          silent.add(operation.id());
        }
      }
    }

    assertEquals(Set.of(), silent);
  }

  @Test
  void every_property_of_a_record_is_a_component_of_it() {
    Map<String, Set<String>> components = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.tirek")) {
      if (each.isRecord()) {
        Class<?> type = each.reflect();
        Schema schema = type.getAnnotation(Schema.class);
        String name =
            schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
        // two records of one name: what is in neither is found
        components
            .computeIfAbsent(name, any -> new TreeSet<>())
            .addAll(Arrays.stream(type.getRecordComponents()).flatMap(this::names).toList());
      }
    }
    Map<String, Set<String>> strange = new TreeMap<>();
    document
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              Set<String> known = components.get(schema.getKey());
              Set<String> there = new TreeSet<>();
              schema.getValue().path("properties").fieldNames().forEachRemaining(there::add);
              if (known != null) {
                there.removeAll(known);
                strange.put(schema.getKey(), there);
              }
            });

    assertTrue(strange.size() > 100, strange::toString);
    strange.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), strange);
  }

  private Stream<String> names(RecordComponent component) {
    return component
            .getAccessor()
            .isAnnotationPresent(com.fasterxml.jackson.annotation.JsonUnwrapped.class)
        ? Arrays.stream(component.getType().getRecordComponents()).flatMap(this::names)
        : Stream.of(component.getName());
  }

  @Test
  void what_nobody_signs_in_for_says_so() {
    for (Operation operation : document.operations()) {
      JsonNode security = operation.node().path("security");

      assertTrue(security.isArray(), operation.id());
      assertFalse(
          security.isEmpty() && operation.statuses().contains("401"),
          operation.id() + " asks for no token and refuses one that is missing");
    }
  }

  @Test
  void days_that_can_be_configured_are_told_as_they_are_set_up() {
    String answerBy =
        document
            .root()
            .at("/components/schemas/NewReferral/properties/answerBy/description")
            .asText();
    String feedback =
        document.operation("tellReferralFeedback").node().path("description").asText();

    assertTrue(
        answerBy.contains(", " + formal + " for formal help and " + informal + " for other"));
    assertTrue(feedback.contains(feedbackAfter + " where nothing else is configured"));
  }

  @Test
  void the_names_of_the_schemas_of_rule_files_are_told() throws IOException {
    Set<String> told = new TreeSet<>();
    document
        .operation("getRulebookSchema")
        .node()
        .at("/parameters/0/schema/enum")
        .forEach(name -> told.add(name.asText()));
    Set<String> files = new TreeSet<>();
    try (Stream<Path> there = Files.list(Path.of("src/main/resources/rulebook/schema"))) {
      there.forEach(file -> files.add(file.getFileName().toString().replace(".json", "")));
    }

    assertEquals(files, told);
  }
}
