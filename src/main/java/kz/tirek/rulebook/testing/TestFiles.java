package kz.tirek.rulebook.testing;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.tirek.rulebook.BarrierRule;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.yaml.Flaw;
import kz.tirek.rulebook.yaml.Yaml;
import kz.tirek.rulebook.yaml.YamlParser;

/** Reads the tests of a rulebook; what is wrong with one is told at its place. */
public final class TestFiles {

  /** Tests in one file. */
  private static final int MOST_TESTS = 1_000;

  /** Items of one list of a family: rules may go through lists within lists. */
  private static final int MOST_ITEMS = 100;

  private final Set<String> benefits;
  private final Set<String> barriers;
  private final List<Flaw> flaws;
  private final Set<String> names = new LinkedHashSet<>();

  private TestFiles(Rulebook rulebook, List<Flaw> flaws) {
    this.benefits = rulebook.benefits().stream().map(Benefit::code).collect(Collectors.toSet());
    this.barriers = rulebook.barriers().stream().map(BarrierRule::code).collect(Collectors.toSet());
    this.flaws = flaws;
  }

  /**
   * The tests that a rulebook names.
   *
   * @param texts of its files, by name
   * @param flaws what is wrong is added here
   */
  public static List<RuleTest> read(
      Rulebook rulebook, Map<String, String> texts, List<Flaw> flaws) {
    TestFiles files = new TestFiles(rulebook, flaws);
    List<String> named = RulebookFiles.tests(texts);
    texts.keySet().stream()
        .filter(RulebookFiles::isTest)
        .filter(file -> !named.contains(file))
        .forEach(file -> flaws.add(new Flaw(file, 1, 1, "rulebook.yaml does not name it")));
    List<RuleTest> tests = new ArrayList<>();
    for (String file : named) {
      if (texts.containsKey(file)) {
        files.add(file, texts.get(file), tests);
      } else {
        flaws.add(new Flaw(file, 1, 1, "the file is missing"));
      }
    }
    return tests;
  }

  private void add(String file, String text, List<RuleTest> tests) {
    Yaml root = YamlParser.read(file, text, flaws);
    if (root != null) {
      root.atMost(MOST_TESTS, "tests in the file");
      root.items().stream().limit(MOST_TESTS).forEach(each -> tests.add(test(file, each)));
    }
  }

  private RuleTest test(String file, Yaml yaml) {
    yaml.only("name", "asOf", "family", "expect", "worth", "barriers");
    String name = yaml.text("name");
    if (!names.add(name)) {
      yaml.problem("'" + name + "' is there twice");
    }
    yaml.required("asOf");
    Map<String, String> worth =
        byBenefit(
            yaml.get("worth"),
            range -> range.matches("[0-9]{0,15}\\.\\.[0-9]{0,15}"),
            "an amount is such as 4325..8650");
    Set<String> found =
        yaml.get("barriers") == null
            ? null
            : Set.copyOf(yaml.codes("barrier", "barriers", barriers));
    return new RuleTest(
        file,
        yaml.line(),
        name,
        yaml.date("asOf"),
        family(yaml.required("family")),
        byBenefit(
            yaml.get("expect"),
            RuleTest.STATUSES::contains,
            "one of " + RuleTest.STATUSES + " is expected"),
        worth,
        found);
  }

  private Map<String, String> byBenefit(Yaml yaml, Predicate<String> allowed, String complaint) {
    Map<String, String> values = new LinkedHashMap<>();
    if (yaml != null) {
      yaml.named()
          .forEach(
              (code, value) -> {
                if (!benefits.contains(code)) {
                  value.problem("there is no benefit '" + code + "'");
                }
                String text = value.text();
                if (!allowed.test(text)) {
                  value.problem(complaint);
                }
                values.put(code, text);
              });
    }
    return values;
  }

  /** The facts; none of them known, with a flaw, where they are not those of a family. */
  private static FamilyFacts family(Yaml yaml) {
    if (yaml == null || yaml.hasListOver(MOST_ITEMS)) {
      return FamilyFacts.UNKNOWN;
    }
    try {
      return Household.of(yaml.toJson());
    } catch (JsonMappingException wrong) {
      Yaml place = yaml;
      for (JsonMappingException.Reference step : wrong.getPath()) {
        Yaml next = place.at(step.getFieldName(), step.getIndex());
        place = next == null ? place : next;
      }
      place.problem(Household.complaint(wrong));
    } catch (IOException wrong) {
      yaml.problem("these are not the facts of a family");
    }
    return FamilyFacts.UNKNOWN;
  }
}
