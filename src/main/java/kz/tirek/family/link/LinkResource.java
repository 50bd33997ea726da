package kz.tirek.family.link;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.duplicate.Households;
import kz.tirek.family.facts.Recordings;
import kz.tirek.family.link.compare.ComparedFact;
import kz.tirek.family.link.compare.Comparison;
import kz.tirek.family.link.compare.PairedMember;
import kz.tirek.family.log.FactLog;
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

/** Two records of one person, two cases of one family. */
@Path("/v1/families/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates", description = "Two cases of one family, two records of one person")
public class LinkResource {

  private final Links links;
  private final LinkTable table;
  private final Pairing pairing;
  private final DryRun dryRun;
  private final FactLog ids;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Granted granted;
  private final CaseDoor door;
  private final Recordings recordings;

  @Inject
  LinkResource(
      Links links,
      LinkTable table,
      Pairing pairing,
      DryRun dryRun,
      FactLog ids,
      Idempotency idempotency,
      Caller caller,
      Granted granted,
      CaseDoor door,
      Recordings recordings) {
    this.links = links;
    this.table = table;
    this.pairing = pairing;
    this.dryRun = dryRun;
    this.ids = ids;
    this.idempotency = idempotency;
    this.caller = caller;
    this.granted = granted;
    this.door = door;
    this.recordings = recordings;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listLinks",
      summary = "What was said of records of this case and of others",
      description =
          "The latest first, also what was undone; only what is about another case that a list of families shows the caller.")
  public LinkList list(@Parameter(description = "The family's id.") @RestPath UUID id) {
    LinkList list =
        door.amongListed(
            () ->
                new LinkList(
                    table.all(id).stream()
                        .map(
                            link -> LinkView.of(link, false, onePerson(link), List.of(), List.of()))
                        .toList()));
    granted.shown(list.items().stream().map(LinkView::otherFamily).distinct().toList());
    return list;
  }

  @POST
  @Allowed(Deed.LINK)
  @APIResponseSchema(
      value = LinkView.class,
      responseCode = "201",
      responseDescription = "It is said, and both cases have it.")
  @APIResponse(
      responseCode = "200",
      description = "How the two differ; nothing was stored (dryRun).",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LinkView.class)))
  @Conflicts({
    "linked-already",
    "linked-as-the-same",
    "said-not-the-same",
    "two-of-one-household",
    "link-restricted-otherwise"
  })
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  @Operation(
      operationId = "link",
      summary = "Says that two records are of one person or one family, or are not",
      description =
          "Nothing of either case is changed or moved: each keeps its facts and its history, and both have the link. Persons who are linked"
              + " are one, also over others; a search says so, and the pair is proposed no longer. Two cases of one family are put together"
              + " by a join. Both cases have to be the caller's to change, whatever state they are in.")
  public RestResponse<LinkView> link(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "Only to show how the two differ; nothing is stored.")
          @RestQuery
          @DefaultValue("false")
          boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewLink wanted) {
    List<FieldError> errors = wanted.errors(id);
    Problem.refuse(errors);
    UUID newId = ids.newId();
    Optional<Outcome> earlier =
        dryRun
            ? Optional.empty()
            : idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    boolean whole = enterOther("link", wanted.otherFamily());
    if (dryRun) {
      return RestResponse.ok(this.dryRun.of(() -> view(say(newId, id, wanted), true, whole)));
    }
    UUID said = earlier.map(Outcome::resourceId).orElse(newId);
    if (earlier.isEmpty()) {
      say(newId, id, wanted);
    }
    LinkView view = view(find(id, said), false, whole);
    return ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .location(URI.create("/v1/families/" + id + "/links/" + said))
        .build();
  }

  @GET
  @Path("/{linkId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getLink",
      summary = "What was said of two records, and how they differ now",
      description = "Only for those who may read both cases.")
  public LinkView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The link's id.") @RestPath UUID linkId) {
    boolean whole = granted.seesRestrictedFacts();
    door.enter(Deed.READ, "getLink", other(id, linkId));
    return view(find(id, linkId), false, whole && granted.seesRestrictedFacts());
  }

  @POST
  @Path("/{linkId}/undoing")
  @Allowed(Deed.LINK)
  @Conflicts({"undone-already", "cases-joined-since"})
  @Operation(
      operationId = "undoLink",
      summary = "Takes back what was said of two records",
      description =
          "Both cases keep that it was said, and that it was taken back. Not where two cases of one family were joined since: undo the join"
              + " first.")
  public LinkView undo(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The link's id.") @RestPath UUID linkId,
      @HeaderParam("Idempotency-Key") String key) {
    boolean whole = enterOther("undoLink", other(id, linkId));
    Link link = find(id, linkId);
    if (idempotency.earlier(key, linkId, RestResponse.StatusCode.OK).isEmpty()) {
      links.undo(link, recordings.now());
    }
    return view(find(id, linkId), false, whole);
  }

  private Link say(UUID newId, UUID id, NewLink wanted) {
    links.prepare(id, wanted);
    door.amongListed(
        () -> {
          links.check(id, wanted);
          return id;
        });
    return links.say(newId, id, wanted, recordings.now());
  }

  /** Whether restricted facts of both cases are for the caller. */
  private boolean enterOther(String operation, UUID other) {
    boolean whole = granted.seesRestrictedFacts();
    door.enter(Deed.LINK, operation, other);
    return whole && granted.seesRestrictedFacts();
  }

  private UUID other(UUID id, UUID linkId) {
    return table.other(id, linkId).orElseThrow(Problem::notFound);
  }

  private Link find(UUID id, UUID linkId) {
    return table.find(id, linkId).orElseThrow(Problem::notFound);
  }

  private UUID onePerson(Link link) {
    return links.onePerson(link.family(), link.person());
  }

  private LinkView view(Link link, boolean tried, boolean whole) {
    List<ComparedFact> compared =
        new Comparison(whole)
            .of(
                table.stated(link.family(), link.person()),
                table.stated(link.otherFamily(), link.otherPerson()));
    List<PairedMember> members =
        link.kind().ofPersons() ? List.of() : members(link, new Comparison(whole));
    return LinkView.of(link, tried, door.amongListed(() -> onePerson(link)), compared, members);
  }

  private List<PairedMember> members(Link link, Comparison comparison) {
    Households two =
        pairing.households(
            caller.agency(), link.family(), link.otherFamily(), recordings.now().at());
    Map<UUID, UUID> linked =
        door.amongListed(() -> table.samePersons(two.here().ids(), link.otherFamily()));
    return pairing.of(two, linked, comparison);
  }
}
