package kz.tirek.assessment;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.guard.Granted;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;
import kz.tirek.situation.casefile.CaseFile;
import kz.tirek.situation.casefile.CaseFiles;
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

  private final CaseFiles files;
  private final Assessments assessments;
  private final Caller caller;
  private final Granted granted;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  AssessmentResource(
      CaseFiles files,
      Assessments assessments,
      Caller caller,
      Granted granted,
      AskedLanguage asked,
      Today today) {
    this.files = files;
    this.assessments = assessments;
    this.caller = caller;
    this.granted = granted;
    this.asked = asked;
    this.today = today;
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
    LocalDate day = asOf == null ? today.date() : asOf;
    CaseFile file =
        knownOn == null
            ? files.read(caller.agency(), id, day)
            : files.read(caller.agency(), id, day, knownOn).orElseThrow(Problem::notFound);
    boolean whole = granted.seesRestrictedFacts();
    CaseFile seen = whole ? file : file.withoutRestrictedFacts();
    Language language = asked.language();
    AssessmentView view = AssessmentView.of(assessments.of(seen), language);
    List<Object> seenAs =
        new ArrayList<>(List.of(view.asOf(), language.tag(), view.rulebook(), whole));
    if (knownOn != null) {
      seenAs.add(knownOn);
    }
    return Preconditions.answerView(view, file.version(), ifNoneMatch, seenAs.toArray());
  }
}
