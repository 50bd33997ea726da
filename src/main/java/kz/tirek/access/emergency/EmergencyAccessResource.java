package kz.tirek.access.emergency;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.Roles;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Emergency access. */
@Path("/v1/emergency-accesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Emergency access",
    description = "A case seen at once by somebody who does not work with it")
public class EmergencyAccessResource {

  private final EmergencyAccesses accesses;
  private final Idempotency idempotency;
  private final Pages pages;
  private final CaseDoor door;
  private final Granted granted;
  private final Caller caller;

  @Inject
  EmergencyAccessResource(
      EmergencyAccesses accesses,
      Idempotency idempotency,
      Pages pages,
      CaseDoor door,
      Granted granted,
      Caller caller) {
    this.accesses = accesses;
    this.idempotency = idempotency;
    this.pages = pages;
    this.door = door;
    this.granted = granted;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.SEE_WORK)
  @Operation(
      operationId = "listEmergencyAccesses",
      summary = "Who took emergency access",
      description =
          "The latest first: the agency's for a supervisor, of a restricted case where she is named; her own for a caseworker.")
  public Page<EmergencyAccessView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those that no supervisor has looked at.")
          @RestQuery
          @DefaultValue("false")
          boolean unreviewed) {
    UUID after = pages.afterId(request);
    List<EmergencyAccessView> rows =
        accesses.page(caller.agency(), unreviewed, after, request.rows());
    Page<EmergencyAccessView> page = pages.page(rows, request, access -> access.id().toString());
    granted.shown(page.items().stream().map(EmergencyAccessView::familyId).distinct().toList());
    return page.map(this::shown);
  }

  @GET
  @Path("/{emergencyId}")
  @Allowed(Deed.SEE_WORK)
  @Operation(
      operationId = "getEmergencyAccess",
      summary = "That somebody took emergency access",
      description = "For whoever took it, and for the supervisors who are told of it.")
  public EmergencyAccessView get(
      @Parameter(description = "The emergency access's id.") @RestPath UUID emergencyId) {
    return found(emergencyId);
  }

  @POST
  @Allowed(Deed.TAKE_EMERGENCY_ACCESS)
  @APIResponseSchema(
      value = EmergencyAccessView.class,
      responseCode = "201",
      responseDescription = "The case can be read from now on, until the time that is told.")
  @APIResponse(
      responseCode = "200",
      description = "The caller has emergency access to the case already, as it is told.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmergencyAccessView.class)))
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  @Operation(
      operationId = "takeEmergencyAccess",
      summary = "Opens a case to the caller for some time, because it has to be",
      description =
          "The case and what is under it can be read, without restricted facts, and not be changed. It ends by itself, after three"
              + " hours at most. The agency's supervisors are told; of a restricted case, those who are named on it. While it runs, asking"
              + " again answers with the one that runs, and nobody is told twice. That there is no such case, or that it is closed even"
              + " to this, is the same answer.")
  public RestResponse<EmergencyAccessView> take(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewEmergencyAccess wanted) {
    door.about(wanted.family());
    List<FieldError> errors = wanted.errors();
    Problem.refuse(errors);
    Optional<UUID> running = accesses.running(wanted, caller.agency(), caller.subject());
    Outcome outcome =
        running
            .map(id -> new Outcome(id, RestResponse.StatusCode.OK))
            .orElseGet(() -> new Outcome(accesses.newId(), RestResponse.StatusCode.CREATED));
    Optional<Outcome> earlier = idempotency.earlier(key, outcome.resourceId(), outcome.status());
    if (earlier.isEmpty() && running.isEmpty()) {
      accesses
          .take(outcome.resourceId(), wanted, caller.agency(), caller.subject())
          .orElseThrow(Problem::notFound);
    }
    return answer(earlier.orElse(outcome));
  }

  private RestResponse<EmergencyAccessView> answer(Outcome outcome) {
    EmergencyAccessView access = found(outcome.resourceId());
    ResponseBuilder<EmergencyAccessView> answer =
        ResponseBuilder.create(RestResponse.Status.fromStatusCode(outcome.status()), access);
    return outcome.status() == RestResponse.StatusCode.CREATED
        ? answer.location(URI.create("/v1/emergency-accesses/" + access.id())).build()
        : answer.build();
  }

  @POST
  @Path("/{emergencyId}/ending")
  @Allowed(Deed.END_EMERGENCY_ACCESS)
  @Operation(
      operationId = "endEmergencyAccess",
      summary = "Ends an emergency access before its time",
      description =
          "By whoever took it, or by a supervisor who is told of it. What has ended stays as it ended, and is answered the same.")
  public EmergencyAccessView end(
      @Parameter(description = "The emergency access's id.") @RestPath UUID emergencyId) {
    accesses.end(caller.agency(), emergencyId, caller.subject());
    return found(emergencyId);
  }

  @POST
  @Path("/{emergencyId}/review")
  @Allowed(Deed.MANAGE_AGENCY)
  @Conflicts({"already-reviewed", "reviewed-by-oneself"})
  @Operation(
      operationId = "reviewEmergencyAccess",
      summary = "Says that a supervisor has looked at an emergency access",
      description = "By a supervisor who is told of it and did not take it herself; once.")
  public EmergencyAccessView review(
      @Parameter(description = "The emergency access's id.") @RestPath UUID emergencyId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReview review) {
    EmergencyAccessView access = found(emergencyId);
    if (access.worker().equals(caller.subject())) {
      throw Problem.conflict("reviewed-by-oneself");
    }
    boolean done = idempotency.earlier(key, emergencyId, RestResponse.StatusCode.OK).isPresent();
    if (!done && !accesses.review(caller.agency(), emergencyId, review.note(), caller.subject())) {
      throw Problem.conflict("already-reviewed");
    }
    return found(emergencyId);
  }

  private EmergencyAccessView found(UUID id) {
    EmergencyAccessView access = accesses.find(caller.agency(), id).orElseThrow(Problem::notFound);
    door.about(access.familyId());
    return shown(access);
  }

  private EmergencyAccessView shown(EmergencyAccessView access) {
    return caller.is(Roles.SUPERVISOR) ? access : access.withoutNote();
  }
}
