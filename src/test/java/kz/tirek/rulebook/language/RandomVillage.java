package kz.tirek.rulebook.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.rulebook.known.Range;

/** Random facts of the {@link Village}, and the same facts with some of them forgotten. */
final class RandomVillage {

  private static final LocalDate START = LocalDate.of(2019, 1, 1);

  private final Random random;

  RandomVillage(Random random) {
    this.random = random;
  }

  /** Everything recorded. */
  Map<String, Object> complete() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("family", household());
    variables.put("member", person());
    variables.put("today", START.plusDays(random.nextInt(3000)));
    return variables;
  }

  Map<String, Range> parameters() {
    Map<String, Range> parameters = new LinkedHashMap<>();
    parameters.put("pm", Range.exactly(random.nextInt(100)));
    parameters.put("months", Range.exactly(random.nextInt(40)));
    return parameters;
  }

  private Village.Household household() {
    return new Village.Household(
        text(),
        text(),
        number(),
        Range.exactly(number()),
        random.nextBoolean(),
        random.nextBoolean(),
        date(),
        list(this::person),
        list(this::number));
  }

  private Village.Person person() {
    return new Village.Person(
        Range.exactly(random.nextInt(25)),
        random.nextInt(5),
        random.nextBoolean(),
        DayRange.exactly(date()),
        text(),
        new Village.Registration(
            one(Village.Kind.values()),
            one(Village.Kind.values()),
            DayRange.exactly(date()),
            date()),
        list(() -> one(Village.Paper.values())),
        list(
            () ->
                new Village.Income(
                    text(), number(), random.nextBoolean(), DayRange.exactly(date()))));
  }

  private String text() {
    return one("kk", "ru", "en", "");
  }

  private Long number() {
    return (long) random.nextInt(random.nextBoolean() ? 5 : 100);
  }

  private LocalDate date() {
    return START.plusDays(random.nextInt(random.nextBoolean() ? 60 : 2500));
  }

  private <T> Known<T> list(Supplier<T> item) {
    return new Known<>(Stream.generate(item).limit(random.nextInt(4)).toList(), true);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** The same variables with some facts less; a list loses items from its end. */
  Map<String, Object> forget(Map<String, ?> variables, double share) {
    Forgetting forgetting = new Forgetting(random, share);
    Map<String, Object> less = new LinkedHashMap<>();
    variables.forEach((name, value) -> less.put(name, forgetting.some(value)));
    return less;
  }

  /** Only the facts at these paths; a list's own path ends in {@code []}. */
  static Object only(Object value, String path, Set<String> paths) {
    if (value instanceof Known<?> known) {
      List<Object> items = new ArrayList<>();
      for (Object item : known.items()) {
        String at = path + "[" + items.size() + "]";
        items.add(item instanceof Record ? only(item, at, paths) : item);
      }
      return paths.contains(path + "[]") ? new Known<>(items, known.complete()) : null;
    } else if (value instanceof Record record && isOfFacts(record)) {
      return Forgetting.copy(record, (name, part) -> only(part, path + "." + name, paths));
    }
    return paths.contains(path) ? value : null;
  }

  /** Everything that {@code more} knows, but at these paths no more than {@code less} does. */
  static Object fill(Object less, Object more, String path, Set<String> missing) {
    if (more instanceof Known<?> all) {
      Known<?> some = less == null ? Known.unknown() : (Known<?>) less;
      boolean stays = missing.contains(path + "[]");
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < (stays ? some : all).items().size(); i++) {
        Object item = i < some.items().size() ? some.items().get(i) : null;
        items.add(fill(item, all.items().get(i), path + "[" + i + "]", missing));
      }
      return new Known<>(items, (stays ? some : all).complete());
    } else if (more instanceof Record record && isOfFacts(record)) {
      return Forgetting.copy(
          record,
          (name, part) ->
              fill(
                  less == null ? null : component((Record) less, name),
                  part,
                  path + "." + name,
                  missing));
    }
    return missing.contains(path) ? less : more;
  }

  /** Everything as it is after, but at these paths as it was before. */
  static Object change(Object before, Object after, String path, Set<String> kept) {
    if (before instanceof Known<?> || after instanceof Known<?>) {
      Known<?> old = before == null ? Known.unknown() : (Known<?>) before;
      Known<?> now = after == null ? Known.unknown() : (Known<?>) after;
      if (!kept.contains(path + "[]")) {
        return now;
      }
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < old.items().size(); i++) {
        Object item = old.items().get(i);
        Object other = i < now.items().size() ? now.items().get(i) : item;
        String at = path + "[" + i + "]";
        items.add(item instanceof Record ? change(item, other, at, kept) : item);
      }
      return new Known<>(items, old.complete());
    }
    Record record =
        (Record) (before instanceof Record ? before : after instanceof Record ? after : null);
    if (record != null && isOfFacts(record)) {
      return Forgetting.copy(
          record,
          (name, part) ->
              change(
                  before == null ? null : component((Record) before, name),
                  after == null ? null : component((Record) after, name),
                  path + "." + name,
                  kept));
    }
    return kept.contains(path) ? before : after;
  }

  /** Numbers and days within bounds are records too, and one fact each. */
  private static boolean isOfFacts(Record record) {
    return !(record instanceof Range) && !(record instanceof DayRange);
  }

  private static Object component(Record record, String name) {
    List<Object> found = new ArrayList<>();
    Forgetting.copy(
        record,
        (component, value) -> {
          if (component.equals(name)) {
            found.add(value);
          }
          return value;
        });
    return found.get(0);
  }
}
