package kz.tirek.family.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.tirek.shared.PartialDate;

/**
 * That a list of facts is whole, or that it is not.
 *
 * @param list the code of the area whose facts are listed, or MEMBER for the members themselves
 * @param since the latest start of what is listed, before which nobody said that the list was
 *     whole; null where nothing listed has a start
 */
public record Wholeness(String list, boolean complete, PartialDate since, Observed observed)
    implements Knowable {

  public static final String MEMBERS = "MEMBER";

  /**
   * Whether a list is whole.
   *
   * @param list the code of its area
   * @param items what is listed
   */
  public static Wholeness of(String list, boolean complete, List<? extends Knowable> items) {
    return new Wholeness(list, complete, latest(items.stream().map(Knowable::holdsFrom)), null);
  }

  /** The same, observed then; null: when it is recorded. */
  public Wholeness seen(Observed then) {
    return new Wholeness(list, complete, since, then);
  }

  /** The latest of these days, some of which may be null; null when all are. */
  public static PartialDate latest(Stream<LocalDate> days) {
    return days.filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(PartialDate::of)
        .orElse(null);
  }
}
