package kz.tirek.access.restriction;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Supervisors named on restricted cases by somebody who may not know of them. */
@Path("/v1/restriction-namings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restriction")
public class NamingResource {

  private final Restrictions restrictions;
  private final Idempotency idempotency;
  private final CaseDoor door;
  private final Caller caller;

  @Inject
  NamingResource(Restrictions restrictions, Idempotency idempotency, CaseDoor door, Caller caller) {
    this.restrictions = restrictions;
    this.idempotency = idempotency;
    this.door = door;
    this.caller = caller;
  }

  @POST
  @Allowed(Deed.NAME_SUPERVISOR)
  @APIResponse(responseCode = "204", description = "The supervisor is named on the case.")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  @Operation(
      operationId = "nameSupervisor",
      summary = "Names a further supervisor on a restricted case",
      description =
          "For the day on which whoever was named has left: an administrator, who sees no case, names by its id who is to look after it."
              + " Nobody is taken off. The supervisors who are named are told, and the restriction says why. That she is named already is"
              + " the same answer; that there is no such case and that it is not restricted are one other.")
  public void name(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewNaming wanted) {
    door.about(wanted.family());
    if (wanted.supervisor().equals(caller.subject())) {
      throw Problem.invalid(FieldError.pointer("/supervisor", "naming-oneself"));
    }
    boolean first =
        idempotency.earlier(key, wanted.family(), RestResponse.StatusCode.NO_CONTENT).isEmpty();
    if (first && !restrictions.name(wanted, caller.agency(), caller.subject())) {
      throw Problem.notFound();
    }
  }
}
