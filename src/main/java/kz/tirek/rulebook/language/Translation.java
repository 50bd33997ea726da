package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Evaluator;
import kz.tirek.rulebook.condition.Evaluator.Fact;
import kz.tirek.rulebook.condition.Evaluator.Items;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Evaluator.Value;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Figures;
import kz.tirek.rulebook.condition.Figures.Comparison;
import kz.tirek.rulebook.condition.Figures.Figure;
import kz.tirek.rulebook.condition.Figures.Operator;
import kz.tirek.rulebook.language.Vocabulary.FactType;
import kz.tirek.rulebook.language.Vocabulary.Form;

/**
 * Turns one checked syntax tree into nodes, and refuses what CEL allows and the language does not.
 */
final class Translation {

  /** Numbers in rules stay far from the ends of a long: no more than a quadrillion. */
  private static final long GREATEST = 1_000_000_000_000_000L;

  /** A list of facts, the filters on it, and what an item is. */
  private record Source(Fact list, int slot, List<Test> filters, Scope.Variable item) {}

  private final Language language;
  private final CelAbstractSyntaxTree tree;
  private final Language.Place place;
  private final List<SyntaxProblem> problems = new ArrayList<>();

  private final Scope scope;
  private int depth;
  private boolean inSum;

  /** The lists of which {@code all} is asked, and those whose size the condition speaks of. */
  private final Map<String, CelExpr> asked = new LinkedHashMap<>();

  private final Set<String> counted = new LinkedHashSet<>();

  Translation(Language language, CelAbstractSyntaxTree tree, Language.Place place) {
    this.language = language;
    this.tree = tree;
    this.place = place;
    this.scope = new Scope(language, tree, this::refuse);
  }

  Test condition() {
    return checked(test(tree.getExpr()));
  }

  Figure amount() {
    return checked(figure(tree.getExpr()));
  }

  Condition.Reads reads() {
    return scope.reads();
  }

  private <T> T checked(T node) {
    asked.forEach(
        (shape, expr) -> {
          if (!counted.contains(shape)) {
            refuse(
                expr,
                "all() also holds when there is nobody: say in the same condition what then, with"
                    + " size() or exists() of the same list");
          }
        });
    if (!problems.isEmpty()) {
      throw new SyntaxException(problems);
    }
    return node;
  }

  // tests

  private Test test(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Evaluator.Literal(expr.constant().booleanValue());
      case IDENT, SELECT -> new Evaluator.Flag(scope.named(expr).fact());
      case COMPREHENSION -> testItems(expr);
      case CALL -> testCall(expr, expr.call().function(), expr.call().args());
      default -> refused(expr);
    };
  }

  private Test testCall(CelExpr expr, String function, List<CelExpr> args) {
    boolean sum = inSum;
    inSum = false;
    Test test =
        switch (function) {
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
    inSum = sum;
    return test;
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
      return new Figures.Compared(comparison, figure(args.get(0)), figure(args.get(1)));
    }
    boolean orSame = comparison == Comparison.AT_MOST || comparison == Comparison.MORE;
    Test before = new Evaluator.Before(value(args.get(0)), value(args.get(1)), orSame);
    return negated(before, comparison == Comparison.LESS || comparison == Comparison.AT_MOST);
  }

  private Test same(CelExpr expr, CelExpr left, CelExpr right, boolean wanted) {
    CelKind kind = kindOf(left) == CelKind.NULL_TYPE ? CelKind.NULL_TYPE : kindOf(right);
    return switch (kind) {
      case INT ->
          new Figures.Compared(
              wanted ? Comparison.SAME : Comparison.DIFFERENT, figure(left), figure(right));
      case BOOL -> negated(new Evaluator.SameTruth(test(left), test(right)), wanted);
      case TIMESTAMP -> negated(new Evaluator.SameValue(value(left), value(right)), wanted);
      case STRING -> sameText(left, right, wanted);
      default -> {
        refuse(expr, "only numbers, texts, dates and yes or no can be compared");
        yield new Evaluator.Literal(false);
      }
    };
  }

  private static Test negated(Test test, boolean wanted) {
    return wanted ? test : new Evaluator.Not(test);
  }

  private Test sameText(CelExpr left, CelExpr right, boolean wanted) {
    if (left.getKind() == Kind.CONSTANT && right.getKind() != Kind.CONSTANT) {
      return sameText(right, left, wanted);
    }
    Class<?> choice = choice(List.of(left, right));
    if (right.getKind() == Kind.CONSTANT) {
      readTexts(left, choice, List.of(right));
      Object[] literal = {text(right, choice).get(null)};
      return new Evaluator.OneOf(text(left, choice), literal, choice != null, wanted);
    }
    return negated(new Evaluator.SameValue(text(left, choice), text(right, choice)), wanted);
  }

  private void readTexts(CelExpr fact, Class<?> choice, List<CelExpr> literals) {
    boolean named = fact.getKind() == Kind.IDENT || fact.getKind() == Kind.SELECT;
    if (choice == null && named) {
      String pattern = scope.named(fact).pattern();
      literals.forEach(literal -> scope.readText(pattern, literal.constant().stringValue()));
    }
  }

  private Test oneOf(CelExpr left, CelExpr right) {
    List<CelExpr> literals = right.getKind() == Kind.LIST ? right.list().elements() : List.of();
    if (literals.isEmpty() || literals.stream().anyMatch(e -> e.getKind() != Kind.CONSTANT)) {
      refuse(right, "'in' needs a list of texts or numbers, written out");
      return new Evaluator.Literal(false);
    }
    CelKind kind = kindOf(left);
    literals.stream().filter(e -> kindOf(e) != kind).forEach(this::refused);
    if (!problems.isEmpty()) {
      return new Evaluator.Literal(false);
    }
    if (kind == CelKind.INT) {
      Figure figure = figure(left);
      return new Figures.OneOf(
          figure, literals.stream().mapToLong(this::number).distinct().toArray());
    }
    if (kind != CelKind.STRING) {
      return refused(left);
    }
    List<CelExpr> all = new ArrayList<>(literals);
    all.add(left);
    Class<?> choice = choice(all);
    readTexts(left, choice, literals);
    Object[] values = literals.stream().map(e -> text(e, choice).get(null)).toArray();
    return new Evaluator.OneOf(text(left, choice), values, choice != null, true);
  }

  // texts, choices and dates

  private Value value(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT, SELECT -> scope.named(expr).fact();
      case CALL -> {
        if (!expr.call().function().equals("_?_:_")) {
          refused(expr);
          yield new Evaluator.Constant(null);
        }
        List<CelExpr> args = expr.call().args();
        yield new Evaluator.ChosenValue(test(args.get(0)), value(args.get(1)), value(args.get(2)));
      }
      default -> {
        refused(expr);
        yield new Evaluator.Constant(null);
      }
    };
  }

  /** A text; an enum's constant where a choice is compared. */
  private Value text(CelExpr expr, Class<?> choice) {
    if (expr.getKind() == Kind.CONSTANT) {
      String literal = expr.constant().stringValue();
      return new Evaluator.Constant(
          choice == null
              ? literal
              : Arrays.stream(choice.getEnumConstants())
                  .filter(constant -> ((Enum<?>) constant).name().equals(literal))
                  .findAny()
                  .orElse(null));
    }
    if (expr.getKind() == Kind.CALL && expr.call().function().equals("_?_:_")) {
      List<CelExpr> args = expr.call().args();
      return new Evaluator.ChosenValue(
          test(args.get(0)), text(args.get(1), choice), text(args.get(2), choice));
    }
    return value(expr);
  }

  /**
   * The one enum whose constants these texts are, null for plain texts. A literal that is none of
   * its constants, another enum or a plain text beside it would compare as "never": all are
   * refused.
   */
  private Class<?> choice(List<CelExpr> texts) {
    List<CelExpr> literals = new ArrayList<>();
    List<CelExpr> plain = new ArrayList<>();
    Map<Class<?>, CelExpr> choices = new LinkedHashMap<>();
    texts.forEach(text -> leaves(text, literals, plain, choices));
    if (choices.isEmpty()) {
      return null;
    }
    Class<?> choice = choices.keySet().iterator().next();
    choices.keySet().stream()
        .skip(1)
        .forEach(
            other ->
                refuse(
                    choices.get(other),
                    "%s and %s have different values"
                        .formatted(choice.getSimpleName(), other.getSimpleName())));
    plain.forEach(text -> refuse(text, "a free text cannot be compared with " + names(choice)));
    Set<String> constants =
        Arrays.stream(choice.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.toSet());
    for (CelExpr literal : literals) {
      if (!constants.contains(literal.constant().stringValue())) {
        refuse(
            literal,
            "'%s' is not among %s".formatted(literal.constant().stringValue(), names(choice)));
      }
    }
    return choice;
  }

  private void leaves(
      CelExpr text, List<CelExpr> literals, List<CelExpr> plain, Map<Class<?>, CelExpr> choices) {
    switch (text.getKind()) {
      case CONSTANT -> literals.add(text);
      case CALL ->
          text.call().args().stream()
              .skip(1)
              .forEach(branch -> leaves(branch, literals, plain, choices));
      case IDENT, SELECT -> {
        FactType type = scope.named(text).type();
        if (type.form() == Form.CHOICE) {
          choices.putIfAbsent(type.javaClass(), text);
        } else {
          plain.add(text);
        }
      }
      default -> refused(text);
    }
  }

  private static String names(Class<?> choice) {
    return Arrays.toString(choice.getEnumConstants());
  }

  // numbers

  private Figure figure(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Figures.Constant(number(expr));
      case IDENT, SELECT -> new Figures.Recorded(scope.named(expr).fact(), inSum);
      case CALL -> figureCall(expr, expr.call().function(), expr.call().args());
      default -> {
        refused(expr);
        yield new Figures.Constant(0);
      }
    };
  }

  private Figure figureCall(CelExpr expr, String function, List<CelExpr> args) {
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
      case "size" -> size(args.get(0));
      case "sum" -> sum(args.get(0));
      default -> {
        refused(expr);
        yield new Figures.Constant(0);
      }
    };
  }

  private Figure computed(Operator operator, List<CelExpr> args) {
    return new Figures.Computed(operator, figure(args.get(0)), figure(args.get(1)));
  }

  private Figure chosen(List<CelExpr> args) {
    boolean sum = inSum;
    inSum = false;
    Test test = test(args.get(0));
    inSum = sum;
    return new Figures.Chosen(test, figure(args.get(1)), figure(args.get(2)));
  }

  private Figure between(ChronoUnit unit, List<CelExpr> args) {
    return new Figures.Between(unit, value(args.get(0)), value(args.get(1)));
  }

  private Figure parameter(CelExpr code) {
    if (code.getKind() != Kind.CONSTANT) {
      refuse(code, "param() needs a code, written out");
      return new Figures.Constant(0);
    }
    String name = code.constant().stringValue();
    Integer index = language.parameterCodes().get(name);
    if (index == null) {
      refuse(code, "there is no parameter '" + name + "'");
      return new Figures.Constant(0);
    }
    scope.readParameter(name);
    return new Figures.Parameter(index, name);
  }

  private long number(CelExpr literal) {
    if (literal.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
      refused(literal);
      return 0;
    }
    long value = literal.constant().int64Value();
    if (value > GREATEST || value < -GREATEST) {
      refuse(literal, "numbers go up to " + GREATEST);
    }
    return value;
  }

  private Figure size(CelExpr list) {
    counted.add(scope.shape(list, Map.of()));
    Source source = source(list);
    depth--;
    return new Figures.Sum(items(source, List.of()), new Figures.Constant(1));
  }

  private Figure sum(CelExpr list) {
    boolean outer = inSum;
    inSum = true;
    Figure sum;
    if (list.getKind() == Kind.LIST) {
      sum =
          list.list().elements().stream()
              .map(this::figure)
              .reduce(new Figures.Constant(0), (a, b) -> new Figures.Computed(Operator.PLUS, a, b));
    } else if (scope.macro(list).equals("map")) {
      CelComprehension map = list.comprehension();
      Source source = source(map.iterRange());
      CelExpr term = map.loopStep().call().args().get(1).list().elements().get(0);
      scope.bind(list, map.iterVar(), source.item());
      Figure figure = figure(term);
      scope.unbind(map.iterVar(), source.item());
      depth--;
      sum = new Figures.Sum(items(source, List.of()), figure);
    } else {
      Source source = source(list);
      scope.readFact(source.item().pattern());
      Figure item = new Figures.Recorded(Fact.of(source.slot(), "", List.of()), true);
      depth--;
      sum = new Figures.Sum(items(source, List.of()), item);
    }
    inSum = outer;
    return sum;
  }

  // lists

  private Test testItems(CelExpr expr) {
    boolean sum = inSum;
    inSum = false;
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
      return refused(expr);
    }
    Source source = source(macro.iterRange());
    scope.bind(expr, macro.iterVar(), source.item());
    Test test = test(body);
    scope.unbind(macro.iterVar(), source.item());
    depth--;
    inSum = sum;
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

  /** The list under a macro or function, with its filters; the caller leaves its depth again. */
  private Source source(CelExpr expr) {
    if (expr.getKind() == Kind.IDENT || expr.getKind() == Kind.SELECT) {
      Scope.Named list = scope.named(expr);
      int slot = language.variables().size() + depth++;
      if (depth > Facts.LOOPS) {
        refuse(expr, "lists are nested too deep");
        slot = language.variables().size();
      }
      FactType item = list.type().item();
      if (item == null) {
        refuse(expr, "this is not a list of facts");
        item = new FactType(Form.TEXT, String.class, null);
      }
      String pattern = list.pattern() + "[]";
      Scope.Variable variable = scope.item(slot, item, pattern);
      return new Source(list.fact(), slot, new ArrayList<>(), variable);
    }
    if (scope.macro(expr).equals("filter")) {
      boolean sum = inSum;
      inSum = false;
      CelComprehension filter = expr.comprehension();
      Source source = source(filter.iterRange());
      scope.bind(expr, filter.iterVar(), source.item());
      source.filters().add(test(filter.loopStep().call().args().get(0)));
      scope.unbind(filter.iterVar(), source.item());
      inSum = sum;
      return source;
    }
    refuse(expr, "only a list of facts can stand here, or a filter() of one");
    FactType item = new FactType(Form.TEXT, String.class, null);
    depth++;
    Fact nothing = Fact.of(0, "", List.of());
    return new Source(nothing, 0, new ArrayList<>(), scope.item(0, item, ""));
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

  // refusals

  private CelKind kindOf(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id()).kind();
  }

  private Test refused(CelExpr expr) {
    refuse(expr, "this cannot stand here");
    return new Evaluator.Literal(false);
  }

  private void refuse(CelExpr expr, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    CelSourceLocation at =
        tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
    SyntaxProblem problem = place.at(message, at.getLine(), at.getColumn());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
