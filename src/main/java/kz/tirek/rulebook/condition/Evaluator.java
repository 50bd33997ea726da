package kz.tirek.rulebook.condition;

import static kz.tirek.rulebook.known.Truth.NO;
import static kz.tirek.rulebook.known.Truth.UNKNOWN;
import static kz.tirek.rulebook.known.Truth.YES;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/**
 * The three-valued evaluator: nodes that answer a test or read a value; {@link Figures} has the
 * ones that compute numbers, {@link Days} those that compare days. Monotone: a fact filled in never
 * turns a decided answer.
 *
 * <p>A list that is not complete is its known items and an item of which nothing is known, which
 * may be there any number of times or not at all.
 */
public final class Evaluator {

  private Evaluator() {}

  /** Answers yes, no or unknown. */
  public abstract static class Test {
    abstract Truth test(Facts facts);

    /** Collects the reads behind the answer, which the trace has checked to be of its kind. */
    abstract void explain(Facts facts, Trace trace);

    /**
     * Collects reads of which at least one must change before the answer is what is wanted.
     *
     * @param goal not reached
     * @param trace one of all reads
     */
    void keepsFrom(Goal goal, Facts facts, Trace trace) {
      explain(facts, trace);
    }
  }

  /**
   * A text, a choice (enum constant), a day or range of days, a flag, a record or a list; null when
   * unknown.
   */
  public abstract static class Value {
    abstract Object get(Facts facts);

    abstract void explain(Facts facts, Trace trace);

    /** As {@link #get}; most values are facts, which the JIT reads here without a call. */
    final Object read(Facts facts) {
      return this instanceof Fact fact ? fact.get(facts) : get(facts);
    }
  }

  /** Reads a variable or, through record components, a fact below it. */
  public static class Fact extends Value {
    final int slot;
    final String suffix;

    /** Null where the variable itself is read, or only a component of it. */
    private final Function<Object, Object> first;

    private final Function<Object, Object> second;
    private final List<Function<Object, Object>> further;

    public Fact(int slot, String suffix, List<Function<Object, Object>> steps) {
      this.slot = slot;
      this.suffix = suffix;
      first = steps.isEmpty() ? null : steps.get(0);
      second = steps.size() < 2 ? null : steps.get(1);
      further = steps.size() < 3 ? null : List.copyOf(steps.subList(2, steps.size()));
    }

    @Override
    Object get(Facts facts) {
      Object value = facts.slots[slot];
      if (value == null || first == null) {
        return value;
      }
      value = first.apply(value);
      if (value == null || second == null) {
        return value;
      }
      value = second.apply(value);
      return further == null ? value : beyond(value);
    }

    private Object beyond(Object value) {
      Object found = value;
      for (Function<Object, Object> step : further) {
        if (found == null) {
          return null;
        }
        found = step.apply(found);
      }
      return found;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.read(Kind.FACT, path(trace), get(facts));
    }

    String path(Trace trace) {
      return trace.below(slot, suffix);
    }
  }

  public static final class Constant extends Value {
    private final Object value;

    public Constant(Object value) {
      this.value = value;
    }

    @Override
    Object get(Facts facts) {
      return value;
    }

    @Override
    void explain(Facts facts, Trace trace) {}
  }

  /** {@code test ? then : otherwise} over texts or choices. */
  public static final class ChosenValue extends Value {
    private final Test test;
    private final Value then;
    private final Value otherwise;

    public ChosenValue(Test test, Value then, Value otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Object get(Facts facts) {
      Truth truth = test.test(facts);
      Object value = truth == NO ? otherwise.get(facts) : then.get(facts);
      return truth != UNKNOWN || value != null && value.equals(otherwise.get(facts)) ? value : null;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.follow(test, facts);
      Truth truth = test.test(facts);
      if (truth != NO) {
        then.explain(facts, trace);
      }
      if (truth != YES) {
        otherwise.explain(facts, trace);
      }
    }
  }

  public static final class Literal extends Test {
    private final Truth truth;

    public Literal(boolean value) {
      truth = Truth.of(value);
    }

    @Override
    Truth test(Facts facts) {
      return truth;
    }

    @Override
    void explain(Facts facts, Trace trace) {}
  }

  /** A recorded yes or no. */
  public static final class Flag extends Test {
    private final Value value;

    public Flag(Value value) {
      this.value = value;
    }

    @Override
    Truth test(Facts facts) {
      Object recorded = value.read(facts);
      return recorded == null ? UNKNOWN : (Boolean) recorded ? YES : NO;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      value.explain(facts, trace);
    }
  }

  public static final class Not extends Test {
    private final Test test;

    public Not(Test test) {
      this.test = test;
    }

    @Override
    Truth test(Facts facts) {
      return test.test(facts).not();
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.follow(test, facts);
    }

    @Override
    void keepsFrom(Goal goal, Facts facts, Trace trace) {
      test.keepsFrom(goal.ofNegation(), facts, trace);
    }
  }

  /** {@code &&}, decided by a NO, or {@code ||}, decided by a YES, over two or more parts. */
  public static final class Joined extends Test {
    private final Test[] parts;
    private final Truth decisive;
    private final Truth otherwise;

    public Joined(boolean and, List<Test> parts) {
      this.parts = parts.toArray(new Test[0]);
      decisive = and ? NO : YES;
      otherwise = and ? YES : NO;
    }

    @Override
    Truth test(Facts facts) {
      Truth result = otherwise;
      for (Test part : parts) {
        Truth truth = part.test(facts);
        if (truth == decisive) {
          return truth;
        }
        if (truth == UNKNOWN) {
          result = UNKNOWN;
        }
      }
      return result;
    }

    /** Of several parts of {@code &&} that fail, the first is the reason: what is written first. */
    @Override
    void explain(Facts facts, Trace trace) {
      Truth result = test(facts);
      for (Test part : parts) {
        if (trace.follows(part.test(facts), result)) {
          part.explain(facts, trace);
          if (result == NO && decisive == NO) {
            return;
          }
        }
      }
    }

    /** Where each part must become so, the first that is not; where one is enough, any of them. */
    @Override
    void keepsFrom(Goal goal, Facts facts, Trace trace) {
      boolean each = goal.towardsYes() == (decisive == NO);
      for (Test part : parts) {
        if (!each || !goal.reached(part.test(facts))) {
          part.keepsFrom(goal, facts, trace);
          if (each) {
            return;
          }
        }
      }
    }
  }

  /** {@code test ? then : otherwise} over tests. */
  public static final class ChosenTest extends Test {
    private final Test test;
    private final Test then;
    private final Test otherwise;

    public ChosenTest(Test test, Test then, Test otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Truth test(Facts facts) {
      Truth truth = test.test(facts);
      Truth result = truth == NO ? otherwise.test(facts) : then.test(facts);
      return truth != UNKNOWN || result == otherwise.test(facts) ? result : UNKNOWN;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.follow(test, facts);
      Truth truth = test.test(facts);
      if (truth != NO) {
        trace.follow(then, facts);
      }
      if (truth != YES) {
        trace.follow(otherwise, facts);
      }
    }
  }

  /** {@code ==} and {@code !=} over flags. */
  public static final class SameTruth extends Test {
    private final Test left;
    private final Test right;

    public SameTruth(Test left, Test right) {
      this.left = left;
      this.right = right;
    }

    @Override
    Truth test(Facts facts) {
      Truth a = left.test(facts);
      Truth b = right.test(facts);
      return a == UNKNOWN || b == UNKNOWN ? UNKNOWN : Truth.of(a == b);
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.follow(left, facts);
      trace.follow(right, facts);
    }
  }

  /** {@code ==} over texts or choices. */
  public static final class SameValue extends Test {
    private final Value left;
    private final Value right;

    public SameValue(Value left, Value right) {
      this.left = left;
      this.right = right;
    }

    @Override
    Truth test(Facts facts) {
      Object a = left.read(facts);
      Object b = a == null ? null : right.read(facts);
      return b == null ? UNKNOWN : Truth.of(a.equals(b));
    }

    @Override
    void explain(Facts facts, Trace trace) {
      left.explain(facts, trace);
      right.explain(facts, trace);
    }
  }

  /** {@code ==}, {@code !=} and {@code in} of a text and literals. */
  public static final class OneText extends Test {
    private final Value value;
    private final Set<Object> literals;
    private final Truth found;

    public OneText(Value value, Collection<?> literals, boolean wanted) {
      this.value = value;
      this.literals = Set.copyOf(literals);
      this.found = Truth.of(wanted);
    }

    @Override
    Truth test(Facts facts) {
      Object recorded = value.read(facts);
      return recorded == null ? UNKNOWN : literals.contains(recorded) ? found : found.not();
    }

    @Override
    void explain(Facts facts, Trace trace) {
      value.explain(facts, trace);
    }
  }

  /** {@code ==}, {@code !=} and {@code in} of a choice and constants of its enum. */
  public static final class OneChoice extends Test {
    private final Value value;

    /** The answer for each constant, by its place among them. */
    private final Truth[] answers;

    /**
     * @param among all constants
     */
    public OneChoice(Value value, Enum<?>[] among, Collection<?> literals, boolean wanted) {
      this.value = value;
      answers = new Truth[among.length];
      for (Enum<?> each : among) {
        answers[each.ordinal()] = Truth.of(literals.contains(each) == wanted);
      }
    }

    @Override
    Truth test(Facts facts) {
      Enum<?> recorded = (Enum<?>) value.read(facts);
      return recorded == null ? UNKNOWN : answers[recorded.ordinal()];
    }

    @Override
    void explain(Facts facts, Trace trace) {
      value.explain(facts, trace);
    }
  }

  /** A list of facts, and the part of it that filters let through. */
  public static final class Items {
    static final Known<?> UNASKED = Known.unknown();

    private final Fact list;
    final int slot;

    /** Whether the item in the slot belongs; null when every item does. */
    final Test belongs;

    public Items(Fact list, int slot, Test belongs) {
      this.list = list;
      this.slot = slot;
      this.belongs = belongs;
    }

    Known<?> in(Facts facts) {
      Known<?> known = (Known<?>) list.get(facts);
      return known == null ? UNASKED : known;
    }

    Truth belongs(Facts facts) {
      return belongs == null ? YES : belongs.test(facts);
    }

    /** Whether an item of which nothing is known may belong: only asked of incomplete lists. */
    Truth belongsUnknown(Facts facts) {
      facts.slots[slot] = null;
      return belongs(facts);
    }

    /**
     * Reads how much of the list is known, and calls back with each item in its slot; the unknown
     * one has no path, so that only what else it is compared with is read.
     */
    void explain(Facts facts, Trace trace, Runnable item) {
      Object recorded = list.get(facts);
      Known<?> known = in(facts);
      long size = known.items().size();
      String path = list.path(trace);
      boolean more = !known.complete() && belongsUnknown(facts) != NO;
      if (more || !trace.missing) {
        Range count = known.complete() ? Range.exactly(size) : Range.atLeast(size);
        trace.read(Kind.LIST, path, recorded == null ? null : count);
      }
      for (int i = 0; i < size; i++) {
        facts.step();
        facts.slots[slot] = known.items().get(i);
        trace.paths[slot] = trace.item(path, i);
        item.run();
      }
      if (!known.complete()) {
        facts.slots[slot] = null;
        trace.paths[slot] = null;
        item.run();
      }
    }
  }

  /** Whether any item that belongs passes; {@code all} is the negation over the negation. */
  public static final class Exists extends Test {
    private final Items items;

    public Exists(Items items) {
      this.items = items;
    }

    @Override
    Truth test(Facts facts) {
      Known<?> known = items.in(facts);
      List<?> list = known.items();
      Truth result = NO;
      for (int i = 0, size = list.size(); i < size; i++) {
        facts.step();
        facts.slots[items.slot] = list.get(i);
        Truth truth = items.belongs(facts);
        if (truth == YES) {
          return YES;
        }
        if (truth == UNKNOWN) {
          result = UNKNOWN;
        }
      }
      return known.complete() || result == UNKNOWN || items.belongsUnknown(facts) == NO
          ? result
          : UNKNOWN;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      Truth result = test(facts);
      items.explain(
          facts,
          trace,
          () -> {
            if (trace.follows(items.belongs(facts), result)) {
              items.belongs.explain(facts, trace);
            }
          });
    }

    /** For a yes any item may come to belong; for a no, each that may belong must cease to. */
    @Override
    void keepsFrom(Goal goal, Facts facts, Trace trace) {
      boolean[] found = {false};
      items.explain(
          facts,
          trace,
          () -> {
            if (!found[0] && !goal.reached(items.belongs(facts))) {
              items.belongs.keepsFrom(goal, facts, trace);
              found[0] = !goal.towardsYes();
            }
          });
    }
  }
}
