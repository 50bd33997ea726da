package kz.tirek.access.legalhold;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.NewLifting;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What keeps a case from being erased. */
@Path("/v1/families/{id}/legal-hold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class LegalHoldResource {

  private static final UUID NOTHING = new UUID(0, 0);

  private final LegalHolds holds;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  LegalHoldResource(LegalHolds holds, Idempotency idempotency, Caller caller) {
    this.holds = holds;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "getLegalHold",
      summary = "Why the case must not be erased",
      description = "404 where there is no hold on it.")
  public LegalHoldView get(@Parameter(description = "The family's id.") @RestPath UUID id) {
    return holds.find(id).orElseThrow(Problem::notFound);
  }

  @PUT
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "setLegalHold",
      summary = "Keeps the case from being erased",
      description =
          "Neither on request nor by the service itself once its time is over, until the hold is lifted. One that is there gives way"
              + " to it.")
  public LegalHoldView set(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @NotNull @Valid NewLegalHold hold) {
    holds.lock(id);
    holds.set(id, hold, caller.subject());
    return holds.find(id).orElseThrow();
  }

  @POST
  @Path("/lifting")
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "liftLegalHold",
      summary = "Lets the case be erased again",
      description =
          "That there was a hold, and why it was lifted, is kept. 404 where there is none.")
  public LegalHoldView lift(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewLifting wanted) {
    holds.lock(id);
    UUID present = holds.find(id).map(LegalHoldView::id).orElse(NOTHING);
    Optional<Outcome> earlier = idempotency.earlier(key, present, RestResponse.StatusCode.OK);
    if (earlier.isEmpty()) {
      holds.lift(id, wanted.reason(), caller.subject());
    }
    return holds
        .find(id, earlier.map(Outcome::resourceId).orElse(present))
        .orElseThrow(Problem::notFound);
  }
}
