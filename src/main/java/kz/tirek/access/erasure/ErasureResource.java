package kz.tirek.access.erasure;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.held.Membership;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Cases and people erased. */
@Path("/v1/families/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Export and erasure", description = "All that is held about a family, told and erased")
public class ErasureResource {

  private final Erasing erasing;
  private final Membership members;
  private final Caller caller;

  @Inject
  ErasureResource(Erasing erasing, Membership members, Caller caller) {
    this.erasing = erasing;
    this.members = members;
    this.caller = caller;
  }

  @POST
  @Allowed(Deed.MANAGE)
  @Conflicts("legal-hold")
  @APIResponse(responseCode = "204", description = "Nothing of it is there any longer.")
  @Operation(
      operationId = "erase",
      summary = "Erases the case, or a person from it, for good",
      description =
          "All that is kept of it goes: afterwards it is as if it had never been there. A tombstone with ids alone and the audit trail"
              + " stay. Where a person is erased, the household stays with whoever is left. Not under a legal hold.")
  public void erase(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid NewErasure wanted) {
    Preconditions.requireMatch(ifMatch, erasing.lock(id));
    if (wanted.reason() == ErasureReason.RETENTION) {
      throw Problem.invalid(FieldError.pointer("/reason", "not-allowed"));
    }
    if (wanted.person() != null && !members.has(id, wanted.person())) {
      throw Problem.invalid(FieldError.pointer("/person", "unknown-person"));
    }
    erasing.erase(id, wanted.person(), caller.agency(), wanted.reason(), caller.subject());
  }
}
