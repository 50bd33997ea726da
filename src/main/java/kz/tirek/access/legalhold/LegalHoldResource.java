package kz.tirek.access.legalhold;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What keeps a case from being erased. */
@Path("/v1/families/{id}/legal-hold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class LegalHoldResource {

  private final LegalHolds holds;
  private final Caller caller;

  @Inject
  LegalHoldResource(LegalHolds holds, Caller caller) {
    this.holds = holds;
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
    holds.set(id, hold, caller.subject());
    return holds.find(id).orElseThrow();
  }

  @DELETE
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "liftLegalHold",
      summary = "Lets the case be erased again",
      description = "That there was a hold is kept. 404 where there is none.")
  public void lift(@Parameter(description = "The family's id.") @RestPath UUID id) {
    if (!holds.lift(id, caller.subject())) {
      throw Problem.notFound();
    }
  }
}
