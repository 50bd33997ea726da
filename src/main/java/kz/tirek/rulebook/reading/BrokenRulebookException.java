package kz.tirek.rulebook.reading;

import java.util.List;

/** A rulebook that cannot be used; the service does not start with one. */
public final class BrokenRulebookException extends RuntimeException {

  private final List<Problem> problems;

  BrokenRulebookException(List<Problem> problems) {
    super("the rulebook is broken:" + lines(problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, at least one. */
  public List<Problem> problems() {
    return problems;
  }

  private static String lines(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append("\n  ").append(problem));
    return text.toString();
  }

  /**
   * What is wrong, and where.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Problem(String file, int line, int column, String message) {

    @Override
    public String toString() {
      return file + ":" + line + ":" + column + " " + message;
    }
  }
}
