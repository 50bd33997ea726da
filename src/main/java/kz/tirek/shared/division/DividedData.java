package kz.tirek.shared.division;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of that which a package keeps of cases when a household splits, or two join. Every
 * package with tables that have a column {@code family_id} implements it; a test finds a table that
 * nobody names. Rows are added and never moved.
 *
 * <p>All of it happens in the transaction of the split or join, which was let in to both cases.
 */
public interface DividedData {

  /** What becomes of the rows of a table. */
  enum Fate {
    /** They stay with the case: what happened there happened there. */
    STAYS,
    /** What is about the persons who go is copied. */
    FOLLOWS_PERSON,
    /** What holds for the case holds for the other too. */
    HOLDS_FOR_BOTH
  }

  /** The tables, by name. */
  Map<String, Fate> fates();

  /** Those with a lesser place come first. */
  default int place() {
    return 0;
  }

  /**
   * Takes part in it.
   *
   * @throws kz.tirek.shared.problem.Problem 409 where it cannot be
   */
  default void divide(Division division) {}

  /** Takes back what it did. */
  default void undo(Division division, String by, Instant at) {}

  /**
   * What was changed since in the case that the persons came to, so that nobody undoes it behind
   * somebody's back: codes of problems of status 409.
   */
  default Set<String> inTheWay(Division division) {
    return Set.of();
  }
}
