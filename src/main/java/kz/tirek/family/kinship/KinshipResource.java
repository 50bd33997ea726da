package kz.tirek.family.kinship;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.members.Roll;
import kz.tirek.family.members.Rolls;
import kz.tirek.shared.problem.Conflicts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What members of a household are to each other. */
@Path("/v1/families/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household", description = "Who belongs to a household, over time")
public class KinshipResource {

  private final KinshipDesk desk;
  private final Rolls rolls;

  @Inject
  KinshipResource(KinshipDesk desk, Rolls rolls) {
    this.desk = desk;
    this.rolls = rolls;
  }

  @POST
  @Path("/kinships")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "It is recorded what the member is to the other.")
  @Operation(
      operationId = "addKinship",
      summary = "What a member is to another one",
      description =
          "Parent, spouse or guardian. Not to oneself, nor in a circle, nor a parent who is younger; a second spouse only once the first"
              + " has ended.")
  public RestResponse<Roll> relate(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewKinship wanted) {
    return created(id, key, wanted.member(), recording -> desk.relate(id, wanted, recording));
  }

  @POST
  @Path("/kinships/{factId}/correction")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "What is right stands in the place of what was not, which is kept.")
  @Conflicts({"fact-replaced", "fact-withdrawn"})
  @Operation(
      operationId = "correctKinship",
      summary = "What a member is to another was recorded wrongly, or has ended",
      description = "By the id of the version that is wrong or has ended.")
  public RestResponse<Roll> correctKinship(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewKinshipCorrection wanted) {
    return created(id, key, factId, recording -> desk.correct(id, factId, wanted, recording));
  }

  private RestResponse<Roll> created(UUID id, String key, UUID about, Consumer<Recording> deed) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, rolls.after(id, key, about, deed))
        .location(URI.create("/v1/families/" + id + "/members"))
        .build();
  }
}
