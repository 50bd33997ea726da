package kz.tirek.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.referral.deed.Making;
import kz.tirek.referral.deed.Referrals;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.request.NewReferral;
import kz.tirek.referral.request.NewReferralFeedback;
import kz.tirek.referral.request.NewReferralMove;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The referrals of one family. */
@Path("/v1/families/{id}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Referrals",
    description = "Families sent to offers of help and to people of their own network")
public class ReferralResource {

  private final Making making;
  private final Referrals referrals;
  private final ReferralTable table;
  private final ReferralViews views;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Granted granted;

  @Inject
  ReferralResource(
      Making making,
      Referrals referrals,
      ReferralTable table,
      ReferralViews views,
      Idempotency idempotency,
      Pages pages,
      Granted granted) {
    this.making = making;
    this.referrals = referrals;
    this.table = table;
    this.views = views;
    this.idempotency = idempotency;
    this.pages = pages;
    this.granted = granted;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "listReferralsOfFamily",
      summary = "Where the family was sent",
      description =
          "The latest first. What says what the family believes is shown to those alone who work with it.")
  public Page<ReferralView> list(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Valid @BeanParam PageRequest request) {
    UUID before = pages.afterId(request);
    Page<Referral> page =
        pages.page(
            table.ofCase(id, granted.seesRestrictedFacts(), before, request.rows()),
            request,
            referral -> referral.id().toString());
    return new Page<>(views.listed(page.items()), page.nextPageToken());
  }

  @GET
  @Path("/{referralId}")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getReferral",
      summary = "A referral",
      description =
          "Where it stands and how it came there, what was said of it afterwards, and the visit that it became or would become.")
  public RestResponse<ReferralView> get(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The referral's id.") @RestPath UUID referralId) {
    return answer(find(id, referralId));
  }

  @POST
  @Allowed(Deed.RECORD)
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "201",
      responseDescription = "The referral as it stands.")
  @Conflicts({
    "no-consent-to-refer",
    "offer-closed",
    "no-capacity",
    "asked-often",
    "tie-strained",
    "tie-said-no",
    "conflict-with-tie",
    "registration-elsewhere",
    "past-deadline"
  })
  @Operation(
      operationId = "refer",
      summary = "Sends the family to help",
      description =
          "To an offer of the directory, or to somebody of the family's own network. Before a provider is shown anything the household"
              + " has to agree to it (purpose REFERRAL, the provider's code as recipient, or its id where it has none), on the day"
              + " of the request as today, and it is shown a few facts of the categories named and no more. A tie is asked by the"
              + " family itself. Nobody under 18 is asked; who was asked often lately, or finds helping hard, only for a reason that"
              + " is given (despiteNoCapacity). Where the help is not a state's what became of it can be told in the same request, with"
              + " a status such as COMPLETED, and however long ago it was."
              + " Of a private person nobody asks for registration.")
  public RestResponse<ReferralView> make(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReferral referral) {
    UUID newId = table.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    if (earlier.isEmpty()) {
      making.make(id, newId, referral, granted.seesRestrictedFacts());
    }
    Referral made = find(id, earlier.map(Outcome::resourceId).orElse(newId));
    return ResponseBuilder.create(RestResponse.Status.CREATED, views.whole(made))
        .location(URI.create("/v1/families/" + id + "/referrals/" + made.id()))
        .header(HttpHeaders.ETAG, Preconditions.etag(made.version()))
        .build();
  }

  @POST
  @Path("/{referralId}/transitions")
  @Allowed(Deed.RECORD)
  @Conflicts({
    "transition-not-allowed",
    "outcome-already-told",
    "past-deadline",
    "no-consent-to-refer",
    "offer-closed",
    "no-capacity",
    "asked-often",
    "tie-strained",
    "tie-said-no",
    "conflict-with-tie",
    "registration-elsewhere"
  })
  @Operation(
      operationId = "moveReferral",
      summary = "Says what became of a referral",
      description =
          "It takes the version that was seen and never *, as two who do not know of each other change one referral. DRAFT to"
              + " REQUESTED asks for help, with everything looked at that is looked at when a referral is made. REQUESTED to ACCEPTED,"
              + " REJECTED or CANCELLED; ACCEPTED to IN_PROGRESS, ON_HOLD, COMPLETED, FAILED or CANCELLED; IN_PROGRESS and ON_HOLD"
              + " to each other and to COMPLETED, FAILED or CANCELLED; any to ENTERED_IN_ERROR, which takes back what was counted"
              + " and the visit. What ends at a formal service becomes a visit among the facts of the family.")
  public RestResponse<ReferralView> move(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The referral's id.") @RestPath UUID referralId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReferralMove transition) {
    find(id, referralId);
    if (isFirst(key, referralId)) {
      referrals.move(id, referralId, ifMatch, transition, granted.seesRestrictedFacts());
    }
    return answer(find(id, referralId));
  }

  @POST
  @Path("/{referralId}/confirmation")
  @Allowed(Deed.RECORD)
  @Conflicts({"already-confirmed", "nothing-to-confirm"})
  @Operation(
      operationId = "confirmReferral",
      summary = "Confirms what the provider reported",
      description =
          "What a provider reports changes nothing that is recorded of the family until somebody who works with it says that it was so."
              + " Then it is a visit among the family's facts. That is for open cases: confirm what there is before you close one, or"
              + " once it is opened again.")
  public RestResponse<ReferralView> confirm(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The referral's id.") @RestPath UUID referralId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key) {
    find(id, referralId);
    if (isFirst(key, referralId)) {
      referrals.confirm(id, referralId, ifMatch, granted.seesRestrictedFacts());
    }
    return answer(find(id, referralId));
  }

  @POST
  @Path("/{referralId}/feedback")
  @Allowed(Deed.HEAR_BACK)
  @Conflicts({"not-tried", "feedback-too-early", "feedback-already-given"})
  @Operation(
      operationId = "tellReferralFeedback",
      summary = "Says whether a referral helped",
      description =
          "Asked some days after it ended, 14 where nothing else is configured: of the family, of its caseworker, or both, also once the"
              + " case is closed. Their words"
              + " stand beside what the provider"
              + " reported, and where they differ the referral says so. In the counts the family's word goes before its"
              + " caseworker's, and both before what was reported.")
  public RestResponse<ReferralView> say(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The referral's id.") @RestPath UUID referralId,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid NewReferralFeedback feedback) {
    find(id, referralId);
    if (isFirst(key, referralId)) {
      referrals.say(
          id, referralId, table.newId(), ifMatch, feedback, granted.seesRestrictedFacts());
    }
    return answer(find(id, referralId));
  }

  private boolean isFirst(String key, UUID referralId) {
    return idempotency.earlier(key, referralId, RestResponse.StatusCode.OK).isEmpty();
  }

  private RestResponse<ReferralView> answer(Referral referral) {
    return Preconditions.answer(views.whole(referral), referral.version(), null);
  }

  private Referral find(UUID id, UUID referralId) {
    return table
        .find(id, referralId)
        .filter(each -> granted.seesRestrictedFacts() || !each.to().restricted())
        .orElseThrow(Problem::notFound);
  }
}
