package kz.tirek.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kz.tirek.shared.openapi.ServedDocument.Operation;
import kz.tirek.shared.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommittedDocumentTest {

  private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

  private ServedDocument document;

  @BeforeEach
  void fetch() {
    document = ServedDocument.fetch();
  }

  @Test
  void the_committed_document_is_what_the_service_serves() throws IOException {
    String served = document.yaml();
    String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";

    if (!served.equals(committed)) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }

    assertTrue(
        served.equals(committed),
        "openapi/openapi.yaml was stale; it is now rewritten: review its diff and commit it");
  }

  @Test
  void nothing_of_development_or_tests_is_in_it() throws IOException {
    String served = document.yaml();

    assertFalse(served.contains("/dev/"));
    assertFalse(served.contains("/test/"));
    assertFalse(served.contains("oauth2"));
    assertFalse(served.contains("localhost"));
  }

  @Test
  void every_operation_says_what_it_is_for() {
    forEveryOperation(
        operation -> {
          for (String field : List.of("operationId", "summary", "description")) {
            assertFalse(operation.node().path(field).asText().isBlank(), field);
          }
          assertEquals(1, operation.node().path("tags").size());
          assertEquals(
              operation.node().path("security").isEmpty(),
              !operation.node().path("description").asText().contains("Roles: "));
        });
    assertEquals(
        document.operations().size(),
        document.operations().stream().map(Operation::id).distinct().count());
  }

  @Test
  void every_parameter_and_header_is_described() {
    forEveryOperation(
        operation -> {
          for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode meant = document.resolved(parameter);
            assertFalse(meant.path("description").asText().isBlank(), parameter.toString());
            assertTrue(meant.has("schema"), parameter.toString());
          }
        });
    for (JsonNode header : document.root().at("/components/headers")) {
      assertFalse(header.path("description").asText().isBlank(), header.toString());
    }
  }

  @Test
  void every_body_has_a_schema_and_examples_that_fit_it() {
    document
        .objects()
        .filter(each -> each.path("content").isObject())
        .flatMap(each -> each.get("content").properties().stream())
        .map(Map.Entry::getValue)
        // of an archive there is nothing to show
        .filter(media -> !media.at("/schema/format").asText().equals("binary"))
        .forEach(
            media -> {
              assertTrue(media.path("schema").has("$ref"), media.toString());
              assertFalse(media.path("examples").isEmpty(), media.path("schema").toString());
              for (JsonNode example : media.path("examples")) {
                assertEquals("", document.complaints(media.get("schema"), example.get("value")));
              }
            });
  }

  @Test
  void every_schema_is_described_and_its_examples_fit_it() {
    document
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(each -> assertTrue(each.getValue().has("description"), each.getKey()));
    document
        .objects()
        .filter(each -> each.path("examples").isArray())
        .forEach(
            schema ->
                schema
                    .get("examples")
                    .forEach(example -> assertEquals("", document.complaints(schema, example))));
  }

  @Test
  void every_pattern_means_the_whole_text_and_says_so() {
    document
        .objects()
        .filter(each -> each.path("pattern").isTextual())
        .map(each -> each.get("pattern").asText())
        .forEach(
            pattern -> {
              assertTrue(pattern.startsWith("^") && pattern.endsWith("$"), pattern);
              assertDoesNotThrow(() -> Pattern.compile(pattern));
            });
  }

  @Test
  void every_type_of_problem_and_every_code_of_a_wrong_field_is_listed() {
    String types = document.root().at("/components/schemas/Problem/properties/type").toString();
    String codes =
        document.root().at("/components/schemas/ProblemError/properties/code").toString();

    assertTrue(types.contains("- `outcome-unknown`: It is not known whether this was stored"));
    assertTrue(codes.contains("- `too-long`: The text may have ... characters at most."));
    Texts.keys("problem.")
        .map(key -> "- `" + key.split("\\.")[1] + "`: ")
        .forEach(line -> assertTrue(types.contains(line), line));
    Texts.keys("field.")
        .map(key -> "- `" + key.split("\\.")[1] + "`: ")
        .forEach(line -> assertTrue(codes.contains(line), line));
  }

  @Test
  void everything_referred_to_is_there_and_everything_there_is_referred_to() {
    Set<String> wanted = new TreeSet<>();
    document
        .objects()
        .filter(each -> each.path("$ref").isTextual())
        .forEach(each -> wanted.add(each.get("$ref").asText()));
    Set<String> there = new TreeSet<>();
    for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
      document
          .root()
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(name -> there.add("#/components/" + kind + "/" + name));
    }

    assertEquals(there, wanted);
  }

  private void forEveryOperation(Consumer<Operation> check) {
    assertFalse(document.operations().isEmpty());
    document.operations().forEach(check);
  }
}
