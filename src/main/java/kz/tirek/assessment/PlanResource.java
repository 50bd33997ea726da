package kz.tirek.assessment;

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
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.view.plan.PlanView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The way out for a family. */
@Path("/v1/families/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgement", description = "What the rules say of families")
public class PlanResource {

  private final JudgedCases cases;
  private final Assessments assessments;
  private final Caller caller;
  private final Granted granted;

  @Inject
  PlanResource(JudgedCases cases, Assessments assessments, Caller caller, Granted granted) {
    this.cases = cases;
    this.assessments = assessments;
    this.caller = caller;
    this.granted = granted;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getPlan",
      summary = "The steps that open most for a family, in their order",
      description =
          "Looks for the steps that within 365 days open the most tenge a month, then the most benefits, with the fewest days, visits,"
              + " papers and steps; each says what it opens and closes, what it needs first and what it may cost the family. A step that the"
              + " family said it will not take, one that is punishable, or one by somebody under 18 is never among them. Where the best"
              + " steps rest on the good will of a private person, there is another way beside them with formal help alone. What rests on"
              + " uncertain rules is never counted as open. Nothing is stored. For a caller from whom debts, religious ties and who"
              + " registered the family are withheld, they count as not recorded.")
  public RestResponse<PlanView> plan(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(
              description =
                  "The day on which the plan begins, which chooses facts, rules, amounts and ages; today when not given.")
          @RestQuery
          LocalDate asOf,
      @Parameter(
              description =
                  "Facts recorded after this instant are left out, so that a plan can be made again as it was; now when not"
                      + " given.")
          @RestQuery
          Instant knownOn,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    return cases.answer(
        caller.agency(),
        id,
        granted.seesRestrictedFacts(),
        asOf,
        knownOn,
        ifNoneMatch,
        (file, language) -> PlanView.of(assessments.plan(file), language));
  }
}
