package kz.tirek.assessment.ruletest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Status;
import kz.tirek.rulebook.SmallPack;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.reading.ShippedFiles;
import kz.tirek.rulebook.testing.RuleTest;
import kz.tirek.rulebook.testing.TestFailure;
import org.junit.jupiter.api.Test;

class RuleTestsTest {

  @Test
  void every_status_may_be_expected_and_that_it_is_for_nobody() {
    assertEquals(
        Stream.concat(Stream.of(Status.values()).map(Enum::name), Stream.of(RuleTest.NOBODY))
            .toList(),
        RuleTest.STATUSES);
  }

  /** Each of a hundred members looks at each of all hundred, three lists deep. */
  private static Pack endless() {
    SortedMap<String, String> files = SmallPack.files("t-1");
    files.computeIfPresent(
        "kz/barriers.yaml",
        (file, text) ->
            text.replace(
                "member.age > param('limit')",
                "family.members.exists(a, family.members.exists(b, family.members.exists(c,"
                    + " a.age + b.age + c.age > 9000)))"));
    files.computeIfPresent(
        "kz/questions.yaml", (file, text) -> text + text.replace("member.age", "family.members"));
    StringBuilder tests = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      tests
          .append("- {name: t%d, asOf: 2026-03-01, family: {members: [".formatted(i))
          .append("{age: 4}, ".repeat(100))
          .append("]}, barriers: []}\n");
    }
    files.put("kz/tests/ages.yaml", tests.toString());
    return Pack.read("almaty", files);
  }

  @Test
  void tests_that_would_never_end_are_given_up_at_their_place() {
    Pack pack = endless();

    List<TestFailure> failures =
        assertTimeout(
            Duration.ofSeconds(30), () -> new RuleTests().failures(pack.rulebook(), pack.tests()));

    assertEquals(1, failures.size());
    assertEquals(1, failures.get(0).test().line());
    assertEquals("old", failures.get(0).what());
  }

  @Test
  void the_tests_of_the_rulebook_that_is_shipped_take_a_fraction_of_what_is_allowed() {
    SortedMap<String, String> files = Archive.inOrder();
    files.putAll(ShippedFiles.all("almaty"));
    Pack pack = Pack.read("almaty", files);

    List<RuleTest> manyTimes =
        Collections.nCopies(20, pack.tests()).stream().flatMap(List::stream).toList();

    assertEquals(List.of(), new RuleTests().failures(pack.rulebook(), manyTimes));
  }
}
