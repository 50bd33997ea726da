package kz.tirek.assessment.judging;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.family.facts.Recorded;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;

/**
 * Case files of which one fact less is recorded: a component is not there, a list is not whole, or
 * an item is missing from it.
 */
final class ForgottenFact {

  /** What is no fact, and days without which something is taken to hold still. */
  private static final Set<String> KEPT =
      Set.of("familyId", "version", "asOf", "knownOn", "id", "since", "until", "observed");

  /** How many places are passed before the one that is forgotten. */
  private int left;

  private String what;

  private ForgottenFact(int left) {
    this.left = left;
  }

  /** A case file without one fact of another, and what is missing from it; null: there was none. */
  record Less(CaseFile file, String what) {}

  static Less of(CaseFile file, Random random) {
    ForgottenFact count = new ForgottenFact(Integer.MAX_VALUE);
    count.record(file);
    int places = Integer.MAX_VALUE - count.left;
    ForgottenFact forget = new ForgottenFact(places == 0 ? 0 : random.nextInt(places));
    CaseFile less = (CaseFile) forget.record(file);
    return new Less(less, forget.what);
  }

  private boolean here(String name) {
    boolean here = left-- == 0;
    what = here ? name : what;
    return here;
  }

  private Object value(Object value) {
    if (value instanceof Recorded<?> recorded) {
      return recorded(recorded);
    } else if (value instanceof Listed<?> listed) {
      return listed(listed);
    }
    return value instanceof Record && !(value instanceof PartialDate)
        ? record((Record) value)
        : value;
  }

  private Object recorded(Recorded<?> recorded) {
    UUID whose = recorded.memberId() != null && here("whose it is") ? null : recorded.memberId();
    return new Recorded<>(
        recorded.id(),
        whose,
        recorded.observedOn(),
        recorded.source(),
        recorded.recordedAt(),
        recorded.recordedBy(),
        recorded.heldBack(),
        value(recorded.value()));
  }

  private Object listed(Listed<?> listed) {
    boolean complete = listed.complete() && !here("whether a list is whole");
    List<Object> items = new ArrayList<>();
    for (Object item : listed.items()) {
      if (here("an item of a list")) {
        complete = false;
      } else {
        items.add(value(item));
      }
    }
    return new Listed<>(complete, items);
  }

  private Record record(Record record) {
    Shape shape = Shape.OF.get(record.getClass());
    Object[] values = new Object[shape.names.length];
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = shape.accessors[i].invoke(record);
        boolean forgotten = value != null && !shape.kept[i] && here(shape.names[i]);
        values[i] = forgotten ? null : value(value);
      }
      return (Record) shape.constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The components of a class of records; looked up once, for it takes long. */
  private record Shape(
      String[] names, Method[] accessors, boolean[] kept, Constructor<?> constructor) {

    static final ClassValue<Shape> OF =
        new ClassValue<>() {
          @Override
          protected Shape computeValue(Class<?> type) {
            return of(type.getRecordComponents(), type);
          }
        };

    private static Shape of(RecordComponent[] components, Class<?> type) {
      Shape shape =
          new Shape(
              new String[components.length],
              new Method[components.length],
              new boolean[components.length],
              constructor(components, type));
      for (int i = 0; i < components.length; i++) {
        shape.names[i] = components[i].getName();
        shape.accessors[i] = components[i].getAccessor();
        shape.kept[i] =
            components[i].getAccessor().isAnnotationPresent(NotNull.class)
                || components[i].getType().isPrimitive()
                || KEPT.contains(components[i].getName());
      }
      return shape;
    }

    private static Constructor<?> constructor(RecordComponent[] components, Class<?> type) {
      try {
        return type.getDeclaredConstructor(
            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
