package kz.tirek.rulebook.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.comparison.RuleChange.KeyChange;
import kz.tirek.rulebook.comparison.RuleChange.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static SortedMap<String, String> files(String steps) {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(Map.of("kz/steps.yaml", steps));
    return files;
  }

  private static List<RuleChange> compare(String before, String after) {
    return Comparison.of(files(before), files(after));
  }

  @Test
  void layout_comments_and_order_do_not_count() {
    assertEquals(
        List.of(),
        compare(
            "# old\n- {code: a, days: 1}\n\n- code: b\n  needs: \"x\"\n",
            "- code: b\n  needs: x # new\n- code: a\n  days: 1\n"));
  }

  @Test
  void what_came_and_went_is_told_with_its_text() {
    assertEquals(
        List.of(
            new RuleChange(
                "kz/steps.yaml", "c", Kind.ADDED, null, "- code: c\n  days: 3", List.of()),
            new RuleChange("kz/steps.yaml", "a", Kind.REMOVED, "- {code: a}", null, List.of())),
        compare(
            "- {code: a}\n# of b\n- {code: b}\n", "- {code: b}\n\n- code: c\n  days: 3\n# end\n"));
  }

  @Test
  void what_changed_is_told_by_its_place_in_the_rule() {
    List<RuleChange> changes =
        compare(
            "- {code: a, days: 1, title: {kk: x, en: y}, papers: [p, q], values: [{from: 2025-01-01, value: 1}, {from: 2026-01-01, value: 2}]}\n",
            "- {code: a, days: 2, title: {kk: x, en: z}, papers: [p], values: [{from: 2025-01-01, value: 1}, {from: 2026-01-01, value: 3}], visits: 1}\n");

    assertEquals(
        List.of(
            new KeyChange("days", "1", "2"),
            new KeyChange("title/en", "y", "z"),
            new KeyChange("papers", "[\"p\",\"q\"]", "[\"p\"]"),
            new KeyChange("values/2026-01-01/value", "2", "3"),
            new KeyChange("visits", null, "1")),
        changes.get(0).keys());
  }
}
