package kz.tirek.access.caseload;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.caseload.Assignments.Place;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whose case it is. */
@Path("/v1/families/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caseload", description = "Whose cases they are, and who covers for whom")
public class AssignmentResource {

  private final Assignments assignments;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;

  @Inject
  AssignmentResource(Assignments assignments, Idempotency idempotency, Pages pages, Caller caller) {
    this.assignments = assignments;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listAssignments",
      summary = "Who has the case, and who had it",
      description = "The latest first; nothing of it is ever forgotten.")
  public Page<AssignmentView> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam PageRequest request) {
    Place after = pages.after(request).map(Place::of).orElse(Place.BEFORE_ALL);
    return pages.page(assignments.page(id, after, request.rows()), request, Place::of);
  }

  @GET
  @Path("/{assignmentId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getAssignment",
      summary = "That somebody has or had the case",
      description = "Since when, by whom it was assigned, and how it ended.")
  public AssignmentView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The assignment's id.") @RestPath UUID assignmentId) {
    return found(id, assignmentId);
  }

  @POST
  @Allowed(Deed.MANAGE)
  @APIResponseSchema(
      value = AssignmentView.class,
      responseCode = "201",
      responseDescription = "The worker has the case from now on.")
  @Conflicts("already-assigned")
  @Operation(
      operationId = "assign",
      summary = "Gives the case to a worker",
      description =
          "From the next request on it is in the worker's caseload, beside those who have it already. Whether the worker's id belongs to"
              + " anybody is not checked. A restricted case opens to those alone whom the restriction names.")
  public RestResponse<AssignmentView> assign(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewAssignment wanted) {
    UUID newId = assignments.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    UUID assignment = earlier.map(Outcome::resourceId).orElse(newId);
    // refused and not passed over: who assigns a case twice may have meant somebody else
    if (earlier.isEmpty() && !assignments.add(id, newId, wanted.worker(), caller.subject())) {
      throw Problem.conflict("already-assigned").at(FieldError.pointer("/worker", "has-the-case"));
    }
    return ResponseBuilder.create(RestResponse.Status.CREATED, found(id, assignment))
        .location(URI.create("/v1/families/" + id + "/assignments/" + assignment))
        .build();
  }

  @POST
  @Path("/{assignmentId}/ending")
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "endAssignment",
      summary = "Takes the case from a worker",
      description =
          "It is out of the worker's reach at the next request. What has ended stays as it ended, and is answered the same.")
  public AssignmentView end(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The assignment's id.") @RestPath UUID assignmentId,
      @NotNull @Valid NewAssignmentEnding ending) {
    List<FieldError> errors = ending.errors();
    Problem.refuse(errors);
    assignments.end(id, assignmentId, ending.reason(), caller.subject());
    return found(id, assignmentId);
  }

  private AssignmentView found(UUID family, UUID id) {
    return assignments.find(family, id).orElseThrow(Problem::notFound);
  }
}
