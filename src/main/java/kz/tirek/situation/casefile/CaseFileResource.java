package kz.tirek.situation.casefile;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Allowed;
import kz.tirek.access.guard.Deed;
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
  private final Today today;

  @Inject
  CaseFileResource(CaseFiles files, Caller caller, Today today) {
    this.files = files;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getCaseFile",
      summary = "Everything known of a family",
      description =
          "What held on the day asOf, as far as it was recorded by the instant knownOn. A fact without a start holds back without"
              + " limit and is marked heldBack. It has restricted facts: who registered the family, debts, ties to mosques.")
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
    return knownOn == null
        ? Preconditions.answerView(file, file.version(), ifNoneMatch, file.asOf())
        : Preconditions.answerView(file, file.version(), ifNoneMatch, file.asOf(), knownOn);
  }
}
