package kz.tirek.dashboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.dashboard.figure.Standing;
import kz.tirek.dashboard.rollup.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How many families of the agency stand where. */
@Path("/v1/dashboard")
@Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
@Tag(name = "Dashboards", description = "Counts without people")
public class DashboardResource {

  private static final String HOW =
      " Open cases are counted, restricted ones among them, each family once. Figures change in the transaction in which a case does;"
          + " those of a month that is over stay as they were at its end. They are rounded, and small ones are not told. Nothing that"
          + " rests on debts, religious ties or who registered a family is counted. With Accept: text/csv the same as a table.";

  private final Figures figures;
  private final ReferralFigures referrals;
  private final Caller caller;

  @Inject
  DashboardResource(Figures figures, ReferralFigures referrals, Caller caller) {
    this.figures = figures;
    this.referrals = referrals;
    this.caller = caller;
  }

  @GET
  @Path("/barriers")
  @Allowed(Deed.SEE_FIGURES)
  @Operation(
      operationId = "getBarrierFigures",
      summary = "How many families something stands in the way of",
      description = "By barrier and month, and by what is asked for." + HOW)
  public RestResponse<FigureList> barriers(
      @BeanParam AskedFigures query,
      @HeaderParam("Accept") String accept,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(
        figures.of(caller.agency(), Subject.BARRIER, query, null), accept, ifNoneMatch);
  }

  @GET
  @Path("/benefits")
  @Allowed(Deed.SEE_FIGURES)
  @Operation(
      operationId = "getBenefitFigures",
      summary = "How many families stand where with a benefit",
      description =
          "By benefit, status and month, and by what is asked for. A family counts by the best status that any of its members has."
              + HOW)
  public RestResponse<FigureList> benefits(
      @BeanParam AskedFigures query,
      @Parameter(description = "Families who stand so alone.") @RestQuery Standing status,
      @HeaderParam("Accept") String accept,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(
        figures.of(caller.agency(), Subject.BENEFIT, query, status), accept, ifNoneMatch);
  }

  @GET
  @Path("/referrals")
  @Allowed(Deed.SEE_FIGURES)
  @Operation(
      operationId = "getReferralFigures",
      summary = "What became of referrals, from asked to helped",
      description =
          "Of those that were asked for in a month, formal beside informal help, and kinds of help apart where that is asked for. Figures"
              + " change in the transaction in which a referral does. They are rounded, and small ones are not told. With Accept: text/csv"
              + " the same as a table.")
  public RestResponse<ReferralFigureList> referrals(
      @Parameter(description = "The first month, as 2026-01; the last one when not given.")
          @RestQuery
          String from,
      @Parameter(description = "The last month; the present one when not given.") @RestQuery
          String to,
      @Parameter(description = "Whether kinds of help are told apart.")
          @RestQuery
          @DefaultValue("false")
          boolean byHelp,
      @Parameter(description = "Referrals for this kind of help alone.") @RestQuery String help,
      @HeaderParam("Accept") String accept,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(referrals.of(caller.agency(), from, to, byHelp, help), accept, ifNoneMatch);
  }
}
