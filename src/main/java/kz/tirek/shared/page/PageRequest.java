package kz.tirek.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page of a list is wanted; a {@code @BeanParam @Valid} of an endpoint.
 *
 * @param pageSize how many items at most, 1 to 200
 * @param pageToken {@code nextPageToken} of the page before; null for the first page
 */
public record PageRequest(
    @Parameter(description = "How many items at most.")
        @RestQuery
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int pageSize,
    @Parameter(description = "The nextPageToken of the page before; without it, the first page.")
        @RestQuery
        String pageToken) {

  /** How many rows to read: one more than the page holds tells whether another page follows. */
  public int rows() {
    return pageSize + 1;
  }
}
