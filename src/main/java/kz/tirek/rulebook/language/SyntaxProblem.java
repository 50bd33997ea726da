package kz.tirek.rulebook.language;

/**
 * Why a condition cannot be used, and where.
 *
 * @param message for the person who writes rules, in English
 * @param line from 1, within the file when the condition's place was given, else within the
 *     condition
 * @param column from 1, likewise
 */
public record SyntaxProblem(String message, int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column + " " + message;
  }
}
