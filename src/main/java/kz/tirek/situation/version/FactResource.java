package kz.tirek.situation.version;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.log.Change;
import kz.tirek.family.log.Version;
import kz.tirek.shared.http.Created;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.situation.facts.Desk;
import kz.tirek.situation.facts.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One fact, whatever its kind. */
@Path("/v1/families/{id}/facts/{factId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts")
public class FactResource {

  private final Desk desk;
  private final Reading reading;
  private final Granted granted;

  @Inject
  FactResource(Desk desk, Reading reading, Granted granted) {
    this.desk = desk;
    this.reading = reading;
    this.granted = granted;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getFact",
      summary = "A version of a fact",
      description =
          "With what became of it, where it is not the present version any more. A restricted fact is not there for whoever does not"
              + " work with the family.")
  public VersionView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of a version of the fact.") @RestPath UUID factId) {
    return view(id, factId);
  }

  @GET
  @Path("/history")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getFactHistory",
      summary = "All versions of a fact",
      description =
          "Whichever of them is asked for: what became of each, why, by whom and when. Who does not work with the family reads what"
              + " stood after the last restricted version.")
  public HistoryView history(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of any version of the fact.") @RestPath UUID factId) {
    List<Version> versions = reading.history(id, factId, granted.seesRestrictedFacts());
    return new HistoryView(versions.stream().map(each -> view(each, versions)).toList());
  }

  @POST
  @Path("/ending")
  @Allowed(Deed.RECORD)
  @Created("The version that says until when it held.")
  @Conflicts({"fact-replaced", "fact-withdrawn", "does-not-end", "not-changed-one-by-one"})
  @Operation(
      operationId = "endFact",
      summary = "Says until when a fact held",
      description =
          "For what was right and does not hold any more. Another version, with the end, stands in its place. An event does not end,"
              + " nor does what is only ever observed anew, such as health.")
  public RestResponse<VersionView> end(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewEnding ending) {
    UUID ended =
        desk.end(id, factId, ending.until(), ending.note(), key, granted.seesRestrictedFacts());
    return ResponseBuilder.create(RestResponse.Status.CREATED, view(id, ended))
        .location(URI.create("/v1/families/" + id + "/facts/" + ended))
        .build();
  }

  @POST
  @Path("/withdrawal")
  @Allowed(Deed.RECORD)
  @Conflicts({"fact-replaced", "fact-withdrawn", "last-of-person", "not-changed-one-by-one"})
  @Operation(
      operationId = "withdrawFact",
      summary = "Withdraws a fact as an error",
      description =
          "For what never was so. It stays in the history with the reason, and in no case file from now on; what was known before this"
              + " instant is still read with knownOn.")
  public VersionView withdraw(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The id of the fact's present version.") @RestPath UUID factId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewWithdrawal withdrawal) {
    Change why = new Change(withdrawal.reason(), withdrawal.note());
    desk.withdraw(id, factId, why, key, granted.seesRestrictedFacts());
    return view(id, factId);
  }

  private VersionView view(UUID family, UUID factId) {
    boolean whole = granted.seesRestrictedFacts();
    List<Version> versions = reading.history(family, factId, whole);
    return view(reading.find(family, factId, whole), versions);
  }

  private VersionView view(Version version, List<Version> versions) {
    boolean whole = granted.seesRestrictedFacts();
    Version next =
        versions.stream()
            .filter(each -> each.id().equals(version.replacedBy()))
            .findAny()
            .orElse(null);
    return VersionView.of(
        version, reading.value(version, whole), next, reading.tellsNotes(version, whole));
  }
}
