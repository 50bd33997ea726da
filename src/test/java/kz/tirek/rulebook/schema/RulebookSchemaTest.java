package kz.tirek.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.rulebook.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas by which editors complete the files of a rulebook, held against the readers. */
class RulebookSchemaTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMAS = "rulebook/schema/";

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private static final Pattern KNOWN = Pattern.compile("'zzz' is not known here, only (.*)");

  private static JsonSchema schema(String name) {
    return FACTORY.getSchema(SchemaLocation.of("classpath:" + SCHEMAS + name + ".json"));
  }

  private static String name(String file) {
    return file.contains("/tests/") ? "tests" : file.replaceAll(".*/|\\.yaml", "");
  }

  private static Set<String> complaints(String file, String text) throws IOException {
    return schema(name(file)).validate(YAML.readTree(text)).stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(String schema) throws IOException {
    return JSON.readTree(Path.of("src/main/resources", SCHEMAS, schema).toFile());
  }

  static Stream<Map.Entry<String, String>> shipped() {
    return ShippedFiles.all("almaty").entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_shipped_files_are_as_the_schemas_say(Map.Entry<String, String> file) throws IOException {
    assertEquals(Set.of(), complaints(file.getKey(), file.getValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "barriers | [{code: a, colour: red}]",
        "barriers | [{code: Not A Code}]",
        "benefits | [{clauses: {}}]",
        "benefits | [{value: 1, valueOnce: 2}]",
        "parameters | [{code: a, unit: KZT, title: {kk: a, ru: b}, values: [{from: 2026-01-01, value: 1, certainty: A, source: s}]}]",
        "parameters | [{code: a, unit: KZT, title: {kk: a, ru: b, en: c}, values: [{from: 2026-01-01, value: 1, certainty: D, source: s}]}]",
        "parameters | [{code: a, unit: KZT, title: {kk: a, ru: b, en: c}, values: [{from: 2026-01-01, value: 1, certainty: A}]}]",
        "steps | [{code: a, sets: {housing.rent: 1}, certainty: D, title: {kk: a, ru: b, en: c}}]",
        "tests | [{name: a, asOf: 2026-03-01, family: {}, expect: {a: PERHAPS}}]",
        "rulebook | {version: schema, sources: [s], helpKinds: [], papers: []}"
      })
  void what_the_readers_refuse_the_schemas_refuse(String name, String text) throws IOException {
    assertFalse(complaints("kz/" + name + ".yaml", text).isEmpty(), text);
  }

  /** Each place where names are read: the file, the place in its schema, and the file's text. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("rulebook", "", "{zzz: 1, "),
          List.of("rulebook", "/properties/services/items", "{services: [{zzz: 1}], "),
          List.of(
              "rulebook",
              "/$defs/word/anyOf/1",
              "{version: t-1, sources: [s], helpKinds: [{zzz: 1}], papers: [card]}"),
          List.of("parameters", "/items", "- {zzz: 1}"),
          List.of("parameters", "/items/properties/values/items", "- {values: [{zzz: 1}]}"),
          List.of("barriers", "/items", "- {zzz: 1}"),
          List.of("benefits", "/items", "- {zzz: 1}"),
          List.of("benefits", "/items/properties/inForce", "- {inForce: {zzz: 1}}"),
          List.of(
              "benefits", "/items/properties/valueInHundredths", "- {valueInHundredths: {zzz: 1}}"),
          List.of("benefits", "/items/properties/valueByNumber", "- {valueByNumber: {zzz: 1}}"),
          List.of(
              "benefits",
              "/items/properties/valueByNumber/properties/rows/items",
              "- {valueByNumber: {rows: [{zzz: 1}]}}"),
          List.of(
              "benefits",
              "/items/properties/clauses/additionalProperties",
              "- {clauses: {c: {zzz: 1}}}"),
          List.of("benefits", "/items/properties/practices/items", "- {practices: [{zzz: 1}]}"),
          List.of("steps", "/items", "- {zzz: 1}"),
          List.of("deadlines", "/items", "- {zzz: 1}"),
          List.of("questions", "/items", "- {zzz: 1}"),
          List.of("refusals", "/items", "- {zzz: 1}"),
          List.of("cautions", "/items", "- {zzz: 1}"),
          List.of("tests/ages", "/items", "- {zzz: 1}"),
          List.of("common", "/$defs/text", "deadlines - {title: {zzz: 1}}"),
          List.of("common", "/$defs/saying", "benefits - {office: [{zzz: 1}]}"));

  static Stream<List<String>> places() {
    return PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_schema_has_every_name_that_a_reader_takes_and_no_other(List<String> place)
      throws IOException {
    JsonNode described = read(place.get(0).replaceFirst("/.*", "") + ".json").at(place.get(1));

    Set<String> names = new TreeSet<>();
    described.get("properties").fieldNames().forEachRemaining(names::add);
    assertEquals(names(place), names);
    assertFalse(described.get("additionalProperties").asBoolean(true));
  }

  /** The names that a reader says are known where there is one that is not. */
  private static Set<String> names(List<String> place) {
    String text = place.get(2);
    String file = place.get(0);
    if (file.equals("common")) {
      file = text.substring(0, text.indexOf(' '));
      text = text.substring(text.indexOf(' ') + 1);
    }
    SortedMap<String, String> files = SmallPack.files("t-1");
    String before = files.get("kz/" + file + ".yaml");
    files.put("kz/" + file + ".yaml", text.endsWith(", ") ? text + flow(before) : text);
    try {
      Pack.read("almaty", files);
    } catch (BrokenRulebookException broken) {
      return broken.flaws().stream()
          .map(flaw -> KNOWN.matcher(flaw.message()))
          .filter(Matcher::matches)
          .flatMap(known -> Arrays.stream(known.group(1).split(", ")))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    throw new AssertionError("an unknown name is taken: " + place);
  }

  private static String flow(String block) {
    return block.strip().replace("\n", ", ") + "}";
  }

  @Test
  void no_place_where_names_are_read_is_forgotten() throws IOException {
    long places = 0;
    for (String folder : List.of("reading", "testing", "yaml")) {
      try (Stream<Path> sources = Files.list(Path.of("src/main/java/kz/tirek/rulebook", folder))) {
        for (Path source : sources.toList()) {
          places +=
              Pattern.compile("(?<!Yaml )\\bonly\\(")
                  .matcher(Files.readString(source))
                  .results()
                  .count();
        }
      }
    }

    assertEquals(PLACES.size(), places);
  }

  @Test
  void a_test_may_expect_every_status() throws IOException {
    JsonNode statuses = read("tests.json").at("/items/properties/expect/additionalProperties/enum");

    Set<String> expected = new TreeSet<>(Set.of(RuleTest.NOBODY));
    Arrays.stream(Status.values()).map(Status::name).forEach(expected::add);
    assertEquals(
        expected,
        StreamSupport.stream(statuses.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everything_that_an_editor_completes_is_described() throws IOException {
    try (Stream<Path> schemas = Files.list(Path.of("src/main/resources", SCHEMAS))) {
      for (Path file : schemas.toList()) {
        JsonNode schema = JSON.readTree(file.toFile());
        for (JsonNode properties : schema.findValues("properties")) {
          properties
              .properties()
              .forEach(
                  each ->
                      assertTrue(
                          !each.getValue().isObject()
                              || each.getValue().has("description")
                              || each.getValue().has("$ref")
                              || each.getValue().has("const"),
                          file + " " + each.getKey()));
        }
      }
    }
  }
}
