package kz.tirek.rulebook.language;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/** The vocabulary records as CEL sees them, and how their components are read. */
final class Vocabulary implements CelTypeProvider {

  /** What a fact can be. */
  enum Form {
    TEXT,
    /** one of an enum's constants; to CEL a string */
    CHOICE,
    FLAG,
    NUMBER,
    DATE,
    RECORD,
    LIST
  }

  /**
   * The type of a fact.
   *
   * @param javaClass of the value, {@link Known} for a list
   * @param item of a list, else null
   */
  record FactType(Form form, Class<?> javaClass, FactType item) {

    CelType celType() {
      return switch (form) {
        case TEXT, CHOICE -> SimpleType.STRING;
        case FLAG -> SimpleType.BOOL;
        case NUMBER -> SimpleType.INT;
        case DATE -> SimpleType.TIMESTAMP;
        case RECORD -> StructTypeReference.create(javaClass.getSimpleName());
        case LIST -> ListType.create(item.celType());
      };
    }
  }

  /** A component of a record and the way to read it, compiled: no reflection when judging. */
  record Component(FactType type, Function<Object, Object> read) {}

  private final Map<Class<?>, Map<String, Component>> records = new LinkedHashMap<>();
  private final Map<String, StructType> structs = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when a component has a type that conditions cannot read, or
   *     two records have the same simple name
   */
  Vocabulary(Collection<Class<?>> variables) {
    variables.forEach(this::typeOf);
  }

  FactType typeOf(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Known.class) {
      return new FactType(Form.LIST, Known.class, typeOf(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain) {
      if (plain == String.class) {
        return new FactType(Form.TEXT, plain, null);
      } else if (plain.isEnum()) {
        return new FactType(Form.CHOICE, plain, null);
      } else if (plain == Boolean.class) {
        return new FactType(Form.FLAG, plain, null);
      } else if (plain == Long.class || plain == Integer.class || plain == Range.class) {
        return new FactType(Form.NUMBER, plain, null);
      } else if (plain == LocalDate.class || plain == DayRange.class) {
        return new FactType(Form.DATE, plain, null);
      } else if (plain.isRecord() && plain != Known.class) {
        reflect(plain);
        return new FactType(Form.RECORD, plain, null);
      }
    }
    throw new IllegalArgumentException("conditions cannot read a value of type " + type);
  }

  /** The components of a record that the variables lead to. */
  Map<String, Component> componentsOf(Class<?> record) {
    return records.get(record);
  }

  private void reflect(Class<?> record) {
    if (records.containsKey(record)) {
      return;
    }
    Map<String, Component> components = new LinkedHashMap<>();
    records.put(record, components);
    for (RecordComponent component : record.getRecordComponents()) {
      try {
        FactType type = typeOf(component.getGenericType());
        components.put(component.getName(), new Component(type, reader(record, component)));
      } catch (IllegalArgumentException unreadable) {
        throw new IllegalArgumentException(
            record.getSimpleName() + "." + component.getName() + ": " + unreadable.getMessage(),
            unreadable);
      }
    }
    StructType struct =
        StructType.create(
            record.getSimpleName(),
            ImmutableSet.copyOf(components.keySet()),
            name -> Optional.ofNullable(components.get(name)).map(c -> c.type().celType()));
    if (structs.put(record.getSimpleName(), struct) != null) {
      throw new IllegalArgumentException("two records named " + record.getSimpleName());
    }
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, Object> reader(Class<?> record, RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(record, MethodHandles.lookup());
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  MethodType.methodType(component.getType(), record))
              .getTarget()
              .invoke();
    } catch (Throwable unreadable) {
      throw new IllegalArgumentException("the component cannot be read", unreadable);
    }
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(structs.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name));
  }
}
