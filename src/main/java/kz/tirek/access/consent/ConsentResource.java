package kz.tirek.access.consent;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
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

/** What a family agreed to. */
@Path("/v1/families/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "What families agreed to, and what they took back")
public class ConsentResource {

  private final Register register;
  private final Membership members;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;
  private final Today today;

  @Inject
  ConsentResource(
      Register register,
      Membership members,
      Idempotency idempotency,
      Pages pages,
      Granted granted,
      Caller caller,
      Today today) {
    this.register = register;
    this.members = members;
    this.idempotency = idempotency;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.AGREE)
  @Operation(
      operationId = "listConsents",
      summary = "What the family agreed to",
      description =
          "The latest first; what was taken back or ran out is among it. Where the recipient says what the family believes, it is shown to"
              + " those alone who work with it.")
  public Page<ConsentView> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam PageRequest request) {
    UUID after = pages.afterId(request);
    return pages.page(
        register.page(id, granted.seesRestrictedFacts(), after, request.rows()),
        request,
        consent -> consent.id().toString());
  }

  @GET
  @Path("/{consentId}")
  @Allowed(Deed.AGREE)
  @Operation(
      operationId = "getConsent",
      summary = "Something that the family agreed to",
      description =
          "For what, which facts, to whom, until when, how it was given, and whether it holds today.")
  public ConsentView get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The consent's id.") @RestPath UUID consentId) {
    return find(id, consentId);
  }

  @POST
  @Allowed(Deed.AGREE)
  @APIResponseSchema(
      value = ConsentView.class,
      responseCode = "201",
      responseDescription = "The service goes by it from now on.")
  @Operation(
      operationId = "recordConsent",
      summary = "Records what the family agreed to",
      description =
          "Possible for a closed case too. A consent is never changed: it runs out, is taken back, or another is recorded.")
  public RestResponse<ConsentView> record(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewConsent consent) {
    List<FieldError> errors = consent.errors(today.date());
    if (consent.person() != null && !members.has(id, consent.person())) {
      errors.add(FieldError.pointer("/person", "unknown-person"));
    }
    if (!granted.seesRestrictedFacts() && register.isRestricted(consent.recipient())) {
      errors.add(FieldError.pointer("/recipient", "restricted-fact"));
    }
    Problem.refuse(errors);
    UUID newId = register.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      register.add(id, newId, consent, caller.agency(), caller.subject());
    }
    UUID recorded = earlier.map(Outcome::resourceId).orElse(newId);
    return ResponseBuilder.create(RestResponse.Status.CREATED, find(id, recorded))
        .location(URI.create("/v1/families/" + id + "/consents/" + recorded))
        .build();
  }

  @POST
  @Path("/{consentId}/withdrawal")
  @Allowed(Deed.AGREE)
  @Conflicts("already-withdrawn")
  @Operation(
      operationId = "withdrawConsent",
      summary = "Takes a consent back",
      description =
          "At once: with it go all earlier ones of the same purpose and recipient. Where it is the consent to keep facts, nothing more is"
              + " recorded of the family until it agrees anew. Possible for a closed case too.")
  public ConsentView withdraw(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The consent's id.") @RestPath UUID consentId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewConsentWithdrawal withdrawal) {
    ConsentView consent = find(id, consentId);
    if (withdrawal.on().isAfter(today.date())) {
      throw Problem.invalid(FieldError.pointer("/on", "in-the-future"));
    }
    if (withdrawal.on().isBefore(consent.givenOn())) {
      throw Problem.invalid(FieldError.pointer("/on", "before-it-was-given"));
    }
    boolean first = idempotency.earlier(key, consentId, RestResponse.StatusCode.OK).isEmpty();
    if (first && !register.withdraw(id, consent, withdrawal, caller.agency(), caller.subject())) {
      throw Problem.conflict("already-withdrawn");
    }
    return find(id, consentId);
  }

  private ConsentView find(UUID id, UUID consentId) {
    return register
        .find(id, consentId, granted.seesRestrictedFacts())
        .orElseThrow(Problem::notFound);
  }
}
