package kz.tirek.rulebook.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.testing.RuleTest;
import kz.tirek.rulebook.testing.TestFiles;
import kz.tirek.rulebook.yaml.Flaw;

/**
 * A rulebook with the tests that it carries.
 *
 * @param files their texts by name, the country's before the city's
 */
public record Pack(SortedMap<String, String> files, Rulebook rulebook, List<RuleTest> tests) {

  public Pack {
    files = Collections.unmodifiableSortedMap(files);
    tests = List.copyOf(tests);
  }

  /**
   * Reads the files of a pack.
   *
   * @param city such as {@code almaty}
   * @throws BrokenRulebookException when anything in it is wrong, with everything that is
   */
  public static Pack read(String city, SortedMap<String, String> files) {
    Rulebook rulebook = RulebookFiles.read(city, files);
    List<Flaw> flaws = new ArrayList<>();
    List<RuleTest> tests = TestFiles.read(rulebook, files, flaws);
    if (!flaws.isEmpty()) {
      throw new BrokenRulebookException(flaws);
    }
    return new Pack(files, rulebook, tests);
  }
}
