package kz.tirek.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.dashboard.figure.Standing;
import kz.tirek.dashboard.rollup.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How many families of the agency stand where. */
@Path("/v1/dashboard")
@Tag(name = "Dashboards", description = "Counts without people")
public class DashboardResource {

  private static final String HOW =
      " Open cases are counted, restricted ones among them, each family once. Figures change in the transaction in which a case does;"
          + " those of a month that is over stay as they were at its end. They are rounded, and small ones are not told. Nothing that"
          + " rests on debts, religious ties or who registered a family is counted. With Accept: text/csv the same as a table of the columns "
          + FigureList.COLUMNS
          + ".";

  private final Figures figures;
  private final ReferralFigures referrals;
  private final Caller caller;
  private final HttpHeaders headers;
  private final ObjectMapper json;

  @Inject
  DashboardResource(
      Figures figures,
      ReferralFigures referrals,
      Caller caller,
      HttpHeaders headers,
      ObjectMapper json) {
    this.headers = headers;
    this.json = json;
    this.figures = figures;
    this.referrals = referrals;
    this.caller = caller;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  @Path("/barriers")
  @Allowed(Deed.SEE_FIGURES)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FigureList.class)),
        @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = TableText.class))
      })
  @Operation(
      operationId = "getBarrierFigures",
      summary = "Families by barrier",
      description = "By barrier and month, and by what is asked for." + HOW)
  public RestResponse<Object> barriers(
      @BeanParam AskedFigures query, @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(
        figures.of(caller.agency(), Subject.BARRIER, query, null), headers, ifNoneMatch, json);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  @Path("/benefits")
  @Allowed(Deed.SEE_FIGURES)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = FigureList.class)),
        @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = TableText.class))
      })
  @Operation(
      operationId = "getBenefitFigures",
      summary = "How many families stand where with a benefit",
      description =
          "By benefit, status and month, and by what is asked for. A family counts by the best status that any of its members has."
              + HOW)
  public RestResponse<Object> benefits(
      @BeanParam AskedFigures query,
      @Parameter(description = "Families who stand so alone.") @RestQuery Standing status,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(
        figures.of(caller.agency(), Subject.BENEFIT, query, status), headers, ifNoneMatch, json);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
  @Path("/referrals")
  @Allowed(Deed.SEE_FIGURES)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReferralFigureList.class)),
        @Content(mediaType = Csv.TYPE, schema = @Schema(implementation = TableText.class))
      })
  @Operation(
      operationId = "getReferralFigures",
      summary = "What became of referrals, from asked to helped",
      description =
          "Of those that were asked for in a month, formal beside informal help, and kinds of help apart where that is asked for. Figures"
              + " change in the transaction in which a referral does. They are rounded, and small ones are not told. With Accept: text/csv"
              + " the same as a table of the columns "
              + ReferralFigureList.COLUMNS
              + ".")
  public RestResponse<Object> referrals(
      @Parameter(description = AskedFigures.FROM) @RestQuery String from,
      @Parameter(description = "The last month; the present one when not given.") @RestQuery
          String to,
      @Parameter(description = "Whether kinds of help are told apart.")
          @RestQuery
          @DefaultValue("false")
          boolean byHelp,
      @Parameter(description = "Referrals for this kind of help alone.") @RestQuery String help,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return Answers.of(
        referrals.of(caller.agency(), from, to, byHelp, help), headers, ifNoneMatch, json);
  }

  /** What stands in the answer, for the document. */
  @Schema(
      name = "FigureTable",
      type = SchemaType.STRING,
      description =
          "The same figures as RFC 4180 has tables, in UTF-8: a line for each, ended by CR LF, its values parted by commas, in quotes where"
              + " one holds a comma, a quote or an end of a line. The first line has the names of the columns. What is absent is empty;"
              + " families and referrals hold what is about so many. Before what a spreadsheet would take for a formula stands an"
              + " apostrophe.")
  private static final class TableText {}
}
