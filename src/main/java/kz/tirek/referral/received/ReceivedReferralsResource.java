package kz.tirek.referral.received;

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
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.CaseDoor;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.referral.deed.Received;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.SharedVault;
import kz.tirek.referral.request.NewReferralAnswer;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent to the provider that the caller works for. */
@Path("/v1/received-referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Received referrals",
    description = "What was sent to the provider that the token names (claim provider)")
public class ReceivedReferralsResource {

  private final Received received;
  private final SharedVault vault;
  private final Idempotency idempotency;
  private final Pages pages;
  private final CaseDoor door;
  private final Granted granted;
  private final Caller caller;
  private final Today today;

  @Inject
  ReceivedReferralsResource(
      Received received,
      SharedVault vault,
      Idempotency idempotency,
      Pages pages,
      CaseDoor door,
      Granted granted,
      Caller caller,
      Today today) {
    this.received = received;
    this.vault = vault;
    this.idempotency = idempotency;
    this.pages = pages;
    this.door = door;
    this.granted = granted;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ_RECEIVED)
  @Operation(
      operationId = "listReceivedReferrals",
      summary = "What was sent to the provider",
      description =
          "The latest first. What a family has taken its consent back to is not among it any more.")
  public Page<ReceivedReferralView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those that stand so.") @RestQuery ReferralStatus status) {
    UUID before = pages.afterId(request);
    List<Referral> rows = received.page(caller.provider(), status, before, request.rows());
    Page<Referral> page = pages.page(rows, request, referral -> referral.id().toString());
    granted.shown(page.items().stream().map(Referral::family).distinct().toList());
    return page.map(this::view);
  }

  @GET
  @Path("/{referralId}")
  @Allowed(Deed.READ_RECEIVED)
  @Operation(
      operationId = "getReceivedReferral",
      summary = "Something that was sent to the provider",
      description =
          "What is asked for, and what the family agreed that the provider sees; nothing once it has taken that back.")
  public RestResponse<ReceivedReferralView> get(
      @Parameter(description = "The referral's id.") @RestPath UUID referralId) {
    return answer(find(referralId));
  }

  @POST
  @Path("/{referralId}/transitions")
  @Allowed(Deed.ANSWER_RECEIVED)
  @Conflicts({"transition-not-allowed", "outcome-already-told", "past-deadline"})
  @Operation(
      operationId = "answerReceivedReferral",
      summary = "Says what becomes of it",
      description =
          "REQUESTED to ACCEPTED or REJECTED; ACCEPTED to IN_PROGRESS, ON_HOLD, COMPLETED or FAILED; IN_PROGRESS and ON_HOLD to each"
              + " other and to COMPLETED or FAILED. The agency that has the case sees it at once; whether it becomes a fact of the"
              + " family, the family's caseworker decides.")
  public RestResponse<ReceivedReferralView> answer(
      @Parameter(description = "The referral's id.") @RestPath UUID referralId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReferralAnswer answer) {
    Referral sent = find(referralId);
    if (idempotency.earlier(key, referralId, RestResponse.StatusCode.OK).isEmpty()) {
      received.answer(sent, ifMatch, answer, caller.subject());
    }
    return answer(find(referralId));
  }

  /** Every time it is looked once more whether the family agrees; a refusal is written down too. */
  private Referral find(UUID referralId) {
    Referral referral = received.find(caller.provider(), referralId);
    door.about(referral.family());
    received.requireConsent(referral);
    return referral;
  }

  private RestResponse<ReceivedReferralView> answer(Referral referral) {
    return Preconditions.answer(view(referral), referral.version(), null);
  }

  private ReceivedReferralView view(Referral referral) {
    return ReceivedReferralView.of(referral, vault.of(referral), today.date());
  }
}
