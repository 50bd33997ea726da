package kz.tirek.rulebook.language;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tirek.rulebook.condition.Days;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Figures;
import kz.tirek.rulebook.condition.Figures.Figure;
import kz.tirek.rulebook.condition.Figures.Operator;

/** Translates numbers. */
final class FigureTranslation {

  /** Numbers in rules stay far from the ends of a long: no more than a quadrillion. */
  private static final long GREATEST = 1_000_000_000_000_000L;

  private final Translation parts;
  private final Language language;
  private final Scope scope;
  private final Refusals refusals;

  FigureTranslation(Translation parts, Language language, Scope scope, Refusals refusals) {
    this.parts = parts;
    this.language = language;
    this.scope = scope;
    this.refusals = refusals;
  }

  Figure figure(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Figures.Constant(number(expr));
      case IDENT, SELECT -> new Figures.Recorded(scope.named(expr).fact(), scope.inSum());
      case CALL -> call(expr, expr.call().function(), expr.call().args());
      default -> refused(expr);
    };
  }

  private Figure call(CelExpr expr, String function, List<CelExpr> args) {
    return switch (function) {
      case "_+_" -> computed(Operator.PLUS, args);
      case "_-_" -> computed(Operator.MINUS, args);
      case "_*_" -> computed(Operator.TIMES, args);
      case "percent" -> computed(Operator.PERCENT, args);
      case "-_" ->
          new Figures.Computed(Operator.MINUS, new Figures.Constant(0), figure(args.get(0)));
      case "_?_:_" -> chosen(args);
      case "param" -> parameter(args.get(0));
      case "daysBetween" -> between(ChronoUnit.DAYS, args);
      case "monthsBetween" -> between(ChronoUnit.MONTHS, args);
      case "yearsBetween" -> between(ChronoUnit.YEARS, args);
      case "size" -> parts.lists().size(args.get(0));
      case "sum" -> scope.within(true, () -> sum(args.get(0)));
      default -> refused(expr);
    };
  }

  private Figure computed(Operator operator, List<CelExpr> args) {
    return new Figures.Computed(operator, figure(args.get(0)), figure(args.get(1)));
  }

  private Figure chosen(List<CelExpr> args) {
    Test test = scope.within(false, () -> parts.test(args.get(0)));
    return new Figures.Chosen(test, figure(args.get(1)), figure(args.get(2)));
  }

  private Figure between(ChronoUnit unit, List<CelExpr> args) {
    return new Days.Between(
        unit, parts.texts().value(args.get(0)), parts.texts().value(args.get(1)));
  }

  private Figure parameter(CelExpr code) {
    if (code.getKind() != Kind.CONSTANT) {
      refusals.refuse(code, "param() needs a code, written out");
      return new Figures.Constant(0);
    }
    String name = code.constant().stringValue();
    Integer index = language.parameterCodes().get(name);
    if (index == null) {
      refusals.refuse(code, "there is no parameter '" + name + "'");
      return new Figures.Constant(0);
    }
    scope.readParameter(name);
    return new Figures.Parameter(index, name);
  }

  private Figure sum(CelExpr terms) {
    if (terms.getKind() != Kind.LIST) {
      return parts.lists().sum(terms);
    }
    return terms.list().elements().stream()
        .map(this::figure)
        .reduce(new Figures.Constant(0), (a, b) -> new Figures.Computed(Operator.PLUS, a, b));
  }

  /** {@code in} of a number and literals. */
  Test oneOf(CelExpr number, List<CelExpr> literals) {
    return new Figures.OneOf(
        figure(number), literals.stream().mapToLong(this::number).distinct().toArray());
  }

  private long number(CelExpr literal) {
    if (literal.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
      refusals.refuse(literal);
      return 0;
    }
    long value = literal.constant().int64Value();
    if (value > GREATEST || value < -GREATEST) {
      refusals.refuse(literal, "numbers go up to " + GREATEST);
    }
    return value;
  }

  private Figure refused(CelExpr expr) {
    refusals.refuse(expr);
    return new Figures.Constant(0);
  }
}
