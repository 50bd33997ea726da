package kz.tirek.rulebook.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Evaluator;
import kz.tirek.rulebook.condition.Facts;
import kz.tirek.rulebook.condition.Figures;
import kz.tirek.rulebook.known.Range;

/**
 * The language of the rulebook: a part of CEL over the records of one vocabulary. The library
 * parses and checks types; {@link Translation} refuses what is outside the language and makes nodes
 * that answer in three values.
 *
 * <p>There are the operators {@code && || ! == != < <= > >= + - *}, {@code in} over literals,
 * {@code ?:}; the macros {@code exists}, {@code exists_one}, {@code all}, {@code filter}, and
 * {@code map} within a sum; the functions {@code size(list)}, {@code sum(list)}, {@code
 * param('code')}, {@code percent(amount, percent)} (rounded down), {@code daysBetween}, {@code
 * monthsBetween} and {@code yearsBetween(from, to)} (whole ones, negative when reversed). Nothing
 * else. A day may be known within bounds only: what is asked of it then is a range, or unknown.
 *
 * <p>{@code list.all(...)} holds for an empty list; so that nobody overlooks it, the same condition
 * must also speak of {@code size(list)} or {@code list.exists(...)}, with the list written alike.
 *
 * <p>Within {@code sum} a number that is not recorded counts from 0 up, so that "at least" can be
 * said: the numbers that a vocabulary gives to sums are never negative.
 */
public final class Language {

  /** Longest text of a condition, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /** Brackets and operators may be nested less deep than this. */
  public static final int MAX_DEPTH = 50;

  /**
   * Lists within lists may be gone through so deep: each level multiplies what it costs to judge.
   */
  public static final int MAX_LISTS = 3;

  private final Map<String, Class<?>> variables;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final Map<String, Integer> parameters = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final CelCompiler compiler;

  private Language(Map<String, Class<?>> variables, Set<String> parameterCodes) {
    this.variables = new LinkedHashMap<>(variables);
    this.variables.keySet().forEach(name -> slots.put(name, slots.size()));
    new TreeSet<>(parameterCodes).forEach(code -> parameters.put(code, parameters.size()));
    vocabulary = new Vocabulary(this.variables.values());
    compiler = Grammar.compiler(this.variables, vocabulary);
  }

  /**
   * The language over these variables.
   *
   * @param variables names such as {@code family}, {@code member}, {@code today} with the class of
   *     their values: a record of the vocabulary, or String, an enum, Boolean, Long, Integer,
   *     Range, LocalDate, DayRange
   * @param parameterCodes what {@code param('...')} may name
   * @throws IllegalArgumentException when a record has a component that conditions cannot read
   */
  public static Language over(Map<String, Class<?>> variables, Set<String> parameterCodes) {
    return new Language(variables, parameterCodes);
  }

  /**
   * Compiles a condition.
   *
   * @throws SyntaxException when it is not in the language or does not answer yes or no
   */
  public Condition compile(String source) {
    Translation translation = translation(source, SimpleType.BOOL);
    Evaluator.Test test = translation.condition();
    return new Condition(source, test, translation.reads(), names());
  }

  /**
   * Compiles an expression that is a whole number, such as {@code percent(param('mrp'), 70)}.
   *
   * @throws SyntaxException when it is not in the language or not a whole number
   */
  public Amount compileNumber(String source) {
    Translation translation = translation(source, SimpleType.INT);
    Figures.Figure figure = translation.amount();
    return new Amount(source, figure, translation.reads(), names());
  }

  /** Room for the variables' values, all unknown at first, for use by one thread. */
  public Facts facts() {
    Class<?>[] classes = variables.values().toArray(new Class<?>[0]);
    return new Facts(slots, classes, parameters(Map.of()));
  }

  /**
   * The parameters' values in one city on one date.
   *
   * @param values by code; a parameter without a value is unknown
   * @throws IllegalArgumentException when a code is none of the language's
   */
  public Facts.Parameters parameters(Map<String, Range> values) {
    return new Facts.Parameters(parameters, values);
  }

  /**
   * The number of a variable, for {@link Facts#set(int, Object)}.
   *
   * @throws IllegalArgumentException when there is no such variable
   */
  public int slot(String variable) {
    Integer slot = slots.get(variable);
    if (slot == null) {
      throw new IllegalArgumentException("no variable " + variable + ", only " + slots.keySet());
    }
    return slot;
  }

  /** The checked syntax tree, still in plain CEL. */
  CelAbstractSyntaxTree check(String source, CelType expected) {
    if (source.length() > MAX_LENGTH) {
      throw SyntaxException.ofAll(
          "the text is %d characters long; %d is the most".formatted(source.length(), MAX_LENGTH));
    }
    CelValidationResult result = compiler.compile(source);
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      if (CelNavigableAst.fromAst(tree).getRoot().height() >= MAX_DEPTH) {
        throw SyntaxException.ofAll(
            "the text is nested too deep; less than %d levels".formatted(MAX_DEPTH));
      }
      if (lists(tree) > MAX_LISTS) {
        throw SyntaxException.ofAll(
            "lists are gone through within one another; %d deep is the most".formatted(MAX_LISTS));
      }
      if (!tree.getResultType().equals(expected)) {
        throw SyntaxException.ofAll(
            "this is of type %s where %s is expected"
                .formatted(tree.getResultType().name(), expected.name()));
      }
      return tree;
    } catch (CelValidationException refused) {
      List<SyntaxProblem> problems = new ArrayList<>();
      for (CelIssue issue : refused.getErrors()) {
        problems.add(
            SyntaxProblem.at(
                issue.getMessage(),
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn()));
      }
      throw new SyntaxException(problems);
    }
  }

  /** How deep lists are gone through within one another. */
  private static long lists(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .filter(node -> node.getKind() == Kind.COMPREHENSION)
        .mapToLong(Language::listsAround)
        .max()
        .orElse(0);
  }

  private static long listsAround(CelNavigableExpr node) {
    long around = 0;
    for (Optional<CelNavigableExpr> at = Optional.of(node);
        at.isPresent();
        at = at.get().parent()) {
      around += at.get().getKind() == Kind.COMPREHENSION ? 1 : 0;
    }
    return around;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Map<String, Class<?>> variables() {
    return variables;
  }

  /** The codes that {@code param('...')} may name, with their numbers. */
  public Map<String, Integer> parameterCodes() {
    return parameters;
  }

  private Translation translation(String source, CelType expected) {
    return new Translation(this, check(source, expected));
  }

  private String[] names() {
    return slots.keySet().toArray(new String[0]);
  }
}
