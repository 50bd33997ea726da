package kz.tirek.shared.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.tirek.shared.http.Requester;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.secret.Seal;
import kz.tirek.shared.secret.SecretKeys;

/**
 * Pages of the list that the present request asks for.
 *
 * <p>A page token holds the position of the last row, encrypted because a position can be a name,
 * and opens only for the same caller (subject and agency), path and query. A list that is filtered
 * by its body gives the filters as well.
 */
@RequestScoped
public class Pages {

  /** Stands before all, where the latest ids come first. */
  private static final UUID FIRST = new UUID(-1, -1);

  private final Seal seal;
  private final UriInfo uri;
  private final Requester caller;

  @Inject
  Pages(SecretKeys keys, UriInfo uri, Requester caller) {
    this.seal = keys.pageTokens();
    this.uri = uri;
    this.caller = caller;
  }

  /**
   * The position after which this page starts, as {@link #page} was told it; empty for the first
   * page.
   *
   * @throws Problem 400 when the token was changed or belongs to another caller or list
   */
  public Optional<String> after(PageRequest request, Object... filters) {
    return Optional.ofNullable(request.pageToken())
        .map(
            token ->
                seal.open(token, list(filters))
                    .orElseThrow(
                        () ->
                            Problem.unreadable(
                                FieldError.parameter("pageToken", "unknown-page-token"))));
  }

  /**
   * The id after which this page of a list starts that has the latest ids first, as {@link #page}
   * was told it; on the first page one that is greater than all.
   *
   * @throws Problem 400 when the token was changed or belongs to another caller or list
   */
  public UUID afterId(PageRequest request) {
    return after(request).map(UUID::fromString).orElse(FIRST);
  }

  /**
   * The page that these rows make.
   *
   * @param rows at most {@link PageRequest#rows()} rows, in the order of the list
   * @param position where a row stands in the order of the list
   */
  public <R> Page<R> page(
      List<R> rows, PageRequest request, Function<R, String> position, Object... filters) {
    if (rows.size() <= request.pageSize()) {
      return new Page<>(rows, null);
    }
    List<R> items = rows.subList(0, request.pageSize());
    String last = position.apply(items.get(items.size() - 1));
    return new Page<>(List.copyOf(items), seal.close(last, list(filters)));
  }

  /** What a token is bound to. */
  private byte[] list(Object... filters) {
    var query = new TreeMap<String, List<String>>(uri.getQueryParameters());
    query.remove("pageSize");
    query.remove("pageToken");
    return List.of(
            String.valueOf(caller.subject()),
            String.valueOf(caller.agency()),
            uri.getPath(),
            query,
            Arrays.asList(filters))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
