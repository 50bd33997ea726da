package kz.tirek.intake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static kz.tirek.access.SignedIn.as;
import static kz.tirek.access.SignedIn.sending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.TreeMap;
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
   * A case of the study, its sub-theme, and what the rules find in it.
   *
   * @param barriers some of them; those without tell of help that was found
   */
  private record Told(String number, String theme, Set<String> barriers) {}

  private static final List<Told> TOLD =
      List.of(
          new Told(
              "Q01",
              "T1.1",
              Set.of("money-runs-out", "food-hard-to-pay", "rent-burden", "clothes-missing")),
          new Told(
              "Q03",
              "T1.2",
              Set.of("unhealthy-housing", "ill-from-housing", "ill-child-in-harmful-housing")),
          new Told("Q05", "T1.3", Set.of("school-uniform-missing", "school-hard-to-pay")),
          new Told(
              "Q07",
              "T2.1",
              Set.of("no-city-registration", "refused-for-registration", "debt-burden")),
          new Told("Q08", "T2.1", Set.of("no-city-registration", "refused-for-registration")),
          new Told("Q09", "T2.2", Set.of("kindergarten-unaffordable", "kindergarten-hard-to-pay")),
          new Told("Q11", "T2.3", Set.of("not-informed", "no-time-for-offices")),
          new Told(
              "Q13",
              "T3.1",
              Set.of(
                  "no-leisure",
                  "afraid-to-leave-children-alone",
                  "unsafe-housing",
                  "stove-with-small-children")),
          new Told("Q15", "T3.2", Set.of("not-at-home-in-the-city", "no-contact-with-neighbours")),
          new Told("Q17", "T3.3", Set.of("no-ties-outside-kin", "unstable-work")),
          new Told(
              "Q20",
              "T4.1",
              Set.of("children-unwelcome", "doubted-as-tenants", "no-channel-to-find-a-dwelling")),
          new Told("Q22", "T4.2", Set.of("paid-false-agent", "distrust-of-agents")),
          new Told("Q24", "T4.2", Set.of("money-withheld", "repairs-refused")),
          new Told("Q26", "T5.1", Set.of("care-out-of-reach", "clinic-turned-away")),
          new Told(
              "Q28",
              "T5.2",
              Set.of(
                  "care-forgone-for-cost", "told-to-pay-for-care", "not-attached", "not-insured")),
          new Told(
              "Q30",
              "T5.3",
              Set.of(
                  "distrust-of-offices",
                  "turned-away-by-offices",
                  "badly-treated-by-offices",
                  "not-explained-by-offices")),
          new Told("Q35", "T7.1", Set.of()),
          new Told("Q37", "T7.1", Set.of()),
          new Told("Q39", "T7.2", Set.of()),
          new Told("Q41", "T7.2", Set.of()),
          new Told("Q43", "T7.2", Set.of("registered-where-one-does-not-live")),
          new Told("Q45", "T7.3", Set.of()),
          new Told("Q48", "T8.1", Set.of()),
          new Told("Q51", "T8.2", Set.of()));

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
    assertEquals(
        TOLD.stream().map(Told::number).collect(toSet()),
        cases().stream().map(StudyFileTest::name).collect(toSet()));
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
    Map<String, JsonNode> found =
        StreamSupport.stream(answer.get("barriers").spliterator(), false)
            .collect(
                toMap(
                    barrier -> barrier.get("code").asText(),
                    identity(),
                    (one, more) -> one,
                    TreeMap::new));
    Told told = TOLD.stream().filter(each -> each.number().equals(number)).findAny().orElseThrow();
    assertTrue(found.keySet().containsAll(told.barriers()), number + ": " + found.keySet());
    // T7 tells of help, and T8 of help within the family that cost nobody anything
    boolean help = told.theme().matches("T[78].*");
    assertEquals(
        !help,
        found.values().stream().anyMatch(each -> told.theme().equals(each.get("theme").asText())),
        number + ": " + found.keySet());
    found.values().forEach(each -> assertFalse(each.get("evidence").isEmpty(), each.toString()));
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
