package kz.tirek.access.restriction;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.NewLifting;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who alone may know of a case. */
@Path("/v1/families/{id}/restriction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restriction", description = "Cases that only those know who are named on them")
public class RestrictionResource {

  private static final UUID NOTHING = new UUID(0, 0);

  private final Restrictions restrictions;
  private final Idempotency idempotency;
  private final Caller caller;

  @Inject
  RestrictionResource(Restrictions restrictions, Idempotency idempotency, Caller caller) {
    this.restrictions = restrictions;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.READ_RESTRICTION)
  @Operation(
      operationId = "getRestriction",
      summary = "Who alone may know of the case, and why",
      description =
          "For those who are named; to anybody else, and where the case is not restricted, there is nothing here.")
  public RestResponse<RestrictionView> get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return present(id, ifNoneMatch);
  }

  @PUT
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "restrict",
      summary = "Restricts the case to those who are named",
      description =
          "From the next request on, nobody else knows of it, whoever has it or supervises it. The supervisor who restricts it is always"
              + " named, and only a named supervisor changes or lifts it. What stood before is kept. The version is that of the case, so that"
              + " the ETag of `getFamily` is as good, and the only one before a first restriction.")
  public RestResponse<RestrictionView> restrict(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NewRestriction wanted) {
    Preconditions.requireMatch(ifMatch, lock(id));
    String supervisor = caller.subject();
    restrictions.restrict(id, wanted, wanted.named(supervisor), supervisor);
    return present(id, null);
  }

  private RestResponse<RestrictionView> present(UUID id, String ifNoneMatch) {
    RestrictionView present = restrictions.present(id).orElseThrow(Problem::notFound);
    return Preconditions.answer(present, restrictions.version(id), ifNoneMatch);
  }

  @POST
  @Path("/lifting")
  @Allowed(Deed.MANAGE)
  @Operation(
      operationId = "liftRestriction",
      summary = "Lifts the restriction",
      description =
          "The case is again open to whoever has it or covers for it, and to the agency's supervisors.")
  public RestResponse<RestrictionView> lift(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewLifting wanted) {
    int version = lock(id);
    Optional<UUID> present = restrictions.present(id).map(RestrictionView::id);
    Optional<Outcome> earlier =
        idempotency.earlier(key, present.orElse(NOTHING), RestResponse.StatusCode.OK);
    if (earlier.isEmpty()) {
      Preconditions.requireMatch(ifMatch, version);
      restrictions.lift(id, wanted.reason(), caller.subject());
    }
    return earlier
        .map(Outcome::resourceId)
        .or(() -> present)
        .flatMap(lifted -> restrictions.find(id, lifted))
        .map(lifted -> Preconditions.answer(lifted, restrictions.version(id), null))
        .orElseThrow(Problem::notFound);
  }

  /** The version of the case, which nobody else changes until this request is over. */
  private int lock(UUID id) {
    return restrictions.lock(id, caller.subject()).orElseThrow(Problem::notFound);
  }
}
