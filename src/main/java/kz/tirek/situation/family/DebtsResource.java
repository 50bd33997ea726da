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
import kz.tirek.situation.livelihood.Debt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the family owes. */
@Path("/v1/families/{id}/debts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class DebtsResource extends FactsResource<Debt> {

  @Inject
  DebtsResource(Desk desk, Reading reading, Granted granted) {
    super(FactKinds.DEBT, desk, reading, granted);
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listDebts",
      summary = "What the family owes",
      description =
          "Restricted: for whoever does not work with the family there is nothing here, whether there are debts or not.")
  public RestResponse<Listed<Recorded<Debt>>> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam Moment moment,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return facts(id, null, moment, ifNoneMatch);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Created("The fact as it is kept.")
  @Operation(
      operationId = "recordDebt",
      summary = "Records a debt",
      description = "Restricted: only who works with the family records debts.")
  public RestResponse<Recorded<Debt>> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Debt fact) {
    return recorded(id, null, key, fact);
  }

  @POST
  @Path("/{factId}/corrections")
  @Allowed(Deed.RECORD)
  @Created("The new version as it is kept; the one before is in its history.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctDebt",
      summary = "Corrects what was recorded wrongly: what the family owes",
      description =
          "Another version stands in the place of this one, which is kept with the reason. Only the present version is corrected.")
  public RestResponse<Recorded<Debt>> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewCorrection<Debt> correction) {
    return corrected(id, null, factId, key, correction);
  }
}
