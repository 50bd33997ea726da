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
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recording;
import kz.tirek.shared.division.Division.Kind;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
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

/** How a household splits into two cases. */
@Path("/v1/families/{id}/splits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household", description = "Who belongs to a household, over time")
public class SplitResource {

  private static final Kind KIND = Kind.SPLIT;

  private final Regroupings regroupings;
  private final RegroupingTable table;
  private final RegroupingPages pages;
  private final DryRun dryRun;
  private final Families families;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Granted granted;
  private final CaseDoor door;
  private final Clock clock;

  @Inject
  SplitResource(
      Regroupings regroupings,
      RegroupingTable table,
      RegroupingPages pages,
      DryRun dryRun,
      Families families,
      Idempotency idempotency,
      Caller caller,
      Granted granted,
      CaseDoor door,
      Clock clock) {
    this.regroupings = regroupings;
    this.table = table;
    this.pages = pages;
    this.dryRun = dryRun;
    this.families = families;
    this.idempotency = idempotency;
    this.caller = caller;
    this.granted = granted;
    this.door = door;
    this.clock = clock;
  }

  @POST
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = RegroupingView.class,
      responseCode = "201",
      responseDescription = "The new case is there, and its caseworkers are those of this one.")
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
    "no-head",
    "two-heads",
    "transfer-under-way",
    "case-number-taken"
  })
  @Operation(
      operationId = "splitHousehold",
      summary = "Gives some members a case of their own",
      description =
          "Those who go leave this household and have a case of their own, with what is known of them: copies, which keep who said it and"
              + " when it was observed. Where the family came from, its language and its consent to the keeping of facts go with them;"
              + " the dwelling, what is the whole family's, and consents to give something out do not. Who has this case has the new"
              + " one, and a restriction or a legal hold is on both.")
  public RestResponse<RegroupingView> split(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "Only to show what it would change; nothing is stored.")
          @RestQuery
          @DefaultValue("false")
          boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewSplit wanted) {
    UUID newFamily = families.newId();
    UUID newId = regroupings.newId();
    if (dryRun) {
      return RestResponse.ok(
          this.dryRun.of(
              () -> {
                door.open(newFamily);
                Regrouping tried = regroupings.split(newId, id, newFamily, wanted, recording());
                return pages.of(tried, true, granted.seesRestrictedFacts());
              }));
    }
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isPresent()) {
      UUID other = found(id, earlier.get().resourceId()).otherThan(id);
      door.enter(Deed.READ, "splitHousehold", other);
      return created(id, earlier.get().resourceId());
    }
    door.open(newFamily);
    regroupings.split(newId, id, newFamily, wanted, recording());
    // the trail of the new case begins with it
    door.enter(Deed.RECORD, "splitHousehold", newFamily);
    return created(id, newId);
  }

  @GET
  @Path("/{splitId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getSplit",
      summary = "That some members got a case of their own",
      description =
          "Of the other case it tells only what the caller may see of it; also when it was undone.")
  public RegroupingView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The split's id.") @RestPath UUID splitId) {
    Regrouping found = found(id, splitId);
    boolean whole = granted.seesRestrictedFacts();
    try {
      door.enter(Deed.READ, "getSplit", found.otherThan(id));
      whole &= granted.seesRestrictedFacts();
    } catch (Problem notOpenToTheCaller) {
      return pages.of(found, false, whole);
    }
    return pages.of(found, false, whole);
  }

  @POST
  @Path("/{splitId}/undoing")
  @Allowed(value = Deed.RECORD, twoCases = true)
  @Conflicts({
    "undone-already",
    "household-changed-since",
    "facts-changed-since",
    "consents-changed-since"
  })
  @Operation(
      operationId = "undoSplit",
      summary = "Takes the split back",
      description =
          "Those who went are members again as if they had never gone, and their case is closed. Not where something was changed since that"
              + " would be lost; the problem says what.")
  public RegroupingView undo(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The split's id.") @RestPath UUID splitId,
      @HeaderParam("Idempotency-Key") String key) {
    Regrouping found = found(id, splitId);
    door.enterToChange(Deed.UNDO, "undoSplit", found.otherThan(id));
    if (idempotency.earlier(key, splitId, RestResponse.StatusCode.OK).isEmpty()) {
      regroupings.undo(found, recording());
    }
    return pages.of(found(id, splitId), false, granted.seesRestrictedFacts());
  }

  private RestResponse<RegroupingView> created(UUID id, UUID regrouping) {
    RegroupingView view = pages.of(found(id, regrouping), false, granted.seesRestrictedFacts());
    return ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/v1/families/" + id + "/splits/" + regrouping))
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
