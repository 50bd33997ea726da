package kz.tirek.rulebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is missing or of another shape is told as a flaw, and breaks no reader. */
class MisshapenFilesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Map<String, String> SHIPPED = ShippedFiles.all("almaty");

  private static final List<JsonNode> SHAPES =
      List.of(
          TextNode.valueOf("x"),
          JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode()),
          JsonNodeFactory.instance.objectNode().put("x", "y"));

  static Stream<String> files() {
    // tests are alike from file to file
    return SHIPPED.keySet().stream()
        .filter(file -> file.startsWith("kz/"))
        .filter(file -> !RulebookFiles.isTest(file) || file.endsWith("/children.yaml"));
  }

  /** The longest rule of each file, so that reading is quick. */
  private static SortedMap<String, String> few() throws IOException {
    SortedMap<String, String> few = Archive.inOrder();
    for (String file : SHIPPED.keySet()) {
      JsonNode root = YAML.readTree(SHIPPED.get(file));
      few.put(file, YAML.writeValueAsString(root.isArray() ? longest(root) : root));
    }
    return few;
  }

  private static ArrayNode longest(JsonNode rules) {
    return YAML.createArrayNode()
        .add(
            StreamSupport.stream(rules.spliterator(), false)
                .max(Comparator.comparingInt(rule -> rule.toString().length()))
                .orElseThrow());
  }

  /** Of what is alike, the first is enough; a text in three languages is as good as another. */
  private static void places(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    places.add(at);
    boolean alike = at.toString().endsWith("/clauses");
    node.properties().stream()
        .filter(each -> !node.has("kk"))
        .limit(alike ? 1 : 100)
        .forEach(each -> places(each.getValue(), at.appendProperty(each.getKey()), places));
    if (node.isArray() && !node.isEmpty()) {
      places(node.get(0), at.appendIndex(0), places);
    }
  }

  /** The same with another shape at a place; null where nothing is to be there. */
  private static JsonNode changed(JsonNode root, JsonPointer at, JsonNode shape) {
    if (at.matches()) {
      return shape;
    }
    JsonNode changed = root.deepCopy();
    JsonNode around = changed.at(at.head());
    if (around instanceof ObjectNode named) {
      if (shape == null) {
        named.remove(at.last().getMatchingProperty());
      } else {
        named.set(at.last().getMatchingProperty(), shape);
      }
    } else if (around instanceof ArrayNode list && shape != null) {
      list.set(at.last().getMatchingIndex(), shape);
    }
    return changed;
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_shape_breaks_a_reader(String file) throws IOException {
    SortedMap<String, String> files = few();
    JsonNode root = YAML.readTree(files.get(file));
    List<JsonPointer> places = new ArrayList<>();
    places(root, JsonPointer.empty(), places);
    List<JsonNode> shapes = new ArrayList<>(SHAPES);
    shapes.add(null);
    List<String> broken = new ArrayList<>();
    int refused = 0;

    for (JsonPointer place : places) {
      for (JsonNode shape : shapes) {
        JsonNode other = changed(root, place, shape);
        files.put(file, other == null ? "" : YAML.writeValueAsString(other));
        try {
          Pack.read("almaty", files);
        } catch (BrokenRulebookException told) {
          refused++;
        } catch (RuntimeException fault) {
          broken.add(place + " as " + shape + ": " + fault);
        }
      }
    }

    assertEquals(List.of(), broken);
    assertTrue(refused > 0);
  }
}
