package kz.tirek.intake;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases that the study's interviews tell, a request on each line of {@code study/cases.jsonl}:
 * each is taken in, read back as it was sent, and found to be the barrier that it tells of.
 */
@QuarkusTest
class StudyFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the rules find in each. Those without a barrier tell of help that was found, or of a
   * barrier that depends on amounts that were not told.
   */
  private static final Map<String, Set<String>> BARRIERS =
      Map.ofEntries(
          Map.entry("Q01", Set.of("clothes-missing")),
          Map.entry("Q03", Set.of("unhealthy-housing", "ill-child-in-harmful-housing")),
          Map.entry("Q05", Set.of("school-uniform-missing")),
          Map.entry("Q07", Set.of("no-city-registration")),
          Map.entry("Q08", Set.of("no-city-registration")),
          Map.entry("Q09", Set.of("kindergarten-unaffordable")),
          Map.entry("Q11", Set.of("not-informed", "no-time-for-offices")),
          Map.entry("Q13", Set.of("unsafe-housing", "stove-with-small-children")),
          Map.entry("Q15", Set.of("not-at-home-in-the-city")),
          Map.entry("Q17", Set.of("no-ties-outside-kin")),
          Map.entry("Q20", Set.of("children-unwelcome")),
          Map.entry("Q22", Set.of("money-withheld-or-lost")),
          Map.entry("Q24", Set.of("money-withheld-or-lost")),
          Map.entry("Q26", Set.of("care-out-of-reach")),
          Map.entry("Q28", Set.of("not-attached", "not-insured", "care-forgone-for-cost")),
          Map.entry("Q30", Set.of("distrust-of-offices", "turned-away-by-offices")),
          Map.entry("Q35", Set.of()),
          Map.entry("Q37", Set.of()),
          Map.entry("Q39", Set.of()),
          Map.entry("Q41", Set.of()),
          Map.entry("Q43", Set.of("registered-where-one-does-not-live")),
          Map.entry("Q45", Set.of()),
          Map.entry("Q48", Set.of()),
          Map.entry("Q51", Set.of()));

  /** All that stands in words: a place and an occupation. Everything else is a code or a number. */
  private static final Set<String> WORDS = Set.of("Қалқаман", "асхана");

  private static List<JsonNode> cases() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/study/cases.jsonl"))) {
      return lines.map(StudyFileTest::read).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Q08 of STUDY-Q08. */
  private static String name(JsonNode each) {
    return each.get("caseNumber").asText().substring("STUDY-".length());
  }

  @Test
  void every_case_of_the_study_is_there() {
    assertEquals(BARRIERS.keySet(), cases().stream().map(StudyFileTest::name).collect(toSet()));
  }

  @Test
  void no_meaning_is_left_in_words() {
    Set<String> words = new TreeSet<>();
    cases().forEach(each -> collect(each, words));
    words.removeIf(word -> word.matches("[A-Z0-9_-]+|[0-9-]+|[a-z]+(-[a-z0-9]+)*"));

    assertEquals(new TreeSet<>(WORDS), words);
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(each -> collect(each, texts));
  }

  @TestFactory
  Stream<DynamicTest> a_case_is_taken_in_read_back_and_judged() {
    return cases().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.get("caseNumber").asText(), () -> check(each.deepCopy())));
  }

  private static void check(ObjectNode household) {
    String number = name(household);
    household.remove("caseNumber");
    JsonNode answer =
        read(
            sending("caseworker", household.toString())
                .post("/v1/families?asOf=2024-06-30")
                .then()
                .statusCode(201)
                .extract()
                .asString());
    JsonNode file =
        read(
            as("caseworker")
                .get(
                    "/v1/families/{id}/case-file?asOf=2024-06-30", answer.at("/family/id").asText())
                .asString());

    household.remove("observed");
    household.properties().forEach(area -> assertKept(area.getKey(), area.getValue(), file));
    Set<String> found =
        StreamSupport.stream(answer.get("barriers").spliterator(), false)
            .map(barrier -> barrier.get("code").asText())
            .collect(toCollection(TreeSet::new));
    assertTrue(found.containsAll(BARRIERS.get(number)), number + ": " + found);
  }

  /** What was sent stands in the file, as the value of a fact where it is one. */
  private static void assertKept(String name, JsonNode sent, JsonNode file) {
    JsonNode kept = file.get(name);
    assertTrue(kept != null, name + " is not in the file");
    if (sent.has("items")) {
      assertEquals(sent.get("complete"), kept.get("complete"), name);
      assertEquals(sent.get("items").size(), kept.get("items").size(), name);
      for (int i = 0; i < sent.get("items").size(); i++) {
        JsonNode one = sent.get("items").get(i);
        if (name.equals("members")) {
          JsonNode member = kept.get("items").get(i);
          one.properties()
              .forEach(area -> assertKeptOfMember(area.getKey(), area.getValue(), member));
        } else {
          assertEquals(told(one), told(kept.get("items").get(i).get("value")), name);
        }
      }
    } else {
      assertEquals(told(sent), told(kept.get("value")), name);
    }
  }

  private static void assertKeptOfMember(String name, JsonNode sent, JsonNode member) {
    if (!name.equals("ref")) {
      assertKept(name, sent, member);
    }
  }

  /** Without the names by which the parts of a request point at each other. */
  private static JsonNode told(JsonNode fact) {
    ObjectNode told = fact.deepCopy();
    told.remove(List.of("ref", "follows", "member"));
    return told;
  }
}
