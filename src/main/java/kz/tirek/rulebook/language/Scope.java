package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Days;
import kz.tirek.rulebook.condition.Evaluator.Fact;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.language.Vocabulary.Component;
import kz.tirek.rulebook.language.Vocabulary.FactType;
import kz.tirek.rulebook.language.Vocabulary.Form;

/** The names that a text may use where the translation stands, and what was read through them. */
final class Scope {

  /**
   * A name in scope.
   *
   * @param pattern its path in {@link Condition.Reads}
   * @param shape its name in {@link #shape}, one for each place where it is bound
   */
  record Variable(int slot, FactType type, String pattern, String shape) {}

  /** A fact read by name. */
  record Named(Fact fact, FactType type, String pattern) {}

  private final Language language;
  private final CelAbstractSyntaxTree tree;
  private final Refusals refusals;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> factsRead = new LinkedHashSet<>();
  private final Set<String> parametersRead = new LinkedHashSet<>();
  private final Map<String, Set<String>> textsRead = new LinkedHashMap<>();
  private boolean todayRead;
  private boolean inSum;

  private int bound;

  Scope(Language language, CelAbstractSyntaxTree tree, Refusals refusals) {
    this.language = language;
    this.tree = tree;
    this.refusals = refusals;
    language
        .variables()
        .forEach(
            (name, type) ->
                variables.put(
                    name,
                    new Variable(
                        language.slot(name), language.vocabulary().typeOf(type), name, name)));
  }

  Condition.Reads reads() {
    return new Condition.Reads(factsRead, parametersRead, todayRead, textsRead);
  }

  /** Whether numbers here are terms of a sum. */
  boolean inSum() {
    return inSum;
  }

  /** Translates a part whose numbers are terms of a sum, or are not. */
  <T> T within(boolean sum, Supplier<T> part) {
    boolean outer = inSum;
    inSum = sum;
    try {
      return part.get();
    } finally {
      inSum = outer;
    }
  }

  void readFact(String pattern) {
    factsRead.add(pattern);
  }

  void readText(String pattern, String literal) {
    textsRead.computeIfAbsent(pattern, any -> new LinkedHashSet<>()).add(literal);
  }

  void readParameter(String code) {
    parametersRead.add(code);
  }

  /** What stands for the items of a list, to be bound to a name. */
  Variable item(int slot, FactType type, String pattern) {
    return new Variable(slot, type, pattern, "#" + bound++);
  }

  void bind(CelExpr expr, String name, Variable item) {
    if (variables.containsKey(name)) {
      refusals.refuse(expr, "the name " + name + " is already in use");
      return;
    }
    variables.put(name, item);
  }

  void unbind(String name, Variable item) {
    variables.remove(name, item);
  }

  /** The macro that a comprehension was written as, or nothing. */
  String macro(CelExpr expr) {
    CelExpr call = tree.getSource().getMacroCalls().get(expr.id());
    return expr.getKind() == Kind.COMPREHENSION && call != null ? call.call().function() : "";
  }

  /** The same for lists that are written alike and mean the same. */
  String shape(CelExpr expr, Map<String, String> names) {
    return switch (expr.getKind()) {
      case CONSTANT -> expr.constant().toString();
      case IDENT -> {
        String name = expr.ident().name();
        Variable variable = variables.get(name);
        yield names.getOrDefault(name, variable == null ? name : variable.shape());
      }
      case SELECT -> shape(expr.select().operand(), names) + "." + expr.select().field();
      case LIST -> shapes(expr.list().elements(), names);
      case CALL -> expr.call().function() + shapes(expr.call().args(), names);
      case COMPREHENSION -> {
        CelComprehension macro = expr.comprehension();
        Map<String, String> inner = new LinkedHashMap<>(names);
        inner.put(macro.iterVar(), "%" + names.size());
        yield macro(expr) + shape(macro.iterRange(), names) + shape(macro.loopStep(), inner);
      }
      default -> "";
    };
  }

  private String shapes(List<CelExpr> parts, Map<String, String> names) {
    return parts.stream()
        .map(part -> shape(part, names))
        .collect(Collectors.joining(",", "(", ")"));
  }

  Named named(CelExpr expr) {
    List<String> path = new ArrayList<>();
    CelExpr root = expr;
    while (root.getKind() == Kind.SELECT) {
      path.add(0, root.select().field());
      root = root.select().operand();
    }
    Variable variable = root.getKind() == Kind.IDENT ? variables.get(root.ident().name()) : null;
    if (variable == null) {
      refusals.refuse(root, "facts are read by name only");
      FactType nothing = new FactType(Form.TEXT, String.class, null);
      return new Named(new Fact(0, "", List.of()), nothing, "");
    }
    FactType type = variable.type();
    List<Function<Object, Object>> steps = new ArrayList<>();
    for (String name : path) {
      Component component = language.vocabulary().componentsOf(type.javaClass()).get(name);
      steps.add(component.read());
      type = component.type();
    }
    String suffix = path.stream().map(name -> "." + name).collect(Collectors.joining());
    if (variable.pattern().equals(Facts.TODAY)) {
      todayRead = true;
      return new Named(new Days.Today(variable.slot()), type, variable.pattern());
    }
    factsRead.add(variable.pattern() + suffix);
    return new Named(new Fact(variable.slot(), suffix, steps), type, variable.pattern() + suffix);
  }
}
