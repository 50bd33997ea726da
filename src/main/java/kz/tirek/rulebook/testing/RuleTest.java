package kz.tirek.rulebook.testing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.vocabulary.FamilyFacts;

/**
 * A family as the rules see it, and what they must say of it.
 *
 * @param file in which it stands, such as {@code kz/tests/children.yaml}
 * @param line where it begins, from 1
 * @param expect by the code of a benefit, the status that it must have for one of those it is for,
 *     or {@link #NOBODY}
 * @param worth by the code of a benefit, what it must be worth in tenge, as {@code 4325..8650};
 *     either end may be open
 * @param barriers the codes of all that stands in the family's way; null where the test does not
 *     say
 */
public record RuleTest(
    String file,
    int line,
    String name,
    LocalDate asOf,
    FamilyFacts family,
    Map<String, String> expect,
    Map<String, String> worth,
    Set<String> barriers) {

  /** What a test expects of a benefit that is for none of the members. */
  public static final String NOBODY = "NOBODY";

  /** What a test may expect of a benefit. */
  public static final List<String> STATUSES =
      List.of(
          "NOT_IN_FORCE",
          "RECEIVING",
          "NOT_ELIGIBLE",
          "BLOCKED",
          "ASK_OFFICE",
          "NEEDS_FACTS",
          "ELIGIBLE",
          NOBODY);

  public RuleTest {
    // in the order of the file, in which failures are told
    expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
    worth = Collections.unmodifiableMap(new LinkedHashMap<>(worth));
    barriers = barriers == null ? null : Set.copyOf(barriers);
  }
}
