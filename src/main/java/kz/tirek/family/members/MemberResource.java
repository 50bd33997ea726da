package kz.tirek.family.members;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who belongs to a household, over time. */
@Path("/v1/families/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household", description = "Who belongs to a household, over time")
public class MemberResource {

  private final HouseholdDesk desk;
  private final Rolls rolls;
  private final Families families;
  private final Today today;
  private final Clock clock;

  @Inject
  MemberResource(HouseholdDesk desk, Rolls rolls, Families families, Today today, Clock clock) {
    this.desk = desk;
    this.rolls = rolls;
    this.families = families;
    this.today = today;
    this.clock = clock;
  }

  @GET
  @Path("/members")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getMembers",
      summary = "Who is and was a member, from when until when",
      description =
          "As it was known at knownOn, with the ids of the facts that say so, by which they are corrected. Who is a member on the day"
              + " asOf is marked. What became of a fact before tells the history of facts.")
  public Roll members(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The day; today when not given.") @RestQuery LocalDate asOf,
      @Parameter(
              description = "What was recorded after this instant is left out; now when not given.")
          @RestQuery
          Instant knownOn) {
    return rolls.of(
        id, asOf == null ? today.date() : asOf, knownOn == null ? clock.instant() : knownOn);
  }

  @POST
  @Path("/members")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "The person is a member; the last of the list.")
  @Conflicts({"joined-already", "two-heads"})
  @Operation(
      operationId = "addMember",
      summary = "Somebody joins the household",
      description =
          "Somebody who is not known in the case. Who was a member before comes back instead. Lists of the whole family that were said"
              + " to be complete before, such as its incomes, are so no longer until somebody says so again.")
  public RestResponse<Roll> add(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewMembership wanted) {
    UUID newId = families.newId();
    return created(id, key, newId, recording -> desk.join(id, newId, wanted, recording));
  }

  @POST
  @Path("/members/{memberId}/leaving")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "The person is a member no more from that day on.")
  @Conflicts({"left-already", "changed-later", "no-head", "two-heads"})
  @Operation(
      operationId = "leaveHousehold",
      summary = "A member leaves the household, or dies",
      description =
          "Where the head does, another one is named in the same request. Everything known of the person stays, and is shown of the days"
              + " before.")
  public RestResponse<Roll> leave(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewLeaving wanted) {
    return created(id, key, memberId, recording -> desk.leave(id, memberId, wanted, recording));
  }

  @POST
  @Path("/members/{memberId}/return")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "The person is a member again from that day on.")
  @Conflicts({"joined-already", "two-heads"})
  @Operation(
      operationId = "returnToHousehold",
      summary = "Somebody who left comes back",
      description = "It is a second membership; the first one stays as it was.")
  public RestResponse<Roll> comeBack(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReturn wanted) {
    return created(id, key, memberId, recording -> desk.comeBack(id, memberId, wanted, recording));
  }

  @POST
  @Path("/head")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "The household has another head from that day on.")
  @Conflicts({"head-already", "changed-later", "two-heads", "no-head"})
  @Operation(
      operationId = "changeHead",
      summary = "Another member is the head of the household",
      description =
          "From that day on; of the days before, what everybody was to the head of then is told.")
  public RestResponse<Roll> lead(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewHead wanted) {
    return created(id, key, wanted.head(), recording -> desk.lead(id, wanted, recording));
  }

  @POST
  @Path("/head/correction")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "What is right stands in the place of what was not, which is kept.")
  @Conflicts({"two-heads", "no-head"})
  @Operation(
      operationId = "correctHead",
      summary = "Who was the head was recorded wrongly",
      description =
          "For the whole time of which the same was said: another member was the head, the others were something else to that person, or"
              + " it was so since another day. Where another becomes the head, say that instead.")
  public RestResponse<Roll> correctHead(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewHeadCorrection wanted) {
    return created(id, key, wanted.head(), recording -> desk.correctHead(id, wanted, recording));
  }

  @POST
  @Path("/memberships/{factId}/correction")
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = Roll.class,
      responseCode = "201",
      responseDescription = "What is right stands in the place of what was not, which is kept.")
  @Conflicts({"fact-replaced", "fact-withdrawn", "joined-already", "two-heads", "no-head"})
  @Operation(
      operationId = "correctMembership",
      summary = "A membership was recorded wrongly",
      description =
          "By the id of the version that is wrong. It was otherwise, or never was: then it is withdrawn, and nobody is a member by it.")
  public RestResponse<Roll> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewMembershipCorrection wanted) {
    return created(id, key, factId, recording -> desk.correct(id, factId, wanted, recording));
  }

  private RestResponse<Roll> created(UUID id, String key, UUID about, Consumer<Recording> deed) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, rolls.after(id, key, about, deed))
        .location(URI.create("/v1/families/" + id + "/members"))
        .build();
  }
}
