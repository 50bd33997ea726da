package kz.tirek.rulebook.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;

/**
 * A place in a file, and where what is wrong there is told.
 *
 * @param line from 1
 * @param column from 1
 * @param flaws all that is wrong with the rulebook so far
 */
record Place(String file, int line, int column, List<Flaw> flaws) {

  static Place of(String file, JsonLocation location, List<Flaw> flaws) {
    return new Place(
        file, Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1), flaws);
  }

  /** Whether nothing further is told. */
  boolean isFull() {
    return flaws.size() >= Flaw.MOST;
  }

  void problem(String message) {
    problem(line, column, message);
  }

  void problem(int atLine, int atColumn, String message) {
    if (!isFull()) {
      flaws.add(new Flaw(file, atLine, atColumn, message));
    }
  }
}
