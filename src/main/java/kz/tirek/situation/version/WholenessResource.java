package kz.tirek.situation.version;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.situation.facts.Desk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whether lists of facts are whole. */
@Path("/v1/families/{id}/wholeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class WholenessResource {

  private final Desk desk;
  private final Granted granted;

  @Inject
  WholenessResource(Desk desk, Granted granted) {
    this.desk = desk;
    this.granted = granted;
  }

  @PUT
  @Allowed(Deed.RECORD)
  @Operation(
      operationId = "sayWholeness",
      summary = "Says whether a list of facts is whole",
      description =
          "Not recorded is never the same as none: a list without anything in it says nothing until it is said to be whole. What was"
              + " said before is kept, and counts for the days before this was observed.")
  public WholenessView say(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @NotNull @Valid NewWholeness wholeness) {
    boolean whole = granted.seesRestrictedFacts();
    List<FieldError> errors = wholeness.errors(whole);
    Problem.refuse(errors);
    FactList list = wholeness.list();
    return WholenessView.of(
        list,
        desk.say(
            list.kind(),
            id,
            wholeness.memberId(),
            wholeness.complete(),
            wholeness.observed(),
            whole));
  }
}
