package kz.tirek.rulebook.language;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.rulebook.condition.Evaluator;
import kz.tirek.rulebook.condition.Evaluator.Fact;
import kz.tirek.rulebook.condition.Evaluator.Items;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Figures;
import kz.tirek.rulebook.condition.Figures.Comparison;
import kz.tirek.rulebook.condition.Figures.Figure;
import kz.tirek.rulebook.language.Vocabulary.FactType;
import kz.tirek.rulebook.language.Vocabulary.Form;

/** Translates what is asked of lists of facts: macros, sizes and sums. */
final class ListTranslation {

  /** A list of facts, the filters on it, and what an item is. */
  private record Source(Fact list, int slot, List<Test> filters, Scope.Variable item) {}

  private final Translation parts;
  private final Language language;
  private final Scope scope;
  private final Refusals refusals;
  private int depth;

  /** The lists of which {@code all} is asked, and those whose size the condition speaks of. */
  private final Map<String, CelExpr> asked = new LinkedHashMap<>();

  private final Set<String> counted = new LinkedHashSet<>();

  ListTranslation(Translation parts, Language language, Scope scope, Refusals refusals) {
    this.parts = parts;
    this.language = language;
    this.scope = scope;
    this.refusals = refusals;
  }

  /** Refuses {@code all} where nothing says what holds when there is nobody. */
  void checkAll() {
    asked.forEach(
        (shape, expr) -> {
          if (!counted.contains(shape)) {
            refusals.refuse(
                expr,
                "all() also holds when there is nobody: say in the same condition what then, with"
                    + " size() or exists() of the same list");
          }
        });
  }

  /** {@code exists}, {@code exists_one} or {@code all}. */
  Test test(CelExpr expr) {
    CelComprehension macro = expr.comprehension();
    String name = scope.macro(expr);
    String shape = scope.shape(macro.iterRange(), Map.of());
    CelExpr body =
        switch (name) {
          case "exists", "all" -> macro.loopStep().call().args().get(1);
          case "exists_one" -> macro.loopStep().call().args().get(0);
          default -> null;
        };
    if (body == null) {
      refusals.refuse(expr);
      return new Evaluator.Literal(false);
    }
    Source source = source(macro.iterRange());
    scope.bind(expr, macro.iterVar(), source.item());
    Test test = parts.test(body);
    scope.unbind(macro.iterVar(), source.item());
    depth--;
    switch (name) {
      case "exists" -> {
        counted.add(shape);
        return new Evaluator.Exists(items(source, List.of(test)));
      }
      case "all" -> {
        asked.putIfAbsent(shape, expr);
        return new Evaluator.Not(
            new Evaluator.Exists(items(source, List.of(new Evaluator.Not(test)))));
      }
      default -> {
        return new Figures.Compared(
            Comparison.SAME,
            new Figures.Sum(items(source, List.of(test)), new Figures.Constant(1)),
            new Figures.Constant(1));
      }
    }
  }

  Figure size(CelExpr list) {
    counted.add(scope.shape(list, Map.of()));
    Source source = source(list);
    depth--;
    return new Figures.Sum(items(source, List.of()), new Figures.Constant(1));
  }

  /** The sum of a list of numbers, or of what {@code map} makes of a list. */
  Figure sum(CelExpr list) {
    if (scope.macro(list).equals("map")) {
      CelComprehension map = list.comprehension();
      Source source = source(map.iterRange());
      CelExpr term = map.loopStep().call().args().get(1).list().elements().get(0);
      scope.bind(list, map.iterVar(), source.item());
      Figure figure = parts.figures().figure(term);
      scope.unbind(map.iterVar(), source.item());
      depth--;
      return new Figures.Sum(items(source, List.of()), figure);
    }
    Source source = source(list);
    scope.readFact(source.item().pattern());
    Figure item = new Figures.Recorded(new Fact(source.slot(), "", List.of()), true);
    depth--;
    return new Figures.Sum(items(source, List.of()), item);
  }

  /** The list under a macro or function, with its filters; the caller leaves its depth again. */
  private Source source(CelExpr expr) {
    if (expr.getKind() == Kind.IDENT || expr.getKind() == Kind.SELECT) {
      Scope.Named list = scope.named(expr);
      int slot = language.variables().size() + depth++;
      if (depth > Facts.LOOPS) {
        refusals.refuse(expr, "lists are nested too deep");
        slot = language.variables().size();
      }
      FactType item = list.type().item();
      if (item == null) {
        refusals.refuse(expr, "this is not a list of facts");
        item = new FactType(Form.TEXT, String.class, null);
      }
      String pattern = list.pattern() + "[]";
      Scope.Variable variable = scope.item(slot, item, pattern);
      return new Source(list.fact(), slot, new ArrayList<>(), variable);
    }
    if (scope.macro(expr).equals("filter")) {
      return scope.within(false, () -> filtered(expr));
    }
    refusals.refuse(expr, "only a list of facts can stand here, or a filter() of one");
    FactType item = new FactType(Form.TEXT, String.class, null);
    depth++;
    Fact nothing = new Fact(0, "", List.of());
    return new Source(nothing, 0, new ArrayList<>(), scope.item(0, item, ""));
  }

  private Source filtered(CelExpr expr) {
    CelComprehension filter = expr.comprehension();
    Source source = source(filter.iterRange());
    scope.bind(expr, filter.iterVar(), source.item());
    source.filters().add(parts.test(filter.loopStep().call().args().get(0)));
    scope.unbind(filter.iterVar(), source.item());
    return source;
  }

  private static Items items(Source source, List<Test> further) {
    List<Test> tests = new ArrayList<>(source.filters());
    tests.addAll(further);
    Test belongs =
        tests.size() > 1
            ? new Evaluator.Joined(true, tests)
            : tests.isEmpty() ? null : tests.get(0);
    return new Items(source.list(), source.slot(), belongs);
  }
}
