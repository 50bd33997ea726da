package kz.tirek.rulebook.publishing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.rulebook.version.Publication;
import kz.tirek.rulebook.version.PublicationTable;
import kz.tirek.rulebook.version.RulebookTable;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.event.RulebookPublished;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.openapi.problem.Unprocessable;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** From which day on which rulebook judges. */
@Path("/v1/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebooks")
public class PublicationResource {

  private static final String ADDRESS = "/v1/rulebooks/publications/";

  private final RulebookTable table;
  private final PublicationTable publications;
  private final Rulebooks rulebooks;
  private final Trial trial;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;
  private final Today today;
  private final Event<RulebookPublished> published;

  @Inject
  PublicationResource(
      RulebookTable table,
      PublicationTable publications,
      Rulebooks rulebooks,
      Trial trial,
      Idempotency idempotency,
      Pages pages,
      Caller caller,
      Today today,
      Event<RulebookPublished> published) {
    this.table = table;
    this.publications = publications;
    this.rulebooks = rulebooks;
    this.trial = trial;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
    this.today = today;
    this.published = published;
  }

  @GET
  @Path("/publications")
  @Allowed(Deed.READ_RULES)
  @Operation(
      operationId = "listRulebookPublications",
      summary = "What was published, and what of it was taken back",
      description =
          "What was published last first. Of those that stand, the one with the latest start on or before a day judges it, and of the"
              + " same start the one that was published last; where there is none, the rulebook that the service is shipped with. The"
              + " ETag is what publishing and taking back ask for.")
  public RestResponse<Page<PublicationView>> list(
      @Valid @BeanParam PageRequest request, @HeaderParam("If-None-Match") String ifNoneMatch) {
    long changes = publications.changes();
    long after = pages.after(request).map(Long::valueOf).orElse(Long.MAX_VALUE);
    List<Publication> rows = publications.page(after, request.rows());
    Page<PublicationView> page =
        pages
            .page(rows, request, publication -> Long.toString(publication.number()))
            .map(PublicationView::of);
    return Preconditions.answer(page, changes, ifNoneMatch);
  }

  @GET
  @Path("/publications/{publicationId}")
  @Allowed(Deed.READ_RULES)
  @Operation(
      operationId = "getRulebookPublication",
      summary = "That a rulebook judges from a day on",
      description = "Who published it and when, and whether it was taken back.")
  public RestResponse<PublicationView> get(
      @Parameter(description = "The publication's id.") @RestPath UUID publicationId) {
    return read(publicationId);
  }

  @POST
  @Path("/{version}/publication")
  @Allowed(Deed.CHANGE_RULES)
  @Unprocessable({"rulebook-broken", "rule-tests-fail"})
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "201",
      responseDescription = "It judges every day from that day on.")
  @Operation(
      operationId = "publishRulebook",
      summary = "Lets a rulebook judge from a day on",
      description =
          "Where it can be used and every test that it carries passes. It judges every day from its start until the start of another"
              + " that stands. A start that is over must be said so, since days that were judged are then judged otherwise."
              + "\n\nWhere the start is not ahead, every open case is judged again: by a job of the kind PUBLICATION that is asked for with"
              + " it and that `listBulkJobs` shows, with the version that judges today as its rulebook. A start that is ahead begins none;"
              + " the job of the kind DAY of that day judges by it."
              + "\n\nIf-Match takes the ETag of `listRulebookPublications`: of two who publish at once, the second hears of the first.")
  public RestResponse<PublicationView> publish(
      @Parameter(description = "The rulebook's version.", example = "kz-2026.5") @RestPath
          String version,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewPublication wanted) {
    UUID newId = publications.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      publish(newId, version, ifMatch, wanted);
    }
    UUID id = earlier.map(Outcome::resourceId).orElse(newId);
    return ResponseBuilder.create(RestResponse.Status.CREATED, PublicationView.of(found(id)))
        .location(URI.create(ADDRESS + id))
        .header("ETag", Preconditions.etag(publications.changes()))
        .build();
  }

  private void publish(UUID id, String version, String ifMatch, NewPublication wanted) {
    byte[] archive = table.archive(version).orElseThrow(Problem::notFound);
    LocalDate day = today.date();
    wanted.check(day);
    trial.requirePassing(archive);
    Preconditions.requireMatch(ifMatch, publications.changesAlone());
    publications.add(id, version, wanted.from(), wanted.beginsBefore(day), caller.subject());
    tell(wanted.from());
  }

  @POST
  @Path("/publications/{publicationId}/withdrawal")
  @Allowed(Deed.CHANGE_RULES)
  @Conflicts("publication-not-last")
  @Operation(
      operationId = "withdrawRulebookPublication",
      summary = "Takes the last publication back",
      description =
          "Whatever judged before it judges again. Only what was published last and stands can be taken back, and then the one before it."
              + " What is taken back already is answered the same. Where its start is not ahead, a job of the kind PUBLICATION judges"
              + " every open case again.")
  public RestResponse<PublicationView> withdraw(
      @Parameter(description = "The publication's id.") @RestPath UUID publicationId,
      @HeaderParam("If-Match") String ifMatch) {
    found(publicationId);
    long changes = publications.changesAlone();
    Publication publication = found(publicationId);
    if (publication.stands()) {
      Preconditions.requireMatch(ifMatch, changes);
      if (publications.last().filter(publication::equals).isEmpty()) {
        throw Problem.conflict("publication-not-last");
      }
      publications.withdraw(publicationId, caller.subject());
      tell(publication.from());
    }
    return read(publicationId);
  }

  /** Days from this one on are judged otherwise than before. */
  private void tell(LocalDate from) {
    LocalDate day = today.date();
    LocalDate first = from.isBefore(day) ? day : from;
    String judging =
        publications
            .judging(first)
            .map(Publication::version)
            .orElseGet(() -> rulebooks.shipped().version());
    published.fire(new RulebookPublished(judging, from));
  }

  private RestResponse<PublicationView> read(UUID id) {
    long changes = publications.changes();
    return Preconditions.answer(PublicationView.of(found(id)), changes, null);
  }

  private Publication found(UUID id) {
    return publications.find(id).orElseThrow(Problem::notFound);
  }
}
