package kz.tirek.access.cover;

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
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who covers for whom. */
@Path("/v1/covers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caseload")
public class CoverResource {

  private final Covers covers;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;
  private final Today today;

  @Inject
  CoverResource(Covers covers, Idempotency idempotency, Pages pages, Caller caller, Today today) {
    this.covers = covers;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.SEE_WORK)
  @Operation(
      operationId = "listCovers",
      summary = "Who covers for whom",
      description =
          "What was arranged last first: the agency's for a supervisor, those that concern her for a caseworker.")
  public Page<CoverView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(
              description =
                  "Those that are over; otherwise those that are under way or still to come.")
          @RestQuery
          @DefaultValue("false")
          boolean over) {
    UUID after = pages.afterId(request);
    List<CoverView> rows = covers.page(caller.agency(), concerning(), over, after, request.rows());
    return pages.page(rows, request, cover -> cover.id().toString());
  }

  @GET
  @Path("/{coverId}")
  @Allowed(Deed.SEE_WORK)
  @Operation(
      operationId = "getCover",
      summary = "That somebody covers for somebody",
      description = "For a supervisor of the agency, and for the two whom it concerns.")
  public CoverView get(@Parameter(description = "The cover's id.") @RestPath UUID coverId) {
    return found(coverId);
  }

  @POST
  @Allowed(Deed.MANAGE_AGENCY)
  @APIResponseSchema(
      value = CoverView.class,
      responseCode = "201",
      responseDescription = "The one covers for the other on these days.")
  @Conflicts("cover-overlaps")
  @Operation(
      operationId = "arrangeCover",
      summary = "Lets somebody cover for an absent colleague",
      description =
          "From the first to the last day, in the time of the families, whoever covers has the cases of the one who is absent, but not"
              + " those that the one who is absent covers for, nor restricted ones.")
  public RestResponse<CoverView> arrange(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewCover wanted) {
    UUID newId = covers.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      arrange(newId, wanted);
    }
    UUID id = earlier.map(Outcome::resourceId).orElse(newId);
    return ResponseBuilder.create(RestResponse.Status.CREATED, found(id))
        .location(URI.create("/v1/covers/" + id))
        .build();
  }

  private void arrange(UUID id, NewCover wanted) {
    // not before the key is known: a request that is repeated tomorrow is not in the past
    List<FieldError> errors = wanted.errors(today.date());
    Problem.refuse(errors);
    if (!covers.add(id, caller.agency(), wanted, caller.subject())) {
      throw Problem.conflict("cover-overlaps").at(FieldError.pointer("/from", "covered-already"));
    }
  }

  @POST
  @Path("/{coverId}/ending")
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "endCover",
      summary = "Ends a cover before its last day",
      description =
          "Whoever covered has the cases no longer at the next request. What is over stays as it ended, and is answered the same.")
  public CoverView end(@Parameter(description = "The cover's id.") @RestPath UUID coverId) {
    covers.end(caller.agency(), coverId, caller.subject());
    return found(coverId);
  }

  private CoverView found(UUID id) {
    return covers.find(caller.agency(), concerning(), id).orElseThrow(Problem::notFound);
  }

  /** Null: whomever. */
  private String concerning() {
    return caller.is(Roles.SUPERVISOR) ? null : caller.subject();
  }
}
