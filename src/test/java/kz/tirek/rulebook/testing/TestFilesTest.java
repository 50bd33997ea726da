package kz.tirek.rulebook.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.rulebook.yaml.Flaw;
import org.junit.jupiter.api.Test;

class TestFilesTest {

  private static final Rulebook RULEBOOK = RulebookFiles.shipped("almaty");

  private static final String HEAD = "version: t-1\ntests: [mine]\n";

  private static List<String> flaws(Map<String, String> texts) {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(texts);
    List<Flaw> flaws = new ArrayList<>();
    TestFiles.read(RULEBOOK, files, flaws);
    return flaws.stream().map(Flaw::toString).toList();
  }

  private static List<String> flaws(String test) {
    return flaws(Map.of("kz/rulebook.yaml", HEAD, "kz/tests/mine.yaml", test));
  }

  @Test
  void the_shipped_tests_are_read_whole() {
    List<Flaw> flaws = new ArrayList<>();

    List<RuleTest> tests = TestFiles.read(RULEBOOK, ShippedFiles.all("almaty"), flaws);

    assertEquals(List.of(), flaws);
    assertEquals(
        List.of("a second-grader eats free whatever the registration, assistance and income"),
        tests.stream()
            .filter(test -> test.file().equals("kz/tests/children.yaml") && test.line() == 1)
            .map(RuleTest::name)
            .toList());
  }

  @Test
  void a_test_of_what_there_is_not_is_told_with_its_place() {
    assertEquals(
        List.of(
            "kz/tests/mine.yaml:4:31 there is no fact 'shoes'",
            "kz/tests/mine.yaml:5:19 there is no benefit 'magic'",
            "kz/tests/mine.yaml:6:14 there is no barrier 'spell'",
            "kz/tests/mine.yaml:7:17 there is no benefit 'luck'"),
        flaws(
                """
                - name: a
                  asOf: 2026-03-01
                  family:
                    members: [{age: 8, shoes: 2}]
                  expect: {magic: ELIGIBLE}
                  barriers: [spell]
                  worth: {luck: 1..2}
                """)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void a_fact_of_another_kind_is_told_with_its_place() {
    assertEquals(
        List.of("kz/tests/mine.yaml:1:61 one of [HEAD"),
        flaws("- {name: a, asOf: 2026-03-01, family: {members: [{relation: KING}]}}\n").stream()
            .map(each -> each.substring(0, Math.min(each.length(), 36)))
            .toList());
    assertEquals(
        List.of("kz/tests/mine.yaml:1:56 this fact is of another kind"),
        flaws("- {name: a, asOf: 2026-03-01, family: {members: [{age: old}]}}\n"));
  }

  @Test
  void a_status_that_there_is_not_is_told_with_its_place() {
    String benefit = RULEBOOK.benefits().get(0).code();

    assertEquals(
        List.of(
            "kz/tests/mine.yaml:1:%d one of %s is expected"
                .formatted(54 + benefit.length(), RuleTest.STATUSES)),
        flaws(
            "- {name: a, asOf: 2026-03-01, family: {}, expect: {%s: ELIGIBEL}}\n"
                .formatted(benefit)));
  }

  @Test
  void no_list_of_a_family_is_longer_than_that_of_a_household() {
    String members = "{}, ".repeat(20_000);

    assertEquals(
        List.of("kz/tests/mine.yaml:1:450 there are more than 100 items in the list"),
        flaws("- {name: a, asOf: 2026-03-01, family: {members: [" + members + "]}}\n"));
    assertEquals(
        List.of("kz/tests/mine.yaml:2:301 there are more than 100 items in the list"),
        flaws(
            "- {name: a, asOf: 2026-03-01, family: {members: [{jobs: [\n"
                + "{}".concat(",").repeat(101)
                + "]}]}}\n"));
  }

  @Test
  void what_is_expected_stands_in_the_order_of_the_file() {
    List<Flaw> flaws = new ArrayList<>();
    List<String> codes = RULEBOOK.benefits().stream().map(Benefit::code).toList();
    String expected = String.join(", ", codes.stream().map(each -> each + ": NOBODY").toList());
    SortedMap<String, String> files = Archive.inOrder();
    files.put("kz/rulebook.yaml", HEAD);
    files.put(
        "kz/tests/mine.yaml",
        "- {name: a, asOf: 2026-03-01, family: {}, expect: {%s}}\n".formatted(expected));

    RuleTest test = TestFiles.read(RULEBOOK, files, flaws).get(0);

    assertEquals(codes, List.copyOf(test.expect().keySet()));
  }

  @Test
  void what_a_test_needs_is_asked_for() {
    assertEquals(
        List.of(
            "kz/tests/mine.yaml:1:21 'colour' is not known here, only name, asOf, family, expect, worth, barriers",
            "kz/tests/mine.yaml:1:3 'asOf' is missing",
            "kz/tests/mine.yaml:1:3 'family' is missing"),
        flaws("- {name: a, colour: red}\n").stream().sorted().toList());
  }

  @Test
  void the_files_of_tests_are_those_that_are_named() {
    assertEquals(
        List.of(
            "kz/tests/other.yaml:1:1 rulebook.yaml does not name it",
            "kz/tests/mine.yaml:1:1 the file is missing"),
        flaws(Map.of("kz/rulebook.yaml", HEAD, "kz/tests/other.yaml", "[]")));
  }

  @Test
  void a_name_is_given_once() {
    String test = "- {name: a, asOf: 2026-03-01, family: {}}\n";

    assertEquals(List.of("kz/tests/mine.yaml:2:3 'a' is there twice"), flaws(test + test));
  }
}
