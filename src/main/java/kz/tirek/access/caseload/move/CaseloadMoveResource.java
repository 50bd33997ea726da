package kz.tirek.access.caseload.move;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whole caseloads that go from one worker to another. */
@Path("/v1/caseload-moves")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caseload")
public class CaseloadMoveResource {

  private final CaseloadMoves moves;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Granted granted;

  @Inject
  CaseloadMoveResource(
      CaseloadMoves moves, Idempotency idempotency, Caller caller, Granted granted) {
    this.moves = moves;
    this.idempotency = idempotency;
    this.caller = caller;
    this.granted = granted;
  }

  @POST
  @Path("/preview")
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "previewCaseloadMove",
      summary = "How many cases a move would give away",
      description = "Nothing is moved. Restricted cases are not counted, as they are not moved.")
  public CaseloadMovePreview preview(@NotNull @Valid NewCaseloadMove wanted) {
    check(wanted);
    return moves.preview(wanted.from(), wanted.to());
  }

  @POST
  @Allowed(Deed.MANAGE_AGENCY)
  @Operation(
      operationId = "moveCaseload",
      summary = "Gives all cases of one worker to another",
      description =
          "Open and closed cases of the agency alike. Restricted cases stay where they are; the supervisors who are named on them are told"
              + " by a notice.")
  public CaseloadMoveView move(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewCaseloadMove wanted) {
    check(wanted);
    UUID newId = moves.newId();
    UUID id =
        idempotency
            .earlier(key, newId, RestResponse.StatusCode.OK)
            .map(Outcome::resourceId)
            .orElse(newId);
    if (id.equals(newId)) {
      granted.shown(moves.move(id, wanted.from(), wanted.to(), caller.agency(), caller.subject()));
    }
    return moves.find(id).orElseThrow(Problem::notFound);
  }

  private static void check(NewCaseloadMove wanted) {
    List<FieldError> errors = wanted.errors();
    Problem.refuse(errors);
  }
}
