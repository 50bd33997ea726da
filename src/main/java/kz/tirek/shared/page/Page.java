package kz.tirek.shared.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextPageToken asks for the page after this one; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String nextPageToken) {

  /** The same page with every item seen otherwise. */
  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), nextPageToken);
  }
}
