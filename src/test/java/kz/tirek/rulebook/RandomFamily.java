package kz.tirek.rulebook;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.vocabulary.FamilyFacts;
import kz.tirek.rulebook.vocabulary.IncomeFacts;
import kz.tirek.rulebook.vocabulary.With;
import kz.tirek.rulebook.vocabulary.member.MemberFacts;
import kz.tirek.rulebook.vocabulary.member.MemberFacts.Relation;

/**
 * Random families of which everything is recorded, near the lines that rules draw: ages at which
 * something begins or ends, amounts beside the parameters, days beside terms. It follows the
 * vocabulary records, so that a new fact is random too.
 */
public final class RandomFamily {

  private static final int[] AGES = {
    0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18, 20, 21, 23, 24
  };
  private static final int[] ADULT = {17, 18, 19, 25, 30, 40, 55, 56, 63, 80};
  private static final int[] DAYS = {0, 1, 30, 59, 60, 61, 180, 365};

  private final Random random;
  private final List<String> codes;
  final LocalDate today;
  final Map<String, Long> parameters = new LinkedHashMap<>();

  /**
   * @param codes of benefits and services that facts may name
   * @param known the parameters that have one, with their values ever
   */
  public RandomFamily(Random random, List<String> codes, Map<String, List<Long>> known) {
    this.random = random;
    this.codes = codes;
    this.today = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_000));
    known.forEach(
        (code, values) ->
            parameters.put(
                code,
                values.isEmpty()
                    ? 40_000L + random.nextInt(120_000)
                    : values.get(random.nextInt(values.size()))));
  }

  /** The day on which they are near those lines. */
  public LocalDate today() {
    return today;
  }

  public FamilyFacts family() {
    int size = 1 + random.nextInt(1 + random.nextInt(10));
    int head = random.nextInt(size);
    List<MemberFacts> members = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      members.add(With.set(place == head ? head() : other(), "number", place));
    }
    FamilyFacts family = record(FamilyFacts.class);
    family = With.set(family, "members", new Known<>(members, true));
    if (random.nextInt(3) == 0) {
      family = With.set(family, "incomes", nearTheLine(size));
    }
    return family;
  }

  private MemberFacts head() {
    MemberFacts head = With.set(record(MemberFacts.class), "relation", Relation.HEAD);
    return With.set(head, "age", Range.exactly(one(ADULT)));
  }

  private MemberFacts other() {
    MemberFacts member = record(MemberFacts.class);
    if (member.relation() == Relation.HEAD || random.nextInt(3) > 0) {
      member = With.set(member, "relation", Relation.CHILD);
    }
    return member;
  }

  private Known<IncomeFacts> nearTheLine(int size) {
    String line =
        random.nextBoolean() ? "budget-subsistence-minimum" : "regional-subsistence-minimum";
    long monthly = parameters.get(line) * (random.nextBoolean() ? 100 : 70) / 100 * size;
    IncomeFacts income = record(IncomeFacts.class);
    return Known.all(With.set(income, "monthly", Range.exactly(monthly + random.nextInt(3) - 1)));
  }

  private <R extends Record> R record(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getName(), components[i].getGenericType());
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object value(String name, Type type) {
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (int i = name.equals("members") ? 0 : random.nextInt(4); i > 0; i--) {
        items.add(value(name, list.getActualTypeArguments()[0]));
      }
      return new Known<>(items, true);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain == Boolean.class) {
      return random.nextBoolean();
    } else if (plain == LocalDate.class) {
      return date();
    } else if (plain == DayRange.class) {
      return DayRange.exactly(date());
    } else if (plain == String.class) {
      return codes.get(random.nextInt(codes.size()));
    } else if (plain == Range.class) {
      return Range.exactly(number(name));
    } else if (plain == Long.class) {
      return number(name);
    } else if (plain == Integer.class) {
      return Math.toIntExact(number(name));
    }
    return record(plain.asSubclass(Record.class));
  }

  private long number(String name) {
    return switch (name) {
      case "age" -> random.nextInt(3) > 0 ? one(AGES) : random.nextInt(90);
      case "grade" -> random.nextInt(13);
      case "member" -> random.nextInt(4);
      case "rooms", "people" -> 1 + random.nextInt(name.equals("rooms") ? 4 : 13);
      case "monthly" -> random.nextInt(20) == 0 ? 1_500_000 : tenge();
      case "rent", "utilities" -> tenge();
      case "distance" -> random.nextInt(6_000);
      default -> random.nextInt(100);
    };
  }

  private long tenge() {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(150_000);
  }

  /** Beside today, beside whole years ago and ahead, or anywhere in six years around. */
  private LocalDate date() {
    return switch (random.nextInt(3)) {
      case 0 -> today.plusDays((random.nextBoolean() ? 1 : -1) * one(DAYS));
      case 1 -> today.plusYears(random.nextInt(7) - 5).plusDays(random.nextInt(3) - 1);
      default -> today.plusDays(random.nextInt(4_000) - 3_000);
    };
  }

  private int one(int... values) {
    return values[random.nextInt(values.length)];
  }
}
