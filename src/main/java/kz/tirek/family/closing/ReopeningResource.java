package kz.tirek.family.closing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a closed case is opened again. */
@Path("/v1/families/{id}/reopening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closing")
public class ReopeningResource {

  private static final UUID NONE = new UUID(0, 0);

  private final Closings closings;
  private final Families families;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Recordings recordings;

  @Inject
  ReopeningResource(
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

  @POST
  @Allowed(Deed.MANAGE)
  @Conflicts({"not-closed", "nobody-is-left"})
  @Operation(
      operationId = "reopenCase",
      summary = "Opens the case again",
      description = "Whoever had it has it still.")
  public RestResponse<ClosingView> reopen(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReopening wanted) {
    UUID last = closings.last(id).map(closing -> closing.id.closingId()).orElse(NONE);
    Optional<Outcome> earlier = idempotency.earlier(key, last, RestResponse.StatusCode.OK);
    if (earlier.isEmpty()) {
      closings.reopen(id, ifMatch, wanted.reason(), recordings.now());
    }
    Closing closing = closings.find(id, earlier.map(Outcome::resourceId).orElse(last));
    return Preconditions.answer(
        ClosingView.of(closing), families.version(caller.agency(), id), null);
  }
}
