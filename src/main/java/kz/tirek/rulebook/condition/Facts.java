package kz.tirek.rulebook.condition;

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
