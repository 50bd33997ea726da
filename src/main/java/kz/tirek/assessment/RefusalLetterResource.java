package kz.tirek.assessment;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.assessment.finding.ContestableRefusal;
import kz.tirek.assessment.letter.Letter;
import kz.tirek.shared.problem.Problem;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.text.Texts;
import kz.tirek.situation.casefile.CaseFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The letter to take along where a refusal is contestable. */
@Path("/v1/families/{id}/refusals/{factId}/letter")
@Tag(name = "Judgement", description = "What the rules say of families")
public class RefusalLetterResource {

  /** Where the letter begins. */
  private static final String CUT = "\n\n- - - - - - - - - - - - - - - - - - - - - - - -\n\n";

  private final FamilyFiles files;
  private final Assessments assessments;
  private final Caller caller;
  private final AskedLanguage asked;

  @Inject
  RefusalLetterResource(
      FamilyFiles files, Assessments assessments, Caller caller, AskedLanguage asked) {
    this.files = files;
    this.assessments = assessments;
    this.caller = caller;
    this.asked = asked;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getRefusalLetter",
      summary = "The letter to take along to an office that refused what the rules do not refuse",
      description =
          "Asks the office to look again, and for a written answer with the norm. Above the line where it is to be cut off stands what a"
              + " complaint may bring; the assessment says it more exactly, and it is said before the letter is handed over. The letter"
              + " holds no name, no number, no address and nothing that is recorded of the family; restricted facts are never read"
              + " for it. There is none where it would expose somebody, where the family only heard of the refusal from others, and"
              + " where only uncertain rules could stand in it.")
  @APIResponse(
      responseCode = "200",
      description = "The letter.",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = LetterText.class)))
  public RestResponse<String> letter(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(description = "The fact that tells of the refusal, as the assessment names it.")
          @RestPath
          UUID factId,
      @Parameter(
              description =
                  "The benefit that was refused, where one visit was refused several; the first when not given.",
              example = "free-school-meals-1-4")
          @RestQuery
          String benefit,
      @Parameter(
              description = FamilyLanguage.PARAMETER,
              schema = @Schema(implementation = Language.class))
          @RestQuery
          String language,
      @Parameter(
              description = "The day that chooses facts, rules and amounts; today when not given.")
          @RestQuery
          LocalDate asOf) {
    CaseFile file = files.withoutRestrictedFacts(caller.agency(), id, asOf);
    Language in = FamilyLanguage.of(language, file, asked.language());
    Letter letter =
        assessments.of(file).contestableRefusals().stream()
            .filter(refusal -> refusal.fact().equals(factId))
            .filter(refusal -> benefit == null || refusal.benefit().code().equals(benefit))
            .map(ContestableRefusal::letter)
            .filter(each -> each != null)
            .findFirst()
            .orElseThrow(Problem::notFound);
    return ResponseBuilder.ok(Texts.text(in, "letter.before") + CUT + letter.text().in(in))
        .header(HttpHeaders.CONTENT_LANGUAGE, in.tag())
        .build();
  }

  /** What stands in the answer, for the document. */
  @Schema(
      name = "RefusalLetter",
      type = SchemaType.STRING,
      description =
          "A letter as plain text, and above it what to think of before it is handed over.")
  private static final class LetterText {}
}
