package kz.tirek.assessment.judging;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.tirek.assessment.finding.Question;
import kz.tirek.family.facts.Recorded;
import kz.tirek.family.facts.Source;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.MemberFile;

/**
 * What a family could answer to a question, each as the case file that it would make. It follows
 * the records to where the question says that the answer goes.
 */
final class Answers {

  private static final List<String> DAYS = List.of("1985-03-01", "2015-03-01", "2025-12-01");
  private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 5L, 9L, 20_000L, 90_000L, 900_000L);

  private final LocalDate today;
  private final UUID member;

  private Answers(LocalDate today, UUID member) {
    this.today = today;
    this.member = member;
  }

  static List<CaseFile> to(Question question, CaseFile file, LocalDate today) {
    List<String> path = List.of(question.rule().recordedAt().split("[.]"));
    return new Answers(today, question.member())
        .record(file, CaseFile.class, path).stream().map(CaseFile.class::cast).toList();
  }

  private List<Object> of(Object value, Type type, List<String> path) {
    if (!(type instanceof ParameterizedType generic)) {
      Class<?> plain = (Class<?>) type;
      return path.isEmpty()
          ? plain(plain)
          : plain.isRecord() ? record(value, plain, path) : List.of();
    }
    Type item = generic.getActualTypeArguments()[0];
    if (generic.getRawType() == Recorded.class) {
      Recorded<?> recorded = (Recorded<?>) value;
      Object known = recorded == null ? null : recorded.value();
      return of(known, item, path).stream().map(each -> (Object) recorded(recorded, each)).toList();
    }
    if (generic.getRawType() != Listed.class) {
      return List.of();
    }
    return path.isEmpty()
        ? lists((Listed<?>) value, item)
        : items((Listed<?>) value, item, path.subList(1, path.size()));
  }

  /** The list is whole with what is in it, or with one thing more of some kind. */
  private List<Object> lists(Listed<?> before, Type item) {
    List<?> there = Listed.itemsOf(before);
    List<Object> lists = new ArrayList<>(List.of(Listed.complete(there)));
    for (Object each : of(null, item, List.of())) {
      List<Object> items = new ArrayList<>(there);
      items.add(each);
      lists.add(Listed.complete(items));
    }
    return lists;
  }

  private List<Object> items(Listed<?> list, Type item, List<String> path) {
    if (list == null) {
      return List.of();
    }
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Object each = list.items().get(i);
      if (!(each instanceof MemberFile file) || file.id().equals(member)) {
        for (Object other : of(each, item, path)) {
          List<Object> items = new ArrayList<>(list.items());
          items.set(i, other);
          answers.add(new Listed<>(list.complete(), items));
        }
      }
    }
    return answers;
  }

  /** Null stands for a record of which nothing is known; without a path, one of each kind. */
  private List<Object> record(Object record, Class<?> type, List<String> path) {
    RecordComponent[] components = type.getRecordComponents();
    String name = path.isEmpty() ? "kind" : path.get(0);
    List<String> rest = path.isEmpty() ? path : path.subList(1, path.size());
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name) && !isSaid(part(record, components[i]), rest)) {
        for (Object answer : answers(record, components[i], rest)) {
          answers.add(with(record, components, i, answer, type));
        }
      }
    }
    return answers;
  }

  /** What holds still may end, and what ended before is not asked about. */
  private List<Object> answers(Object record, RecordComponent component, List<String> path) {
    return component.getName().equals("until") && component.getType() == PartialDate.class
        ? List.of(PartialDate.of(today.plusDays(300)))
        : of(part(record, component), component.getGenericType(), path);
  }

  /** What is said already is not said otherwise by an answer. */
  private static boolean isSaid(Object part, List<String> path) {
    return path.isEmpty()
        && part != null
        && !(part instanceof Listed)
        && !(part instanceof PartialDate day && !day.exact());
  }

  private static Object part(Object record, RecordComponent component) {
    try {
      return record == null ? null : component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object with(
      Object record, RecordComponent[] components, int place, Object answer, Class<?> type) {
    Object[] parts = Stream.of(components).map(each -> part(record, each)).toArray();
    parts[place] = answer;
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Recorded<?> recorded(Recorded<?> before, Object value) {
    return new Recorded<>(
        before == null ? UUID.randomUUID() : before.id(),
        before == null ? member : before.memberId(),
        today,
        Source.FAMILY_SAID,
        Instant.EPOCH,
        null,
        null,
        value);
  }

  private List<Object> plain(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.asList(type.getEnumConstants());
    } else if (type == Boolean.class) {
      return List.of(true, false);
    } else if (type == Integer.class) {
      return all(NUMBERS.subList(0, 5), Long::intValue);
    } else if (type == Long.class) {
      return all(NUMBERS, each -> each);
    } else if (type == PartialDate.class) {
      return all(DAYS, PartialDate::of);
    } else if (type == LocalDate.class) {
      return all(DAYS, LocalDate::parse);
    }
    return type.isRecord() ? record(null, type, List.of()) : List.of();
  }

  private static <T> List<Object> all(List<T> some, Function<T, Object> each) {
    return some.stream().map(each).toList();
  }
}
