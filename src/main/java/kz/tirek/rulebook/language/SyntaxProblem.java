package kz.tirek.rulebook.language;

/**
 * Why a condition cannot be used, and where.
 *
 * @param message for the person who writes rules, in English
 * @param line from 1, within the condition
 * @param column from 1, likewise, in code points
 */
public record SyntaxProblem(String message, int line, int column) {

  /** At a place as CEL tells it: its line from 1, its column from 0. */
  static SyntaxProblem at(String message, int line, int column) {
    return new SyntaxProblem(message, Math.max(line, 1), Math.max(column, 0) + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
