package kz.tirek.access.export;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.held.AllHeld;
import kz.tirek.shared.held.Membership;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** All that is held about a family. */
@Path("/v1/families/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class ExportResource {

  private final AllHeld held;
  private final Disclosures disclosures;
  private final Membership members;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  @Inject
  ExportResource(
      AllHeld held,
      Disclosures disclosures,
      Membership members,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.held = held;
    this.disclosures = disclosures;
    this.members = members;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Allowed(Deed.EXPORT)
  @Operation(
      operationId = "exportFamily",
      summary = "All that is held about the family, or a person in it",
      description =
          "For whoever works with the family, as restricted facts are among it. Facts that were replaced, numbers that are kept"
              + " encrypted, consents and the access log are in it; people of the agency are not. That it was given out, and why, is"
              + " kept.")
  public HeldDocument export(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewExport wanted) {
    if (wanted.person() != null && !members.has(id, wanted.person())) {
      throw Problem.invalid(FieldError.pointer("/person", "unknown-person"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID newId = disclosures.newId();
    if (idempotency.earlier(key, newId, RestResponse.StatusCode.OK).isEmpty()) {
      disclosures.add(id, newId, wanted, now, caller.subject());
    }
    return new HeldDocument(
        id,
        wanted.person(),
        caller.agency(),
        wanted.purpose(),
        now,
        held.tell(id, wanted.person()));
  }
}
