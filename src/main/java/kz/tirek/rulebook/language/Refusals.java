package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;

/** Collects what CEL allows and the language does not, each with its place. */
final class Refusals {

  private final CelAbstractSyntaxTree tree;
  private final List<SyntaxProblem> problems = new ArrayList<>();

  Refusals(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  void refuse(CelExpr expr) {
    refuse(expr, "this cannot stand here");
  }

  void refuse(CelExpr expr, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    CelSourceLocation at =
        tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
    SyntaxProblem problem = SyntaxProblem.at(message, at.getLine(), at.getColumn());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  boolean none() {
    return problems.isEmpty();
  }

  /**
   * Goes on only when nothing was refused.
   *
   * @throws SyntaxException with everything that was
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new SyntaxException(problems);
    }
  }
}
