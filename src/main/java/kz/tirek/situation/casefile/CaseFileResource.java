package kz.tirek.situation.casefile;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The case file of a family. */
@Path("/v1/families/{id}/case-file")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts", description = "How families live")
public class CaseFileResource {

  private final CaseFiles files;
  private final Caller caller;
  private final Granted granted;
  private final Today today;

  @Inject
  CaseFileResource(CaseFiles files, Caller caller, Granted granted, Today today) {
    this.files = files;
    this.caller = caller;
    this.granted = granted;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getCaseFile",
      summary = "Everything known of a family",
      description =
          "What held on the day asOf, as far as it was recorded by the instant knownOn. A fact without a start holds back without"
              + " limit and is marked heldBack. Debts, ties to mosques and charity sites, and who registered the family are for those who work with it; others see them"
              + " as withheld.")
  public RestResponse<CaseFile> get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The day whose facts are wanted; today when not given.") @RestQuery
          LocalDate asOf,
      @Parameter(
              description = "Facts recorded after this instant are left out; now when not given.")
          @RestQuery
          Instant knownOn,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    LocalDate day = asOf == null ? today.date() : asOf;
    CaseFile file =
        knownOn == null
            ? files.read(caller.agency(), id, day)
            : files.read(caller.agency(), id, day, knownOn).orElseThrow(Problem::notFound);
    CaseFile seen = granted.seesRestrictedFacts() ? file : file.withoutRestrictedFacts();
    List<Object> view = new ArrayList<>(List.of(file.asOf(), granted.seesRestrictedFacts()));
    if (knownOn != null) {
      view.add(knownOn);
    }
    return Preconditions.answerView(seen, file.version(), ifNoneMatch, view.toArray());
  }
}
