package kz.tirek.family.identifier;

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
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.family.facts.Recordings;
import kz.tirek.family.number.Why;
import kz.tirek.shared.held.Membership;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The numbers of a member: in bodies alone, never in an address. */
@Path("/v1/families/{id}/members/{memberId}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers", description = "Numbers that name people or reach them by phone")
public class IdentifierResource {

  private final MemberNumbers numbers;
  private final Membership members;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;
  private final Today today;
  private final Recordings recordings;

  @Inject
  IdentifierResource(
      MemberNumbers numbers,
      Membership members,
      Idempotency idempotency,
      Pages pages,
      Caller caller,
      Today today,
      Recordings recordings) {
    this.numbers = numbers;
    this.members = members;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
    this.today = today;
    this.recordings = recordings;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listIdentifiers",
      summary = "The numbers of a member",
      description =
          "All that were recorded, the latest first, with those that were corrected or withdrawn. The case file has those that stand.")
  public Page<IdentifierView> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Valid @BeanParam PageRequest request) {
    requireMember(id, memberId);
    UUID after = pages.after(request).map(UUID::fromString).orElse(null);
    return pages.page(
        numbers.page(id, memberId, after, request.rows()), request, each -> each.id().toString());
  }

  @GET
  @Path("/{identifierId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getIdentifier",
      summary = "A number of a member",
      description = "As it was recorded, and what became of it.")
  public IdentifierView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Parameter(description = "The id of what was recorded, never the number itself.") @RestPath
          UUID identifierId) {
    return find(id, memberId, identifierId);
  }

  @POST
  @Allowed(Deed.RECORD)
  @Conflicts("number-recorded-already")
  @APIResponseSchema(
      value = IdentifierView.class,
      responseCode = "201",
      responseDescription = "It is recorded, and stands in the case file.")
  @Operation(
      operationId = "recordIdentifier",
      summary = "Records a number of a member",
      description =
          "A person has one IIN, and may have several phones and documents; a phone may be that of several people. An IIN that another"
              + " member has, or that is against the birth date or the sex, is refused.")
  public RestResponse<IdentifierView> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewIdentifier identifier) {
    requireMember(id, memberId);
    UUID newId = numbers.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      numbers.add(id, memberId, newId, identifier, today.date(), recordings.now());
    }
    return created(id, memberId, earlier.map(Outcome::resourceId).orElse(newId));
  }

  @POST
  @Path("/{identifierId}/correction")
  @Allowed(Deed.RECORD)
  @Conflicts({"number-recorded-already", "number-stands-no-longer"})
  @APIResponseSchema(
      value = IdentifierView.class,
      responseCode = "201",
      responseDescription = "It stands in the place of the other one, which is kept.")
  @Operation(
      operationId = "correctIdentifier",
      summary = "Corrects a number of a member",
      description =
          "What stood before is kept as corrected, with why. Each version has an id of its own: one that stands no longer cannot be"
              + " corrected again. That a paper was lost, or that a phone was the person's until a day, is a correction too.")
  public RestResponse<IdentifierView> correct(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Parameter(description = "The id of what was recorded, never the number itself.") @RestPath
          UUID identifierId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewIdentifierCorrection correction) {
    refuseUndone(correction.why());
    IdentifierView before = find(id, memberId, identifierId);
    UUID newId = numbers.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      numbers.correct(id, before, newId, correction, today.date(), recordings.now());
    }
    return created(id, memberId, earlier.map(Outcome::resourceId).orElse(newId));
  }

  @POST
  @Path("/{identifierId}/withdrawal")
  @Allowed(Deed.RECORD)
  @Conflicts("number-stands-no-longer")
  @Operation(
      operationId = "withdrawIdentifier",
      summary = "Withdraws a number of a member",
      description = "It leaves the case file and is kept as withdrawn, with why.")
  public IdentifierView withdraw(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The member's id.") @RestPath UUID memberId,
      @Parameter(description = "The id of what was recorded, never the number itself.") @RestPath
          UUID identifierId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewIdentifierWithdrawal withdrawal) {
    refuseUndone(withdrawal.why());
    find(id, memberId, identifierId);
    if (idempotency.earlier(key, identifierId, RestResponse.StatusCode.OK).isEmpty()) {
      numbers.withdraw(id, identifierId, withdrawal.why(), recordings.now());
    }
    return find(id, memberId, identifierId);
  }

  private RestResponse<IdentifierView> created(UUID id, UUID memberId, UUID identifierId) {
    return ResponseBuilder.create(RestResponse.Status.CREATED, find(id, memberId, identifierId))
        .location(
            URI.create(
                "/v1/families/" + id + "/members/" + memberId + "/identifiers/" + identifierId))
        .build();
  }

  private static void refuseUndone(Why why) {
    if (why == Why.UNDONE) {
      throw Problem.invalid(FieldError.pointer("/why", "said-by-the-service"));
    }
  }

  private void requireMember(UUID id, UUID memberId) {
    if (!members.has(id, memberId)) {
      throw Problem.notFound();
    }
  }

  private IdentifierView find(UUID id, UUID memberId, UUID identifierId) {
    return numbers.find(id, memberId, identifierId).orElseThrow(Problem::notFound);
  }
}
