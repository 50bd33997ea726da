package kz.tirek.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.Families;
import kz.tirek.family.duplicate.Duplicates;
import kz.tirek.family.duplicate.LikelyDuplicate;
import kz.tirek.family.duplicate.SoughtFamily;
import kz.tirek.family.facts.Recording;
import kz.tirek.family.facts.Recordings;
import kz.tirek.family.household.Members;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.sql.DryRun;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes households in. */
@Path("/v1/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake", description = "A household taken in with one request")
public class IntakeResource {

  private final Intake intake;
  private final Families families;
  private final Members members;
  private final FirstAnswers answers;
  private final Duplicates duplicates;
  private final DryRun dryRun;
  private final Idempotency idempotency;
  private final KnownCodes codes;
  private final Caller caller;
  private final CaseDoor door;
  private final Granted granted;
  private final AskedLanguage asked;
  private final Today today;
  private final Recordings recordings;

  @Inject
  IntakeResource(
      Intake intake,
      Families families,
      Members members,
      FirstAnswers answers,
      Duplicates duplicates,
      DryRun dryRun,
      Idempotency idempotency,
      KnownCodes codes,
      Caller caller,
      CaseDoor door,
      Granted granted,
      AskedLanguage asked,
      Today today,
      Recordings recordings) {
    this.intake = intake;
    this.families = families;
    this.members = members;
    this.answers = answers;
    this.duplicates = duplicates;
    this.dryRun = dryRun;
    this.idempotency = idempotency;
    this.codes = codes;
    this.caller = caller;
    this.door = door;
    this.granted = granted;
    this.asked = asked;
    this.today = today;
    this.recordings = recordings;
  }

  @POST
  @Allowed(Deed.TAKE_IN)
  @APIResponseSchema(
      value = FirstAnswer.class,
      responseCode = "201",
      responseDescription = "The new family, what stands in its way, and who can help first.")
  @APIResponse(
      responseCode = "200",
      description = "What it would make; nothing was stored (dryRun).",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FirstAnswer.class)))
  @Conflicts("case-number-taken")
  @Operation(
      operationId = "takeIn",
      summary = "Takes a whole household in and says what stands in its way",
      description =
          "Opens a case and answers with its barriers, the benefits they block, what to ask next, up to three kinds of help"
              + " under each barrier, and the cases that are likely to be of the same family. Repeated with the same Idempotency-Key and body it answers the same and opens nothing.")
  public RestResponse<FirstAnswer> takeIn(
      @Parameter(description = "The day to judge on; today when not given.") @RestQuery
          LocalDate asOf,
      @Parameter(
              description =
                  "Only to show what it would make, and the likely duplicates; nothing is stored, and the ids and the case number of the"
                      + " answer are of nothing.")
          @RestQuery
          @DefaultValue("false")
          boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewHousehold household) {
    LocalDate day = today.date();
    LocalDate judged = asOf == null ? day : asOf;
    List<FieldError> errors = new HouseholdCheck(household, day, judged, codes).errors();
    Problem.refuse(errors);
    UUID newId = families.newId();
    if (dryRun) {
      FirstAnswer tried = this.dryRun.of(() -> takeIn(newId, household, day, judged, true));
      door.about(null);
      return RestResponse.ok(tried);
    }
    UUID id =
        idempotency
            .earlier(key, newId, RestResponse.StatusCode.CREATED)
            .map(Outcome::resourceId)
            .orElse(newId);
    FirstAnswer answer =
        id.equals(newId) ? takeIn(id, household, day, judged, false) : takenIn(id, household, asOf);
    return ResponseBuilder.create(RestResponse.Status.CREATED, answer)
        .location(URI.create("/v1/families/" + id))
        .header("ETag", Preconditions.etag(answer.family().version()))
        .build();
  }

  private FirstAnswer takeIn(
      UUID id, NewHousehold household, LocalDate day, LocalDate judged, boolean tried) {
    door.open(id);
    if (!tried) {
      // before the time is taken: whoever waited here comes later
      duplicates.await(household.sought(id, Map.of()));
    }
    Recording recording = recordings.now();
    Map<Integer, UUID> ids = intake.take(id, household, day, recording, caller.subject());
    SoughtFamily sought = household.sought(id, ids);
    List<LikelyDuplicate> likely =
        door.amongListed(
            () -> {
              if (!tried) {
                duplicates.tellOfUnseen(sought, recording.at());
              }
              return duplicates.of(sought, recording.at());
            });
    return answer(id, household, ids, likely, judged, recording.at());
  }

  /** What was answered when it was taken in. */
  private FirstAnswer takenIn(UUID id, NewHousehold household, LocalDate asOf) {
    door.enter(Deed.READ, "takeIn", id);
    Map<Integer, UUID> ids = members.byPlace(id);
    Instant opened = families.opened(caller.agency(), id);
    LocalDate judged = asOf == null ? today.dateOf(opened) : asOf;
    SoughtFamily sought = household.sought(id, ids);
    List<LikelyDuplicate> likely = door.amongListed(() -> duplicates.of(sought, opened));
    return answer(id, household, ids, likely, judged, opened);
  }

  private FirstAnswer answer(
      UUID id,
      NewHousehold household,
      Map<Integer, UUID> ids,
      List<LikelyDuplicate> likely,
      LocalDate judged,
      Instant opened) {
    if (!likely.isEmpty()) {
      granted.shown(likely.stream().map(LikelyDuplicate::family).toList());
    }
    return answers.of(
        caller.agency(),
        id,
        household,
        ids,
        likely,
        judged,
        opened,
        granted.seesRestrictedFacts(),
        asked.language());
  }
}
