package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Days;
import kz.tirek.rulebook.condition.Evaluator;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Figures;
import kz.tirek.rulebook.condition.Figures.Comparison;
import kz.tirek.rulebook.condition.Figures.Figure;

/**
 * Turns one checked syntax tree into nodes, and refuses what CEL allows and the language does not.
 * Here are the tests; texts, numbers and lists have a class each, which come back here for the
 * tests within them.
 */
final class Translation {

  private final CelAbstractSyntaxTree tree;
  private final Refusals refusals;
  private final Scope scope;
  private final TextTranslation texts;
  private final FigureTranslation figures;
  private final ListTranslation lists;

  Translation(Language language, CelAbstractSyntaxTree tree) {
    this.tree = tree;
    this.refusals = new Refusals(tree);
    this.scope = new Scope(language, tree, refusals);
    this.texts = new TextTranslation(this, scope, refusals);
    this.figures = new FigureTranslation(this, language, scope, refusals);
    this.lists = new ListTranslation(this, language, scope, refusals);
  }

  Test condition() {
    return checked(test(tree.getExpr()));
  }

  Figure amount() {
    return checked(figures.figure(tree.getExpr()));
  }

  Condition.Reads reads() {
    return scope.reads();
  }

  TextTranslation texts() {
    return texts;
  }

  FigureTranslation figures() {
    return figures;
  }

  ListTranslation lists() {
    return lists;
  }

  private <T> T checked(T node) {
    lists.checkAll();
    refusals.check();
    return node;
  }

  Test test(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Evaluator.Literal(expr.constant().booleanValue());
      case IDENT, SELECT -> new Evaluator.Flag(scope.named(expr).fact());
      case COMPREHENSION -> scope.within(false, () -> lists.test(expr));
      case CALL ->
          scope.within(false, () -> call(expr, expr.call().function(), expr.call().args()));
      default -> refused(expr);
    };
  }

  private Test call(CelExpr expr, String function, List<CelExpr> args) {
    return switch (function) {
      case "_&&_", "_||_" -> joined(expr, function);
      case "!_" -> new Evaluator.Not(test(args.get(0)));
      case "_?_:_" ->
          new Evaluator.ChosenTest(test(args.get(0)), test(args.get(1)), test(args.get(2)));
      case "_==_" -> same(expr, args.get(0), args.get(1), true);
      case "_!=_" -> same(expr, args.get(0), args.get(1), false);
      case "_<_" -> ordered(Comparison.LESS, args);
      case "_<=_" -> ordered(Comparison.AT_MOST, args);
      case "_>_" -> ordered(Comparison.MORE, args);
      case "_>=_" -> ordered(Comparison.AT_LEAST, args);
      case "@in" -> oneOf(args.get(0), args.get(1));
      default -> refused(expr);
    };
  }

  private Test joined(CelExpr expr, String function) {
    List<Test> parts = new ArrayList<>();
    flatten(expr, function, parts);
    return new Evaluator.Joined(function.equals("_&&_"), parts);
  }

  private void flatten(CelExpr expr, String function, List<Test> parts) {
    if (expr.getKind() == Kind.CALL && expr.call().function().equals(function)) {
      expr.call().args().forEach(arg -> flatten(arg, function, parts));
    } else {
      parts.add(test(expr));
    }
  }

  private Test ordered(Comparison comparison, List<CelExpr> args) {
    if (kindOf(args.get(0)) == CelKind.INT) {
      return compared(comparison, args.get(0), args.get(1));
    }
    boolean orSame = comparison == Comparison.AT_MOST || comparison == Comparison.MORE;
    Test before = new Days.Before(texts.value(args.get(0)), texts.value(args.get(1)), orSame);
    return negated(before, comparison == Comparison.LESS || comparison == Comparison.AT_MOST);
  }

  private Test compared(Comparison comparison, CelExpr left, CelExpr right) {
    return new Figures.Compared(comparison, figures.figure(left), figures.figure(right));
  }

  private Test same(CelExpr expr, CelExpr left, CelExpr right, boolean wanted) {
    CelKind kind = kindOf(left) == CelKind.NULL_TYPE ? CelKind.NULL_TYPE : kindOf(right);
    return switch (kind) {
      case INT -> compared(wanted ? Comparison.SAME : Comparison.DIFFERENT, left, right);
      case BOOL -> negated(new Evaluator.SameTruth(test(left), test(right)), wanted);
      case TIMESTAMP -> negated(new Days.Same(texts.value(left), texts.value(right)), wanted);
      case STRING -> texts.same(left, right, wanted);
      default -> {
        refusals.refuse(expr, "only numbers, texts, dates and yes or no can be compared");
        yield new Evaluator.Literal(false);
      }
    };
  }

  private static Test negated(Test test, boolean wanted) {
    return wanted ? test : new Evaluator.Not(test);
  }

  private Test oneOf(CelExpr left, CelExpr right) {
    List<CelExpr> literals = right.getKind() == Kind.LIST ? right.list().elements() : List.of();
    if (literals.isEmpty() || literals.stream().anyMatch(e -> e.getKind() != Kind.CONSTANT)) {
      refusals.refuse(right, "'in' needs a list of texts or numbers, written out");
      return new Evaluator.Literal(false);
    }
    CelKind kind = kindOf(left);
    literals.stream().filter(e -> kindOf(e) != kind).forEach(refusals::refuse);
    if (!refusals.none()) {
      return new Evaluator.Literal(false);
    }
    return switch (kind) {
      case INT -> figures.oneOf(left, literals);
      case STRING -> texts.oneOf(left, literals);
      default -> refused(left);
    };
  }

  private CelKind kindOf(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id()).kind();
  }

  private Test refused(CelExpr expr) {
    refusals.refuse(expr);
    return new Evaluator.Literal(false);
  }
}
