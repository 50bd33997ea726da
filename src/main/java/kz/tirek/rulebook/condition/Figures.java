package kz.tirek.rulebook.condition;

import static java.lang.Long.MAX_VALUE;
import static java.lang.Long.MIN_VALUE;
import static kz.tirek.rulebook.known.Truth.NO;
import static kz.tirek.rulebook.known.Truth.UNKNOWN;
import static kz.tirek.rulebook.known.Truth.YES;

import java.math.BigInteger;
import java.util.List;
import kz.tirek.rulebook.condition.Evaluator.Items;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Evaluator.Value;
import kz.tirek.rulebook.condition.Explanation.Kind;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/**
 * The numbers of the evaluator, each a range from low to high, both included. The least and the
 * greatest long stand for "no bound". Arithmetic saturates: what leaves the range of a long stays
 * at its end, where a comparison is decided by the other side or not at all.
 */
public final class Figures {

  private Figures() {}

  /**
   * A number; leaves its bounds in {@code facts.low} and {@code facts.high}, so nothing is made.
   */
  public abstract static class Figure {
    abstract void compute(Facts facts);

    abstract void explain(Facts facts, Trace trace);

    static void give(Facts facts, long low, long high) {
      facts.low = low;
      facts.high = high;
    }
  }

  public static final class Constant extends Figure {
    final long value;

    public Constant(long value) {
      this.value = value;
    }

    @Override
    void compute(Facts facts) {
      give(facts, value, value);
    }

    @Override
    void explain(Facts facts, Trace trace) {}
  }

  public static final class Parameter extends Figure {
    private final int index;
    private final String code;

    public Parameter(int index, String code) {
      this.index = index;
      this.code = code;
    }

    @Override
    void compute(Facts facts) {
      give(facts, facts.parameterLow[index], facts.parameterHigh[index]);
    }

    @Override
    void explain(Facts facts, Trace trace) {
      compute(facts);
      boolean known = facts.low != MIN_VALUE || facts.high != MAX_VALUE;
      trace.read(Kind.PARAMETER, code, known ? new Range(facts.low, facts.high) : null);
    }
  }

  /** A recorded number or range. */
  public static final class Recorded extends Figure {
    private final Value value;

    /** What a number not recorded is at least: 0 within a sum, else nothing is known of it. */
    private final long floor;

    public Recorded(Value value, boolean neverNegative) {
      this.value = value;
      this.floor = neverNegative ? 0 : MIN_VALUE;
    }

    @Override
    void compute(Facts facts) {
      Object recorded = value.read(facts);
      if (recorded instanceof Long exact) {
        facts.low = exact;
        facts.high = exact;
      } else if (recorded instanceof Range range) {
        facts.low =
            range.atLeast() == MIN_VALUE ? Math.min(floor, range.atMost()) : range.atLeast();
        facts.high = range.atMost();
      } else if (recorded == null) {
        give(facts, floor, MAX_VALUE);
      } else {
        long exact = (Integer) recorded;
        give(facts, exact, exact);
      }
    }

    @Override
    void explain(Facts facts, Trace trace) {
      value.explain(facts, trace);
    }
  }

  public enum Operator {
    PLUS,
    MINUS,
    TIMES,
    PERCENT
  }

  public static final class Computed extends Figure {
    private final Operator operator;
    private final Figure left;
    private final Figure right;

    public Computed(Operator operator, Figure left, Figure right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    void compute(Facts facts) {
      left.compute(facts);
      long low = facts.low;
      long high = facts.high;
      right.compute(facts);
      switch (operator) {
        case PLUS -> give(facts, addLow(low, facts.low), addHigh(high, facts.high));
        case MINUS ->
            give(facts, addLow(low, negate(facts.high)), addHigh(high, negate(facts.low)));
        default -> corners(facts, low, high, facts.low, facts.high);
      }
    }

    private void corners(Facts facts, long a, long b, long c, long d) {
      long first = times(a, c);
      long second = a == b && c == d ? first : times(a, d);
      long third = a == b && c == d ? first : times(b, c);
      long fourth = a == b && c == d ? first : times(b, d);
      facts.low = Math.min(Math.min(first, second), Math.min(third, fourth));
      facts.high = Math.max(Math.max(first, second), Math.max(third, fourth));
    }

    private long times(long a, long b) {
      return operator == Operator.TIMES ? multiply(a, b) : percent(a, b);
    }

    @Override
    void explain(Facts facts, Trace trace) {
      left.explain(facts, trace);
      right.explain(facts, trace);
    }
  }

  /** {@code test ? then : otherwise} over numbers; from the lesser to the greater when unknown. */
  public static final class Chosen extends Figure {
    private final Test test;
    private final Figure then;
    private final Figure otherwise;

    public Chosen(Test test, Figure then, Figure otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    void compute(Facts facts) {
      Truth truth = test.test(facts);
      if (truth == UNKNOWN) {
        then.compute(facts);
        long low = facts.low;
        long high = facts.high;
        otherwise.compute(facts);
        give(facts, Math.min(low, facts.low), Math.max(high, facts.high));
      } else {
        (truth == YES ? then : otherwise).compute(facts);
      }
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

  /**
   * The sum of a term over the items that belong; their number when the term is 1. An item that may
   * belong counts from 0 to its term (or from its term to 0).
   */
  public static final class Sum extends Figure {
    private final Items items;
    private final Figure term;

    public Sum(Items items, Figure term) {
      this.items = items;
      this.term = term;
    }

    @Override
    void compute(Facts facts) {
      Known<?> known = items.in(facts);
      List<?> list = known.items();
      long low = 0;
      long high = 0;
      long least = 0;
      for (int i = 0, size = list.size(); i < size; i++) {
        facts.step();
        facts.slots[items.slot] = list.get(i);
        Truth belongs = items.belongs(facts);
        if (belongs != NO) {
          term.compute(facts);
          least = Math.min(least, facts.low);
          low = addLow(low, belongs == YES ? facts.low : Math.min(0, facts.low));
          high = addHigh(high, belongs == YES ? facts.high : Math.max(0, facts.high));
        }
      }
      if (!known.complete() && items.belongsUnknown(facts) != NO) {
        term.compute(facts);
        // a negative item shows that the rest may be negative too, whatever the vocabulary says
        low = facts.low < 0 || least < 0 ? MIN_VALUE : low;
        high = facts.high > 0 ? MAX_VALUE : high;
      }
      give(facts, low, high);
    }

    @Override
    void explain(Facts facts, Trace trace) {
      items.explain(
          facts,
          trace,
          () -> {
            if (items.belongs != null) {
              trace.follow(items.belongs, facts);
            }
            if (items.belongs(facts) != NO) {
              term.explain(facts, trace);
            }
          });
    }
  }

  public enum Comparison {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    SAME,
    DIFFERENT
  }

  /** Decided when it holds, or fails, for every value that the two sides may have. */
  public static final class Compared extends Test {
    private final Comparison comparison;
    private final Figure left;
    private final Figure right;

    public Compared(Comparison comparison, Figure left, Figure right) {
      this.comparison = comparison;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth test(Facts facts) {
      boolean growing =
          facts.watched()
              && left instanceof Days.Between time
              && time.untilToday()
              && comparison != Comparison.SAME
              && comparison != Comparison.DIFFERENT;
      if (growing) {
        return growing(facts, (Days.Between) left);
      }
      left.compute(facts);
      long low = facts.low;
      long high = facts.high;
      if (right instanceof Constant constant) {
        return compared(low, high, constant.value, constant.value);
      }
      right.compute(facts);
      return compared(low, high, facts.low, facts.high);
    }

    /** Time only grows: the answer turns when it has reached the other side, and never back. */
    private Truth growing(Facts facts, Days.Between time) {
      time.measure(facts);
      long low = facts.low;
      long high = facts.high;
      right.compute(facts);
      long least = facts.low;
      long most = facts.high;
      Truth truth = compared(low, high, least, most);
      boolean atMost = comparison == Comparison.AT_MOST;
      boolean beyond = atMost || comparison == Comparison.MORE;
      Truth first = atMost || comparison == Comparison.LESS ? YES : NO;
      if (truth == first) {
        facts.steadyTo(time.longestBelow(facts, beyond ? addHigh(least, 1) : least));
      } else if (truth == UNKNOWN) {
        facts.steadyTo(time.shortestBelow(facts, beyond ? addHigh(most, 1) : most));
      }
      return truth;
    }

    private Truth compared(long low, long high, long least, long most) {
      return switch (comparison) {
        case LESS -> high < least ? YES : low >= most ? NO : UNKNOWN;
        case AT_MOST -> high <= least ? YES : low > most ? NO : UNKNOWN;
        case MORE -> low > most ? YES : high <= least ? NO : UNKNOWN;
        case AT_LEAST -> low >= most ? YES : high < least ? NO : UNKNOWN;
        case SAME -> same(low, high, least, most);
        case DIFFERENT -> same(low, high, least, most).not();
      };
    }

    private static Truth same(long a, long b, long c, long d) {
      return b < c || a > d ? NO : a == b && c == d ? YES : UNKNOWN;
    }

    /**
     * Beside an amount of which nobody knows anything, no fact can decide: none is missing then.
     */
    @Override
    void explain(Facts facts, Trace trace) {
      boolean leftOpen = (trace.missing || trace.all) && isOpen(left, facts, trace);
      boolean rightOpen = (trace.missing || trace.all) && isOpen(right, facts, trace);
      if (!rightOpen) {
        left.explain(facts, trace);
      }
      if (!leftOpen || rightOpen) {
        right.explain(facts, trace);
      }
    }

    /** Whether a side may be anything, for want of an amount alone. */
    private static boolean isOpen(Figure side, Facts facts, Trace trace) {
      side.compute(facts);
      if (facts.low != MIN_VALUE || facts.high != MAX_VALUE) {
        return false;
      }
      Trace kinds = trace.ofKinds();
      side.explain(facts, kinds);
      return !kinds.lacksFacts();
    }
  }

  /** {@code in} over literal numbers. */
  public static final class OneOf extends Test {
    private final Figure figure;
    private final long[] literals;

    /**
     * @param literals each once
     */
    public OneOf(Figure figure, long[] literals) {
      this.figure = figure;
      this.literals = literals;
    }

    @Override
    Truth test(Facts facts) {
      figure.compute(facts);
      int possible = 0;
      for (long literal : literals) {
        possible += facts.low <= literal && literal <= facts.high ? 1 : 0;
      }
      // every value of the range is listed; an overflow of the difference is never a small number
      return possible == 0 ? NO : facts.high - facts.low == possible - 1 ? YES : UNKNOWN;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      figure.explain(facts, trace);
    }
  }

  static long addLow(long a, long b) {
    return a == MIN_VALUE || b == MIN_VALUE ? MIN_VALUE : add(a, b);
  }

  static long addHigh(long a, long b) {
    return a == MAX_VALUE || b == MAX_VALUE ? MAX_VALUE : add(a, b);
  }

  private static long add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? MIN_VALUE : MAX_VALUE) : sum;
  }

  static long negate(long a) {
    return a == MIN_VALUE ? MAX_VALUE : a == MAX_VALUE ? MIN_VALUE : -a;
  }

  static long multiply(long a, long b) {
    long end = (a < 0) == (b < 0) ? MAX_VALUE : MIN_VALUE;
    if (a == 0 || b == 0) {
      return 0;
    }
    if (unbounded(a) || unbounded(b)) {
      return end;
    }
    long product = a * b;
    long high = Math.multiplyHigh(a, b);
    return high == product >> 63 ? product : end;
  }

  /** The floor of {@code amount * percent / 100}, exact wherever the result fits. */
  static long percent(long amount, long percent) {
    long product = multiply(amount, percent);
    if (!unbounded(product)) {
      return Math.floorDiv(product, 100L);
    }
    if (unbounded(amount) || unbounded(percent)) {
      return product;
    }
    BigInteger[] parts =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(percent))
            .divideAndRemainder(BigInteger.valueOf(100));
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.bitLength() < Long.SIZE ? floor.longValue() : product;
  }

  private static boolean unbounded(long bound) {
    return bound == MIN_VALUE || bound == MAX_VALUE;
  }
}
