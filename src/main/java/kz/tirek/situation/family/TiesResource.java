package kz.tirek.situation.family;

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
import kz.tirek.situation.network.Tie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The family's own network. */
@Path("/v1/families/{id}/ties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class TiesResource extends FactsResource<Tie> {

  @Inject
  TiesResource(Desk desk, Reading reading, Granted granted) {
    super(FactKinds.TIE, desk, reading, granted);
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listTies",
      summary = "The family's own network",
      description =
          "People with limits: what each can give, whether they agreed to this, how often they were asked and what it cost them. Ties to mosques and charity sites are restricted: who does not work with the family reads a list without them that is never whole.")
  public RestResponse<Listed<Recorded<Tie>>> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam Moment moment,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return facts(id, null, moment, ifNoneMatch);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Created("The fact as it is kept.")
  @Operation(
      operationId = "recordTie",
      summary = "Records somebody of the family's own network",
      description =
          "Nobody of the household itself. A registration offered where the family does not live is recorded, is warned of in the assessment, and is never shown as help.")
  public RestResponse<Recorded<Tie>> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Tie fact) {
    return recorded(id, null, key, fact);
  }

  @POST
  @Path("/{factId}/corrections")
  @Allowed(Deed.RECORD)
  @Created("The new version as it is kept; the one before is in its history.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctTie",
      summary = "Corrects what was recorded wrongly: the family's own network",
      description =
          "Another version stands in the place of this one, which is kept with the reason. Only the present version is corrected.")
  public RestResponse<Recorded<Tie>> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewCorrection<Tie> correction) {
    return corrected(id, null, factId, key, correction);
  }
}
