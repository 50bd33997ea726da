package kz.tirek.rulebook.reading;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import kz.tirek.rulebook.reading.BrokenRulebookException.Problem;

/**
 * A place in a file, and where what is wrong there is told.
 *
 * @param line from 1
 * @param column from 1
 * @param problems all that is wrong with the rulebook so far
 */
record Place(String file, int line, int column, List<Problem> problems) {

  static Place of(String file, JsonLocation location, List<Problem> problems) {
    return new Place(
        file, Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1), problems);
  }

  void problem(String message) {
    problem(line, column, message);
  }

  void problem(int atLine, int atColumn, String message) {
    problems.add(new Problem(file, atLine, atColumn, message));
  }
}
