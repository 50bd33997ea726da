package kz.tirek.family.regrouping;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.DryRun;
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

/** How all of another case come to this one. */
@Path("/v1/families/{id}/joins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household", description = "Who belongs to a household, over time")
public class JoinResource {

  private static final Kind KIND = Kind.JOIN;

  private final Regroupings regroupings;
  private final RegroupingTable table;
  private final RegroupingPages pages;
  private final DryRun dryRun;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Granted granted;
  private final CaseDoor door;
  private final Clock clock;

  @Inject
  JoinResource(
      Regroupings regroupings,
      RegroupingTable table,
      RegroupingPages pages,
      DryRun dryRun,
      Idempotency idempotency,
      Caller caller,
      Granted granted,
      CaseDoor door,
      Clock clock) {
    this.regroupings = regroupings;
    this.table = table;
    this.pages = pages;
    this.dryRun = dryRun;
    this.idempotency = idempotency;
    this.caller = caller;
    this.granted = granted;
    this.door = door;
    this.clock = clock;
  }

  @POST
  @Allowed(value = Deed.RECORD, twoCases = true)
  @APIResponseSchema(
      value = RegroupingView.class,
      responseCode = "201",
      responseDescription = "They belong to this household, and the other case is closed.")
  @APIResponse(
      responseCode = "200",
      description = "What it would change; nothing was stored (dryRun).",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RegroupingView.class)))
  @Conflicts({
    "changed-later",
    "left-already",
    "joined-already",
    "no-head",
    "two-heads",
    "transfer-under-way",
    "restricted-otherwise"
  })
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  @Operation(
      operationId = "joinHouseholds",
      summary = "Lets all members of another case join this one",
      description =
          "All members of the other case join this household, with what is known of them; what this case knew of them before is brought up"
              + " to date. What is the whole family's there, and consents to give something out, stay there. Both cases have to be open to"
              + " the caller, and the same people may know of both.")
  public RestResponse<RegroupingView> join(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "Only to show what it would change; nothing is stored.")
          @RestQuery
          @DefaultValue("false")
          boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewJoin wanted) {
    UUID other = wanted.family();
    if (other.equals(id)) {
      throw Problem.invalid(FieldError.pointer("/family", "same-family"));
    }
    UUID newId = regroupings.newId();
    if (dryRun) {
      door.enterToChange(Deed.RECORD, "joinHouseholds", other);
      return RestResponse.ok(
          this.dryRun.of(
              () ->
                  pages.of(
                      regroupings.join(newId, id, wanted, recording()),
                      true,
                      granted.seesRestrictedFacts())));
    }
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isPresent()) {
      // it is closed by now
      door.enter(Deed.READ, "joinHouseholds", other);
      return created(id, earlier.get().resourceId());
    }
    door.enterToChange(Deed.RECORD, "joinHouseholds", other);
    regroupings.join(newId, id, wanted, recording());
    return created(id, newId);
  }

  @GET
  @Path("/{joinId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getJoin",
      summary = "That all members of another case came to this one",
      description =
          "Of the other case it tells only what the caller may see of it; also when it was undone.")
  public RegroupingView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The join's id.") @RestPath UUID joinId) {
    Regrouping found = found(id, joinId);
    boolean whole = granted.seesRestrictedFacts();
    try {
      door.enter(Deed.READ, "getJoin", found.otherThan(id));
      whole &= granted.seesRestrictedFacts();
    } catch (Problem notOpenToTheCaller) {
      return pages.of(found, false, whole);
    }
    return pages.of(found, false, whole);
  }

  @POST
  @Path("/{joinId}/undoing")
  @Allowed(value = Deed.RECORD, twoCases = true)
  @Conflicts({
    "undone-already",
    "household-changed-since",
    "facts-changed-since",
    "consents-changed-since"
  })
  @Operation(
      operationId = "undoJoin",
      summary = "Takes the join back",
      description =
          "The other case is open again and has its members; what they brought is withdrawn here. Not where something was changed since that"
              + " would be lost; the problem says what.")
  public RegroupingView undo(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The join's id.") @RestPath UUID joinId,
      @HeaderParam("Idempotency-Key") String key) {
    Regrouping found = found(id, joinId);
    door.enterToChange(Deed.UNDO, "undoJoin", found.otherThan(id));
    if (idempotency.earlier(key, joinId, RestResponse.StatusCode.OK).isEmpty()) {
      regroupings.undo(found, recording());
    }
    return pages.of(found(id, joinId), false, granted.seesRestrictedFacts());
  }

  private RestResponse<RegroupingView> created(UUID id, UUID regrouping) {
    RegroupingView view = pages.of(found(id, regrouping), false, granted.seesRestrictedFacts());
    return ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/v1/families/" + id + "/joins/" + regrouping))
        .build();
  }

  private Regrouping found(UUID family, UUID id) {
    return table.find(caller.agency(), family, id, KIND).orElseThrow(Problem::notFound);
  }

  private Recording recording() {
    return new Recording(
        caller.agency(), caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
