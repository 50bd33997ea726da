package kz.tirek.rulebook.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.comparison.Comparison;
import kz.tirek.rulebook.comparison.RuleChange;
import kz.tirek.rulebook.reading.BrokenRulebookException;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.reading.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingReaderTest {

  private static final String FILE = "kz/matching.yaml";
  private static final Map<String, String> SHIPPED = ShippedFiles.all("almaty");

  private static Map<String, String> with(String from, String to) {
    Map<String, String> files = new LinkedHashMap<>(SHIPPED);
    String changed = files.get(FILE).replaceFirst(from, to);
    assertTrue(!changed.equals(files.get(FILE)), from);
    files.put(FILE, changed);
    return files;
  }

  @Test
  void a_rulebook_without_it_goes_by_what_comes_with_the_service() {
    Map<String, String> older = new LinkedHashMap<>(SHIPPED);
    older.remove(FILE);

    assertEquals(
        RulebookFiles.shipped("almaty").matching(), RulebookFiles.read("almaty", older).matching());
  }

  @Test
  void a_rulebook_with_it_goes_by_it() {
    assertEquals(
        310, RulebookFiles.read("almaty", with("fit: 300", "fit: 310")).matching().weight("fit"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          fit: 300 | fit: 1001 | a number from 0 to 1000 is expected
          fit: 300 | fit: 0 | what fits must count for something
          fit: 300 | fitt: 300 | 'fitt' is not known here
          tieMost: 3 | tieMost: 0 | a number from 1 to 100 is expected
          share: 20 | share: 51 | a number from 0 to 50 is expected
          half: 5000 | half: near | a whole number is expected
          latitude: 43.285 | latitude: 13.285 | degrees from 40 to 56 are expected
          unknown: 50 | unknown: | 'unknown' is missing
          emergency: .emergency. | emergency: [shouting] | there is no kind of help 'shouting'
          """)
  void what_is_wrong_in_it_is_told_with_its_place(String from, String to, String told) {
    BrokenRulebookException broken =
        assertThrows(
            BrokenRulebookException.class, () -> RulebookFiles.read("almaty", with(from, to)));

    assertTrue(broken.getMessage().contains(told), broken.getMessage());
    assertTrue(broken.getMessage().contains(FILE), broken.getMessage());
  }

  @Test
  void a_change_of_it_is_told_key_by_key() {
    SortedMap<String, String> before = Archive.inOrder();
    before.putAll(SHIPPED);
    SortedMap<String, String> after = Archive.inOrder();
    after.putAll(with("fit: 300", "fit: 310"));

    List<RuleChange> changes = Comparison.of(before, after);

    assertEquals(1, changes.size());
    assertEquals("weights/fit", changes.get(0).keys().get(0).key());
  }
}
