package kz.tirek.family.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recordings;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a case is closed. */
@Path("/v1/families/{id}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closing", description = "Cases that are closed, and opened again")
public class ClosingResource {

  private final Closings closings;
  private final Families families;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Recordings recordings;

  @Inject
  ClosingResource(
      Closings closings,
      Families families,
      Idempotency idempotency,
      Caller caller,
      Recordings recordings) {
    this.closings = closings;
    this.families = families;
    this.idempotency = idempotency;
    this.caller = caller;
    this.recordings = recordings;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getClosing",
      summary = "How the case was closed last",
      description =
          "Also when it was opened again since. Where it never was closed, there is nothing here.")
  public ClosingView get(@Parameter(description = "The family's id.") @RestPath UUID id) {
    return closings.last(id).map(ClosingView::of).orElseThrow(Problem::notFound);
  }

  @POST
  @Allowed(Deed.MANAGE)
  @Conflicts("already-closed")
  @Operation(
      operationId = "closeCase",
      summary = "Closes the case",
      description =
          "It can be read by the same people as before, and is not changed until it is opened again.")
  public RestResponse<ClosingView> close(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewClosing wanted) {
    UUID newId = closings.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.OK);
    if (earlier.isEmpty()) {
      closings.close(id, newId, ifMatch, wanted, recordings.now());
    }
    Closing closing = closings.find(id, earlier.map(Outcome::resourceId).orElse(newId));
    return Preconditions.answer(
        ClosingView.of(closing), families.version(caller.agency(), id), null);
  }
}
