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
import kz.tirek.situation.dailylife.DailyLife;
import kz.tirek.situation.facts.Desk;
import kz.tirek.situation.facts.FactKinds;
import kz.tirek.situation.facts.FactsResource;
import kz.tirek.situation.facts.Moment;
import kz.tirek.situation.facts.NewCorrection;
import kz.tirek.situation.facts.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How the family finds its way in the city. */
@Path("/v1/families/{id}/daily-life")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class DailyLifeResource extends FactsResource<DailyLife> {

  @Inject
  DailyLifeResource(Desk desk, Reading reading, Granted granted) {
    super(FactKinds.DAILY_LIFE, desk, reading, granted);
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listDailyLife",
      summary = "How the family finds its way in the city",
      description =
          "One answer counts on a day: the one last observed by then. With ended=true those that were given before.")
  public RestResponse<Listed<Recorded<DailyLife>>> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam Moment moment,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return facts(id, null, moment, ifNoneMatch);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Created("The fact as it is kept.")
  @Operation(
      operationId = "recordDailyLife",
      summary = "Records how the family finds its way in the city",
      description =
          "A new answer takes the place of the one before as a whole; what stood before is read with ended=true.")
  public RestResponse<Recorded<DailyLife>> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid DailyLife fact) {
    return recorded(id, null, key, fact);
  }

  @POST
  @Path("/{factId}/corrections")
  @Allowed(Deed.RECORD)
  @Created("The new version as it is kept; the one before is in its history.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctDailyLife",
      summary = "Corrects what was recorded wrongly: how the family finds its way in the city",
      description =
          "Another version stands in the place of this one, which is kept with the reason. Only the present version is corrected.")
  public RestResponse<Recorded<DailyLife>> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewCorrection<DailyLife> correction) {
    return corrected(id, null, factId, key, correction);
  }
}
