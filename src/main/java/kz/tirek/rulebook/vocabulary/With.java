package kz.tirek.rulebook.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/**
 * Copies of vocabulary records in which one fact is another: what a step sets, what-if. Paths run
 * through record components ({@code health.attached}), not into lists; a record on the way that is
 * missing is made, with nothing else recorded in it.
 */
public final class With {

  /** To look a record's form up costs more than to copy the record. */
  private static final ClassValue<Form> FORMS =
      new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
          return Form.of(type);
        }
      };

  private With() {}

  /** How a record is read and made. */
  private record Form(RecordComponent[] components, Constructor<?> constructor) {

    /** Of a class that is no record: nothing can be read. */
    static Form of(Class<?> type) {
      if (!type.isRecord()) {
        return new Form(new RecordComponent[0], null);
      }
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
        }
        return new Form(components, constructor);
      } catch (ReflectiveOperationException hidden) {
        throw new IllegalStateException(type.getSimpleName() + " cannot be made", hidden);
      }
    }
  }

  /**
   * A copy of the record with the component at the path replaced.
   *
   * @param value as the component's type, or a text for it: an enum constant's name, an ISO date, a
   *     whole number, true or false; a number or a day for a range; null for "not recorded"
   * @throws IllegalArgumentException when there is no such path or the value does not fit it; the
   *     value, which may be personal, is not told
   */
  public static <R extends Record> R set(R record, String path, Object value) {
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) record.getClass();
    return type.cast(replace(type, record, path, path, value));
  }

  /**
   * Makes sure that {@link #set} will work on records of this class.
   *
   * @throws IllegalArgumentException as {@link #set}
   */
  public static void check(Class<? extends Record> recordClass, String path, Object value) {
    replace(recordClass, null, path, path, value);
  }

  /**
   * A record of which nothing is known but the component at the path.
   *
   * @throws IllegalArgumentException as {@link #set}
   */
  public static <R extends Record> R only(Class<R> recordClass, String path, Object value) {
    return recordClass.cast(replace(recordClass, null, path, path, value));
  }

  /**
   * What the component at the path may be beside a value; nothing where it is no choice among a
   * few.
   *
   * @throws IllegalArgumentException as {@link #set}
   */
  public static List<Object> others(
      Class<? extends Record> recordClass, String path, String value) {
    Class<?> type = recordClass;
    for (String name : path.split("\\.")) {
      type = typeOf(type, name);
    }
    Stream<Object> all =
        type == Boolean.class
            ? Stream.of(true, false)
            : type.isEnum() ? Stream.of(type.getEnumConstants()) : Stream.of();
    return all.filter(each -> !each.toString().equals(value)).toList();
  }

  private static Class<?> typeOf(Class<?> recordClass, String name) {
    for (RecordComponent component : FORMS.get(recordClass).components()) {
      if (component.getName().equals(name)) {
        return component.getType();
      }
    }
    throw new IllegalArgumentException(recordClass.getSimpleName() + " has no " + name);
  }

  /**
   * A copy of the record with one more item in the list at the path, which stays as whole as it
   * was.
   *
   * @param item the components of the new item, as in {@link #set}; the others are not recorded
   * @throws IllegalArgumentException as {@link #set}, and when there is no list of records
   */
  public static <R extends Record> R add(R record, String path, Map<String, Object> item) {
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) record.getClass();
    Class<?> itemClass = itemClass(type, path);
    Object made = create(itemClass, new Object[FORMS.get(itemClass).components().length]);
    for (Map.Entry<String, Object> component : item.entrySet()) {
      made = replace(itemClass, made, component.getKey(), path, component.getValue());
    }
    Known<?> before = (Known<?>) get(record, path);
    List<Object> items = new ArrayList<>(before == null ? List.of() : before.items());
    items.add(made);
    return set(record, path, new Known<>(items, before != null && before.complete()));
  }

  /**
   * Makes sure that {@link #add} will work on records of this class.
   *
   * @throws IllegalArgumentException as {@link #add}
   */
  public static void checkAdd(
      Class<? extends Record> recordClass, String path, Map<String, Object> item) {
    Class<?> itemClass = itemClass(recordClass, path);
    item.forEach((name, value) -> replace(itemClass, null, name, path + "." + name, value));
  }

  /** The record class of the items of a list that is a component. */
  private static Class<?> itemClass(Class<?> recordClass, String path) {
    for (RecordComponent component : FORMS.get(recordClass).components()) {
      if (component.getName().equals(path)
          && component.getGenericType() instanceof ParameterizedType list
          && list.getRawType() == Known.class
          && list.getActualTypeArguments()[0] instanceof Class<?> item
          && item.isRecord()) {
        return item;
      }
    }
    throw new IllegalArgumentException(
        path + ": " + recordClass.getSimpleName() + " has no such list of records");
  }

  private static Object get(Record record, String name) {
    for (RecordComponent component : FORMS.get(record.getClass()).components()) {
      if (component.getName().equals(name)) {
        return read(component, record);
      }
    }
    throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + name);
  }

  private static Object replace(
      Class<?> recordClass, Object record, String rest, String path, Object value) {
    int dot = rest.indexOf('.');
    String name = dot < 0 ? rest : rest.substring(0, dot);
    RecordComponent[] components = FORMS.get(recordClass).components();
    Object[] values = new Object[components.length];
    boolean found = false;
    for (int i = 0; i < components.length; i++) {
      values[i] = record == null ? null : read(components[i], record);
      if (components[i].getName().equals(name)) {
        found = true;
        Class<?> type = components[i].getType();
        values[i] =
            dot < 0
                ? convert(type, value, path)
                : replace(type, values[i], rest.substring(dot + 1), path, value);
      }
    }
    if (!found) {
      throw new IllegalArgumentException(
          path + ": " + recordClass.getSimpleName() + " has no " + name);
    }
    return create(recordClass, values);
  }

  private static Object convert(Class<?> type, Object value, String path) {
    if (value == null || type.isInstance(value)) {
      return value;
    }
    if (value instanceof LocalDate day && type == DayRange.class) {
      return DayRange.exactly(day);
    }
    String text = value.toString();
    try {
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          if (((Enum<?>) constant).name().equals(text)) {
            return constant;
          }
        }
      } else if (type == Long.class) {
        return Long.valueOf(text);
      } else if (type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == Range.class) {
        return Range.exactly(Long.parseLong(text));
      } else if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == DayRange.class) {
        return DayRange.exactly(LocalDate.parse(text));
      } else if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
        return Boolean.valueOf(text);
      }
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      // told below, without the value that these exceptions carry
    }
    String expected =
        type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : type.getSimpleName();
    throw new IllegalArgumentException(path + ": the value must be " + expected);
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(component.getName() + " cannot be read", unreadable);
    }
  }

  private static Object create(Class<?> record, Object[] values) {
    try {
      return FORMS.get(record).constructor().newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          record.getSimpleName() + " refuses the value", refused.getCause());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(record.getSimpleName() + " cannot be made", hidden);
    }
  }
}
