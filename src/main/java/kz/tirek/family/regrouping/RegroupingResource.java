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
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.Families;
import kz.tirek.family.facts.Recordings;
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

/** How a household splits into two cases, and how all of one case come to another. */
@Path("/v1/families/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household", description = "Who belongs to a household, over time")
public class RegroupingResource {

  private final Regroupings regroupings;
  private final RegroupingTable table;
  private final RegroupingPages pages;
  private final DryRun dryRun;
  private final Families families;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Granted granted;
  private final CaseDoor door;
  private final Recordings recordings;

  @Inject
  RegroupingResource(
      Regroupings regroupings,
      RegroupingTable table,
      RegroupingPages pages,
      DryRun dryRun,
      Families families,
      Idempotency idempotency,
      Caller caller,
      Granted granted,
      CaseDoor door,
      Recordings recordings) {
    this.regroupings = regroupings;
    this.table = table;
    this.pages = pages;
    this.dryRun = dryRun;
    this.families = families;
    this.idempotency = idempotency;
    this.caller = caller;
    this.granted = granted;
    this.door = door;
    this.recordings = recordings;
  }

  @POST
  @Path("/splits")
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
                Regrouping tried =
                    regroupings.split(newId, id, newFamily, wanted, recordings.now());
                return pages.of(tried, true, granted.seesRestrictedFacts());
              }));
    }
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isPresent()) {
      UUID other = found(Kind.SPLIT, id, earlier.get().resourceId()).otherThan(id);
      door.enter(Deed.READ, "splitHousehold", other);
      return created(Kind.SPLIT, id, earlier.get().resourceId());
    }
    door.open(newFamily);
    regroupings.split(newId, id, newFamily, wanted, recordings.now());
    // the trail of the new case begins with it
    door.enter(Deed.RECORD, "splitHousehold", newFamily);
    return created(Kind.SPLIT, id, newId);
  }

  @GET
  @Path("/splits/{splitId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getSplit",
      summary = "That some members got a case of their own",
      description =
          "Of the other case it tells only what the caller may see of it; also when it was undone.")
  public RegroupingView getSplit(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The split's id.") @RestPath UUID splitId) {
    return told(Kind.SPLIT, "getSplit", id, splitId);
  }

  @POST
  @Path("/splits/{splitId}/undoing")
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
  public RegroupingView undoSplit(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The split's id.") @RestPath UUID splitId,
      @HeaderParam("Idempotency-Key") String key) {
    return undone(Kind.SPLIT, "undoSplit", id, splitId, key);
  }

  @POST
  @Path("/joins")
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
                      regroupings.join(newId, id, wanted, recordings.now()),
                      true,
                      granted.seesRestrictedFacts())));
    }
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isPresent()) {
      // it is closed by now
      door.enter(Deed.READ, "joinHouseholds", other);
      return created(Kind.JOIN, id, earlier.get().resourceId());
    }
    door.enterToChange(Deed.RECORD, "joinHouseholds", other);
    regroupings.join(newId, id, wanted, recordings.now());
    return created(Kind.JOIN, id, newId);
  }

  @GET
  @Path("/joins/{joinId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getJoin",
      summary = "That all members of another case came to this one",
      description =
          "Of the other case it tells only what the caller may see of it; also when it was undone.")
  public RegroupingView getJoin(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The join's id.") @RestPath UUID joinId) {
    return told(Kind.JOIN, "getJoin", id, joinId);
  }

  @POST
  @Path("/joins/{joinId}/undoing")
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
  public RegroupingView undoJoin(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The join's id.") @RestPath UUID joinId,
      @HeaderParam("Idempotency-Key") String key) {
    return undone(Kind.JOIN, "undoJoin", id, joinId, key);
  }

  private RestResponse<RegroupingView> created(Kind kind, UUID id, UUID regrouping) {
    RegroupingView view =
        pages.of(found(kind, id, regrouping), false, granted.seesRestrictedFacts());
    String under = kind == Kind.SPLIT ? "/splits/" : "/joins/";
    return ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/v1/families/" + id + under + regrouping))
        .build();
  }

  /** Of the other case what the caller may see of it. */
  private RegroupingView told(Kind kind, String operation, UUID id, UUID regrouping) {
    Regrouping found = found(kind, id, regrouping);
    boolean whole = granted.seesRestrictedFacts();
    try {
      door.enter(Deed.READ, operation, found.otherThan(id));
      whole &= granted.seesRestrictedFacts();
    } catch (Problem notOpenToTheCaller) {
      // row-level security keeps it out
    }
    return pages.of(found, false, whole);
  }

  private RegroupingView undone(Kind kind, String operation, UUID id, UUID regrouping, String key) {
    Regrouping found = found(kind, id, regrouping);
    door.enterToChange(Deed.UNDO, operation, found.otherThan(id));
    if (idempotency.earlier(key, regrouping, RestResponse.StatusCode.OK).isEmpty()) {
      regroupings.undo(found, recordings.now());
    }
    return pages.of(found(kind, id, regrouping), false, granted.seesRestrictedFacts());
  }

  private Regrouping found(Kind kind, UUID family, UUID id) {
    return table.find(caller.agency(), family, id, kind).orElseThrow(Problem::notFound);
  }
}
