package kz.tirek.rulebook.condition;

import java.time.LocalDate;
import java.util.Map;
import kz.tirek.rulebook.known.Range;

/**
 * What conditions are asked about: the variables of a language with their values, and the
 * parameters of one city and date. It is filled again and again (for each member, each family) and
 * belongs to one thread at a time, because evaluation keeps its place in it.
 */
public final class Facts {

  /** The variable that holds the day of the assessment. */
  public static final String TODAY = "today";

  /** How deep list macros may be nested. */
  public static final int LOOPS = 8;

  private final Map<String, Integer> slotOf;
  private final Class<?>[] classes;

  final Object[] slots;
  long[] parameterLow;
  long[] parameterHigh;

  /** The result of the number evaluated last. */
  long low;

  long high;

  /** Whether it is watched how long an answer holds; nothing is lost by that but a little time. */
  private boolean watched;

  /** The last day, counted as {@link LocalDate#toEpochDay}, up to which the answers hold. */
  private long steady;

  /** How much more may be asked. */
  private long steps = Long.MAX_VALUE;

  public Facts(Map<String, Integer> slotOf, Class<?>[] classes, Parameters parameters) {
    this.slotOf = slotOf;
    this.classes = classes;
    this.slots = new Object[classes.length + LOOPS];
    parameters(parameters);
  }

  /**
   * Sets a variable.
   *
   * @param value null when nothing is known of it
   * @throws IllegalArgumentException when there is no such variable or the value is of another
   *     class
   */
  public Facts set(String variable, Object value) {
    Integer slot = slotOf.get(variable);
    if (slot == null) {
      throw new IllegalArgumentException("no variable " + variable + ", only " + slotOf.keySet());
    }
    return set(slot, value);
  }

  /** Sets the variable with the number that the language's {@code slot} gave. */
  public Facts set(int slot, Object value) {
    if (value != null && !classes[slot].isInstance(value)) {
      throw new IllegalArgumentException("a variable of class " + classes[slot] + " is expected");
    }
    slots[slot] = value;
    return this;
  }

  /** Sets the parameters in force; until then every parameter is unknown. */
  public Facts parameters(Parameters parameters) {
    parameterLow = parameters.low;
    parameterHigh = parameters.high;
    return this;
  }

  /** Something was asked that takes more than its bound of time. */
  public static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyStepsException() {
      super(null, null, false, false);
    }
  }

  /**
   * From now on no more is asked than this, where rules are tried that anybody may have written.
   *
   * @param most how often an item of a list may be looked at, or {@link #step} told
   */
  public void allow(long most) {
    steps = most;
  }

  /** What is left of it. */
  public long left() {
    return steps;
  }

  /**
   * Counts one step.
   *
   * @throws TooManyStepsException where none is left
   */
  public void step() {
    if (--steps < 0) {
      throw new TooManyStepsException();
    }
  }

  /** From now on, it is watched how long the answers hold. */
  public void watch() {
    watched = true;
    steady = Long.MAX_VALUE;
  }

  /**
   * Up to which day all that was asked since {@link #watch} would be answered alike, if nothing but
   * the day changed: counted as {@link LocalDate#toEpochDay}; the least long where this is not
   * known of any day but the one laid out.
   */
  public long steady() {
    watched = false;
    return steady;
  }

  boolean watched() {
    return watched;
  }

  /** What was asked would be answered otherwise after this day, perhaps. */
  void steadyTo(long day) {
    steady = Math.min(steady, day);
  }

  /** The values that the parameters have in one city on one date; immutable, shared by threads. */
  public static final class Parameters {

    private final long[] low;
    private final long[] high;

    public Parameters(Map<String, Integer> indexOf, Map<String, Range> values) {
      low = new long[indexOf.size()];
      high = new long[indexOf.size()];
      for (String code : values.keySet()) {
        if (!indexOf.containsKey(code)) {
          throw new IllegalArgumentException("no parameter " + code);
        }
      }
      indexOf.forEach(
          (code, index) -> {
            Range value = values.get(code);
            low[index] = (value == null ? Range.UNKNOWN : value).atLeast();
            high[index] = (value == null ? Range.UNKNOWN : value).atMost();
          });
    }
  }
}
