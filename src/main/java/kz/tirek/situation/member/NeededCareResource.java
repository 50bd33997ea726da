package kz.tirek.situation.member;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.facts.Recorded;
import kz.tirek.shared.Listed;
import kz.tirek.shared.http.Created;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.situation.facts.Desk;
import kz.tirek.situation.facts.FactKinds;
import kz.tirek.situation.facts.FactsResource;
import kz.tirek.situation.facts.Moment;
import kz.tirek.situation.facts.NewCorrection;
import kz.tirek.situation.facts.Reading;
import kz.tirek.situation.health.NeededCare;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Care that a member needs and does not have. */
@Path("/v1/families/{id}/members/{memberId}/needed-care")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class NeededCareResource extends FactsResource<NeededCare> {

  @Inject
  NeededCareResource(Desk desk, Reading reading, Granted granted) {
    super(FactKinds.NEEDED_CARE, desk, reading, granted);
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listNeededCare",
      summary = "Care that a member needs and does not have",
      description = "Each service with what stands before it.")
  public RestResponse<Listed<Recorded<NeededCare>>> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Valid @BeanParam Moment moment,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return facts(id, memberId, moment, ifNoneMatch);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Created("The fact as it is kept.")
  @Operation(
      operationId = "recordNeededCare",
      summary = "Records care that a member needs and does not have",
      description = "Once it was had, or is needed no more, end it.")
  public RestResponse<Recorded<NeededCare>> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NeededCare fact) {
    return recorded(id, memberId, key, fact);
  }

  @POST
  @Path("/{factId}/corrections")
  @Allowed(Deed.RECORD)
  @Created("The new version as it is kept; the one before is in its history.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctNeededCare",
      summary = "Corrects what was recorded wrongly: care that a member needs and does not have",
      description =
          "Another version stands in the place of this one, which is kept with the reason. Only the present version is corrected.")
  public RestResponse<Recorded<NeededCare>> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewCorrection<NeededCare> correction) {
    return corrected(id, memberId, factId, key, correction);
  }
}
