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
import kz.tirek.assessment.view.AssessmentView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What the rules say of a family. */
@Path("/v1/families/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgement", description = "What the rules say of families")
public class AssessmentResource {

  private final JudgedCases cases;
  private final Assessments assessments;
  private final Caller caller;
  private final Granted granted;

  @Inject
  AssessmentResource(JudgedCases cases, Assessments assessments, Caller caller, Granted granted) {
    this.cases = cases;
    this.assessments = assessments;
    this.caller = caller;
    this.granted = granted;
  }

  @GET
  @Allowed(Deed.READ)
  @Operation(
      operationId = "assess",
      summary = "What stands in a family's way, what it could have, and what to ask next",
      description =
          "Judges the facts that held on the day asOf by the rules and amounts of that day. Every answer names the facts and amounts"
              + " it rests on, their sources and how certain they are. For a caller from whom debts, religious ties and who registered the"
              + " family are withheld, they count as not recorded.")
  public RestResponse<AssessmentView> assess(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(
              description =
                  "The day that chooses facts, rules, amounts and ages; today when not given.")
          @RestQuery
          LocalDate asOf,
      @Parameter(
              description =
                  "Facts recorded after this instant are left out, so that an assessment can be made again as it was; now when not"
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
        (file, language) -> AssessmentView.of(assessments.of(file), language));
  }
}
