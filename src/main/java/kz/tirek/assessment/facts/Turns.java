package kz.tirek.assessment.facts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tirek.family.facts.Recorded;
import kz.tirek.shared.PartialDate;
import kz.tirek.situation.casefile.CaseFile;

/**
 * The days on which what a case file says of a family may change by itself: the day of each date in
 * it and the one after, every year, because years are counted from dates, and the first day of each
 * school year. Only the days and months in the city go on every day.
 */
public final class Turns {

  /** To look a record's form up costs more than to read it. */
  private static final ClassValue<Method[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Method[] accessors = new Method[components.length];
          for (int i = 0; i < accessors.length; i++) {
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
          }
          return accessors;
        }
      };

  private final Set<LocalDate> dates = new HashSet<>();

  public Turns(CaseFile file) {
    collect(file);
  }

  private void collect(Object value) {
    if (value instanceof PartialDate date) {
      dates.add(date.earliest());
      dates.add(date.latest());
    } else if (value instanceof LocalDate date) {
      dates.add(date);
    } else if (value instanceof Recorded<?> fact) {
      collect(fact.value());
    } else if (value instanceof List<?> list) {
      list.forEach(this::collect);
    } else if (value instanceof Record) {
      for (Method accessor : COMPONENTS.get(value.getClass())) {
        try {
          collect(accessor.invoke(value));
        } catch (ReflectiveOperationException unreadable) {
          throw new IllegalStateException(accessor.getName() + " cannot be read", unreadable);
        }
      }
    }
  }

  /** Those after one day, up to and with another. */
  public SortedSet<LocalDate> between(LocalDate after, LocalDate until) {
    SortedSet<LocalDate> turns = new TreeSet<>();
    for (int year = after.getYear(); year <= until.getYear(); year++) {
      turns.add(LocalDate.of(year, Month.SEPTEMBER, 1));
      for (LocalDate date : dates) {
        LocalDate day = date.withYear(year);
        turns.add(day);
        turns.add(day.plusDays(1));
      }
    }
    // the day after the last one of a year lies in the next
    for (LocalDate date : dates) {
      turns.add(date.withYear(after.getYear() - 1).plusDays(1));
    }
    return turns.subSet(after.plusDays(1), until.plusDays(1));
  }
}
