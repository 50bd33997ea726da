package kz.tirek.assessment.facts;

import java.util.List;
import java.util.function.Function;
import kz.tirek.rulebook.known.DayRange;
import kz.tirek.rulebook.known.Known;
import kz.tirek.shared.Listed;
import kz.tirek.shared.PartialDate;

/** Lists and days of the facts in the words of the rulebook. */
final class KnownLists {

  private KnownLists() {}

  static <T, R> Known<R> known(Listed<T> list, Function<T, R> each) {
    return list == null ? null : new Known<>(each(Listed.itemsOf(list), each), list.complete());
  }

  /** A day as far as it is known. */
  static DayRange day(PartialDate date) {
    return date == null ? null : DayRange.between(date.earliest(), date.latest());
  }

  /** Most lists hold one item or none: those are made without copies. */
  static <T, R> List<R> each(List<T> list, Function<T, R> each) {
    int size = list.size();
    if (size == 0) {
      return List.of();
    }
    if (size == 1) {
      return List.of(each.apply(list.get(0)));
    }
    @SuppressWarnings("unchecked")
    R[] result = (R[]) new Object[size];
    for (int i = 0; i < size; i++) {
      result[i] = each.apply(list.get(i));
    }
    return List.of(result);
  }
}
