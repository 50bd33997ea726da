package kz.tirek.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.Roles;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.referral.asking.ReferralDays;
import kz.tirek.referral.record.Referral;
import kz.tirek.referral.record.ReferralTable;
import kz.tirek.referral.state.ReferralStatus;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The referrals of all families of the caller. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
public class ReferralsResource {

  private final ReferralTable table;
  private final ReferralViews views;
  private final ReferralDays days;
  private final Pages pages;
  private final Granted granted;
  private final Caller caller;
  private final Today today;

  @Inject
  ReferralsResource(
      ReferralTable table,
      ReferralViews views,
      ReferralDays days,
      Pages pages,
      Granted granted,
      Caller caller,
      Today today) {
    this.table = table;
    this.views = views;
    this.days = days;
    this.pages = pages;
    this.granted = granted;
    this.caller = caller;
    this.today = today;
  }

  @GET
  @Allowed(Deed.LIST)
  @Operation(
      operationId = "listReferrals",
      summary = "Where the caller's families were sent, the latest first",
      description =
          "Of a caseworker's own and covered cases, of a supervisor's agency. What says what a family believes is shown in its case"
              + " alone.")
  public Page<ReferralView> list(
      @Valid @BeanParam PageRequest request,
      @Parameter(description = "Only those that stand so.") @RestQuery ReferralStatus status,
      @Parameter(
              description =
                  "true: only those whose last day to answer is over and that still stand as REQUESTED, until a job lets them expire within a"
                      + " quarter of an hour. All that nobody answered in time are those with status=EXPIRED.")
          @RestQuery
          Boolean overdue,
      @Parameter(
              description =
                  "true: only those of which it is time to ask whether they helped, and nobody has said so.")
          @RestQuery
          Boolean awaitingFeedback) {
    UUID before = pages.afterId(request);
    List<Referral> rows =
        table.list(
            caller.agency(),
            !caller.is(Roles.SUPERVISOR),
            status,
            Boolean.TRUE.equals(overdue) ? today.date() : null,
            Boolean.TRUE.equals(awaitingFeedback) ? days.endedBy(today.date()) : null,
            before,
            request.rows());
    Page<Referral> page = pages.page(rows, request, referral -> referral.id().toString());
    granted.shown(page.items().stream().map(Referral::family).distinct().toList());
    return new Page<>(views.listed(page.items()), page.nextPageToken());
  }
}
