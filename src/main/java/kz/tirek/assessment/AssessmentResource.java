package kz.tirek.assessment;

import static kz.tirek.access.Roles.CASEWORKER;
import static kz.tirek.access.Roles.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.assessment.view.AssessmentView;
import kz.tirek.shared.http.Preconditions;
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
@RolesAllowed({CASEWORKER, SUPERVISOR})
@Tag(name = "Judgement", description = "What the rules say of families")
public class AssessmentResource {

  private final CaseFiles files;
  private final Assessments assessments;
  private final Caller caller;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  AssessmentResource(
      CaseFiles files, Assessments assessments, Caller caller, AskedLanguage asked, Today today) {
    this.files = files;
    this.assessments = assessments;
    this.caller = caller;
    this.asked = asked;
    this.today = today;
  }

  @GET
  @Operation(
      operationId = "assess",
      summary = "What stands in a family's way, what it could have, and what to ask next",
      description =
          "Judges the facts that held on the day asOf by the rules and amounts of that day. Every answer names the facts and amounts"
              + " it rests on, their sources and how certain they are.")
  public RestResponse<AssessmentView> assess(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(
              description =
                  "The day that chooses facts, rules, amounts and ages; today when not given.")
          @RestQuery
          LocalDate asOf,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    CaseFile file = files.read(caller.agency(), id, asOf == null ? today.date() : asOf);
    Language language = asked.language();
    AssessmentView view = AssessmentView.of(assessments.of(file), language);
    return Preconditions.answerView(
        view, file.version(), ifNoneMatch, view.asOf(), language.tag(), view.rulebook());
  }
}
