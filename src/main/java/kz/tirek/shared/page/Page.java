package kz.tirek.shared.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param nextPageToken asks for the page after this one; null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list.")
public record Page<T>(
    @NotNull List<T> items,
    @Schema(description = "Asks for the page after this one; absent on the last page.")
        String nextPageToken) {

  /** The same page with every item seen otherwise. */
  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(items.stream().<V>map(view).toList(), nextPageToken);
  }
}
