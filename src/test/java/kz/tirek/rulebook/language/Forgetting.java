package kz.tirek.rulebook.language;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Random;
import java.util.function.BiFunction;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * Facts with some of them forgotten; a list loses items from its end, a number or a day its
 * exactness.
 */
public final class Forgetting {

  private final Random random;
  private final double share;

  /**
   * @param share how likely each fact is forgotten, 0 to 1
   */
  public Forgetting(Random random, double share) {
    this.random = random;
    this.share = share;
  }

  /** The same with less known of it; null when all is forgotten. */
  public Object some(Object value) {
    if (value == null || random.nextDouble() < share) {
      return null;
    } else if (value instanceof Known<?> known) {
      boolean complete = known.complete() && random.nextDouble() >= share;
      int size = known.items().size();
      return new Known<>(
          known.items().stream()
              .limit(complete ? size : random.nextInt(size + 1))
              .map(item -> item instanceof Record record ? within(record) : item)
              .toList(),
          complete);
    } else if (value instanceof Range range) {
      return random.nextDouble() >= share
          ? range
          : new Range(
              Math.max(0, range.atLeast() - random.nextInt(4)), range.atMost() + random.nextInt(4));
    } else if (value instanceof DayRange range) {
      return random.nextDouble() >= share
          ? range
          : DayRange.between(
              range.earliest().minusDays(random.nextInt(400)),
              range.latest().plusDays(random.nextInt(400)));
    }
    return value instanceof Record record ? within(record) : value;
  }

  /** The same record with less known in it. */
  public <R extends Record> R within(R record) {
    @SuppressWarnings("unchecked")
    R less = (R) copy(record, (name, value) -> some(value));
    return less;
  }

  static Object copy(Record record, BiFunction<String, Object, Object> change) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            change.apply(components[i].getName(), components[i].getAccessor().invoke(record));
      }
      Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
