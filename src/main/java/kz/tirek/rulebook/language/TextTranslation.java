package kz.tirek.rulebook.language;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.rulebook.condition.Days;
import kz.tirek.rulebook.condition.Evaluator;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Evaluator.Value;
import kz.tirek.rulebook.language.Vocabulary.FactType;
import kz.tirek.rulebook.language.Vocabulary.Form;

/** Translates texts, choices and dates, and what compares texts and choices. */
final class TextTranslation {

  private final Translation tests;
  private final Scope scope;
  private final Refusals refusals;

  TextTranslation(Translation tests, Scope scope, Refusals refusals) {
    this.tests = tests;
    this.scope = scope;
    this.refusals = refusals;
  }

  /** A day as it is recorded, or a text or choice by its name. */
  Value value(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT, SELECT -> scope.named(expr).fact();
      case CALL -> {
        if (!expr.call().function().equals("_?_:_")) {
          refusals.refuse(expr);
          yield new Evaluator.Constant(null);
        }
        List<CelExpr> args = expr.call().args();
        yield new Days.Chosen(tests.test(args.get(0)), value(args.get(1)), value(args.get(2)));
      }
      default -> {
        refusals.refuse(expr);
        yield new Evaluator.Constant(null);
      }
    };
  }

  /** {@code ==} of two texts or choices; {@code !=} where it is not wanted. */
  Test same(CelExpr left, CelExpr right, boolean wanted) {
    if (left.getKind() == Kind.CONSTANT && right.getKind() != Kind.CONSTANT) {
      return same(right, left, wanted);
    }
    Class<?> choice = choice(List.of(left, right));
    if (right.getKind() == Kind.CONSTANT) {
      readTexts(left, choice, List.of(right));
      return oneOf(left, List.of(right), choice, wanted);
    }
    Test same = new Evaluator.SameValue(text(left, choice), text(right, choice));
    return wanted ? same : new Evaluator.Not(same);
  }

  /** {@code in} of a text or choice and literals. */
  Test oneOf(CelExpr text, List<CelExpr> literals) {
    List<CelExpr> all = new ArrayList<>(literals);
    all.add(text);
    Class<?> choice = choice(all);
    readTexts(text, choice, literals);
    return oneOf(text, literals, choice, true);
  }

  private Test oneOf(CelExpr text, List<CelExpr> literals, Class<?> choice, boolean wanted) {
    List<Object> values =
        literals.stream().map(each -> literal(each, choice)).filter(Objects::nonNull).toList();
    return choice == null
        ? new Evaluator.OneText(text(text, null), values, wanted)
        : new Evaluator.OneChoice(
            text(text, choice), (Enum<?>[]) choice.getEnumConstants(), values, wanted);
  }

  private void readTexts(CelExpr fact, Class<?> choice, List<CelExpr> literals) {
    boolean named = fact.getKind() == Kind.IDENT || fact.getKind() == Kind.SELECT;
    if (choice == null && named) {
      String pattern = scope.named(fact).pattern();
      literals.forEach(literal -> scope.readText(pattern, literal.constant().stringValue()));
    }
  }

  /** A text; an enum's constant where a choice is compared. */
  private Value text(CelExpr expr, Class<?> choice) {
    if (expr.getKind() == Kind.CONSTANT) {
      return new Evaluator.Constant(literal(expr, choice));
    }
    if (expr.getKind() == Kind.CALL && expr.call().function().equals("_?_:_")) {
      List<CelExpr> args = expr.call().args();
      return new Evaluator.ChosenValue(
          tests.test(args.get(0)), text(args.get(1), choice), text(args.get(2), choice));
    }
    return value(expr);
  }

  /** The text of a literal, or the constant of that name; null where there is none. */
  private static Object literal(CelExpr expr, Class<?> choice) {
    String literal = expr.constant().stringValue();
    return choice == null
        ? literal
        : Arrays.stream(choice.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(literal))
            .findAny()
            .orElse(null);
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
                refusals.refuse(
                    choices.get(other),
                    "%s and %s have different values"
                        .formatted(choice.getSimpleName(), other.getSimpleName())));
    plain.forEach(
        text -> refusals.refuse(text, "a free text cannot be compared with " + names(choice)));
    Set<String> constants =
        Arrays.stream(choice.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.toSet());
    for (CelExpr literal : literals) {
      if (!constants.contains(literal.constant().stringValue())) {
        refusals.refuse(
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
      default -> refusals.refuse(text);
    }
  }

  private static String names(Class<?> choice) {
    return Arrays.toString(choice.getEnumConstants());
  }
}
