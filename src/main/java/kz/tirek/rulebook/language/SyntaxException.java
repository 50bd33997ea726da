package kz.tirek.rulebook.language;

import java.util.List;
import java.util.stream.Collectors;

/** A condition or amount that cannot be used: what it says is not in the language. */
public final class SyntaxException extends RuntimeException {

  private final List<SyntaxProblem> problems;

  SyntaxException(List<SyntaxProblem> problems) {
    super(problems.stream().map(SyntaxProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Something is wrong with the text as a whole. */
  static SyntaxException ofAll(String message) {
    return new SyntaxException(List.of(SyntaxProblem.at(message, 1, 0)));
  }

  /** Everything that is wrong, at least one, in the order of the text. */
  public List<SyntaxProblem> problems() {
    return problems;
  }
}
