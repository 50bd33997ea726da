package kz.tirek.rulebook.condition;

import static kz.tirek.rulebook.known.Truth.NO;
import static kz.tirek.rulebook.known.Truth.UNKNOWN;
import static kz.tirek.rulebook.known.Truth.YES;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.tirek.rulebook.condition.Evaluator.Test;
import kz.tirek.rulebook.condition.Evaluator.Value;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Truth;

/**
 * The days of the evaluator: each a day, or a range of days of which one is meant. A comparison is
 * decided when it holds, or fails, for every day that the two sides may be.
 */
public final class Days {

  private Days() {}

  private static LocalDate earliest(Object day) {
    return day instanceof LocalDate exact ? exact : ((DayRange) day).earliest();
  }

  private static LocalDate latest(Object day) {
    return day instanceof LocalDate exact ? exact : ((DayRange) day).latest();
  }

  /** The day of the assessment. What reads it answers for that day alone, if it says no more. */
  public static final class Today extends Evaluator.Fact {

    public Today(int slot) {
      super(slot, "", List.of());
    }

    @Override
    Object get(Facts facts) {
      facts.steadyTo(Long.MIN_VALUE);
      return facts.slots[slot];
    }

    /** The day, for who says how long what is made of it holds. */
    LocalDate day(Facts facts) {
      return (LocalDate) facts.slots[slot];
    }

    @Override
    void explain(Facts facts, Trace trace) {
      trace.read(Explanation.Kind.FACT, path(trace), day(facts));
    }
  }

  private static Object get(Value value, Facts facts) {
    return value instanceof Today today ? today.day(facts) : value.get(facts);
  }

  /** {@code left < right}, or {@code <=}. */
  public static final class Before extends Test {
    private final Value left;
    private final Value right;
    private final int margin;

    public Before(Value left, Value right, boolean orSame) {
      this.left = left;
      this.right = right;
      this.margin = orSame ? 1 : 0;
    }

    @Override
    Truth test(Facts facts) {
      Object a = Days.get(left, facts);
      Object b = Days.get(right, facts);
      if (a == null || b == null) {
        return UNKNOWN;
      }
      if (facts.watched()) {
        if (right instanceof Today) {
          turnsAfter(facts, latest(b), earliest(a), latest(a), -margin);
        } else if (left instanceof Today) {
          turnsAfter(facts, latest(a), earliest(b), latest(b), margin - 1);
        }
      }
      if (latest(a).compareTo(earliest(b)) < margin) {
        return YES;
      }
      return earliest(a).compareTo(latest(b)) < margin ? UNKNOWN : NO;
    }

    /** It may turn on the day after each of two days, a few days later. */
    private static void turnsAfter(
        Facts facts, LocalDate today, LocalDate first, LocalDate last, int later) {
      for (LocalDate day : List.of(first.plusDays(later), last.plusDays(later))) {
        if (!day.isBefore(today)) {
          facts.steadyTo(day.toEpochDay());
        }
      }
    }

    @Override
    void explain(Facts facts, Trace trace) {
      left.explain(facts, trace);
      right.explain(facts, trace);
    }
  }

  /** {@code ==}: a range that is not one day does not even equal itself. */
  public static final class Same extends Test {
    private final Value left;
    private final Value right;

    public Same(Value left, Value right) {
      this.left = left;
      this.right = right;
    }

    @Override
    Truth test(Facts facts) {
      Object a = left.get(facts);
      Object b = right.get(facts);
      if (a == null || b == null) {
        return UNKNOWN;
      }
      if (latest(a).isBefore(earliest(b)) || latest(b).isBefore(earliest(a))) {
        return NO;
      }
      return latest(a).equals(earliest(a)) && latest(b).equals(earliest(b)) ? YES : UNKNOWN;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      left.explain(facts, trace);
      right.explain(facts, trace);
    }
  }

  /** {@code test ? then : otherwise}; from the earlier to the later when unknown. */
  public static final class Chosen extends Value {
    private final Test test;
    private final Value then;
    private final Value otherwise;

    public Chosen(Test test, Value then, Value otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    Object get(Facts facts) {
      Truth truth = test.test(facts);
      if (truth != UNKNOWN) {
        return (truth == YES ? then : otherwise).get(facts);
      }
      Object a = then.get(facts);
      Object b = otherwise.get(facts);
      if (a == null || b == null) {
        return null;
      }
      return DayRange.between(
          earliest(a).isBefore(earliest(b)) ? earliest(a) : earliest(b),
          latest(a).isAfter(latest(b)) ? latest(a) : latest(b));
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

  /** Whole days, months or years from one day to another, negative when the second is earlier. */
  public static final class Between extends Figures.Figure {
    /** Days of several centuries. */
    private static final long MOST_UNITS = 200_000;

    private final ChronoUnit unit;
    private final Value from;
    private final Value to;

    public Between(ChronoUnit unit, Value from, Value to) {
      this.unit = unit;
      this.from = from;
      this.to = to;
    }

    boolean untilToday() {
      return to instanceof Today;
    }

    @Override
    void compute(Facts facts) {
      measure(facts);
      if (facts.watched() && untilToday()) {
        long least = facts.low;
        facts.steadyTo(longestBelow(facts, Figures.addHigh(facts.high, 1)));
        facts.steadyTo(shortestBelow(facts, Figures.addHigh(least, 1)));
      }
    }

    /** Computes it without saying how long it holds. */
    void measure(Facts facts) {
      Object start = from.get(facts);
      Object end = Days.get(to, facts);
      if (start == null || end == null) {
        give(facts, Long.MIN_VALUE, Long.MAX_VALUE);
        return;
      }
      LocalDate first = earliest(start);
      LocalDate last = latest(start);
      // a later start makes it less, a later end makes it more
      long most = first.until(latest(end), unit);
      boolean exact = first.equals(last) && latest(end).equals(earliest(end));
      give(facts, exact ? most : last.until(earliest(end), unit), most);
    }

    /**
     * The last day on which the time until today is less than a number of units at its longest.
     *
     * @return the greatest long where the start is not known, or nobody lives so long
     */
    long longestBelow(Facts facts, long number) {
      Object start = from.get(facts);
      return start == null ? Long.MAX_VALUE : lastBelow(earliest(start), number);
    }

    /** The same of the time at its shortest. */
    long shortestBelow(Facts facts, long number) {
      Object start = from.get(facts);
      return start == null ? Long.MAX_VALUE : lastBelow(latest(start), number);
    }

    private long lastBelow(LocalDate start, long number) {
      if (number > MOST_UNITS || number < -MOST_UNITS) {
        return number > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
      }
      if (number <= 0) {
        // before the start, what is not whole is left out too, the other way round
        return start.plus(number - 1, unit).toEpochDay();
      }
      LocalDate reached = start.plus(number, unit);
      // a month that has no such day is whole only on the first of the next one
      return start.until(reached, unit) < number ? reached.toEpochDay() : reached.toEpochDay() - 1;
    }

    @Override
    void explain(Facts facts, Trace trace) {
      from.explain(facts, trace);
      to.explain(facts, trace);
    }
  }
}
