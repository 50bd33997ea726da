package kz.tirek.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that says whether it is whole. An absent list was not asked about; a complete empty list
 * means that there is none; an incomplete one holds what is known so far, and there may be more.
 *
 * @param complete whether nothing is missing from the list
 * @param items what is known, at most 100
 */
@Schema(
    description =
        "A list that says whether it is whole. Absent: not asked about. Complete and empty: there is none. Incomplete: there may be more.")
public record Listed<T>(
    @Schema(
            description =
                "Whether nothing is missing from the list. A complete empty list means: none.")
        @NotNull
        Boolean complete,
    @NotNull @Size(max = 100) List<@NotNull T> items) {

  public static <T> Listed<T> complete(List<T> items) {
    return new Listed<>(true, items);
  }

  public <R> Listed<R> map(Function<T, R> each) {
    return new Listed<>(complete, items.stream().map(each).toList());
  }

  /**
   * What is left where some are kept back: of the rest nobody can tell whether it is all there is,
   * whether any were kept back or not.
   */
  public Listed<T> keepingBack(Predicate<T> some) {
    return new Listed<>(false, items.stream().filter(some.negate()).toList());
  }

  /**
   * A list as somebody gives it to whom some of the one before were kept back: those stay, and it
   * is whole where that one was.
   *
   * @param now null where nothing is said of it any more
   * @param before null where there was none
   */
  public static <T> Listed<T> keptBack(Listed<T> now, Listed<T> before, Predicate<T> some) {
    List<T> kept = itemsOf(before).stream().filter(some).toList();
    if (before == null || (now == null && kept.isEmpty())) {
      return now;
    }
    boolean complete = now != null && (now.complete || before.complete);
    return new Listed<>(complete, Stream.concat(itemsOf(now).stream(), kept.stream()).toList());
  }

  public static <T> List<T> itemsOf(Listed<T> list) {
    return list == null || list.items() == null ? List.of() : list.items();
  }

  /** Not what is listed: it may be about people. */
  @Override
  public String toString() {
    return "Listed[complete=" + complete + ", " + (items == null ? 0 : items.size()) + " items]";
  }
}
