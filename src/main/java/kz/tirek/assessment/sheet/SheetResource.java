package kz.tirek.assessment.sheet;

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
import kz.tirek.assessment.Assessments;
import kz.tirek.assessment.FamilyFiles;
import kz.tirek.assessment.FamilyLanguage;
import kz.tirek.assessment.finding.Assessment;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
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

/** The page that a family takes home. */
@Path("/v1/families/{id}/sheet")
@Tag(name = "Judgement", description = "What the rules say of families")
public class SheetResource {

  private final FamilyFiles files;
  private final Assessments assessments;
  private final Rulebooks rulebooks;
  private final SheetPage page;
  private final Caller caller;
  private final AskedLanguage asked;

  @Inject
  SheetResource(
      FamilyFiles files,
      Assessments assessments,
      Rulebooks rulebooks,
      SheetPage page,
      Caller caller,
      AskedLanguage asked) {
    this.files = files;
    this.assessments = assessments;
    this.rulebooks = rulebooks;
    this.page = page;
    this.caller = caller;
    this.asked = asked;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Allowed(Deed.READ)
  @Operation(
      operationId = "getSheet",
      summary = "A page for the family: what it has a right to, and what to do first",
      description =
          "HTML for one sheet of A4, readable in black and white: benefits that are open with their amounts, the first steps of the plan,"
              + " papers, where, and what to say at the counter. It names nobody and says nothing that would harm were it read by the wrong"
              + " person: no names, numbers or address, nothing of health, debts, religion, violence or who registered anybody, nor that"
              + " somebody is not registered. What rests on such facts is left out, and so is what the family said it will not"
              + " ask for, and what it may cost it something to ask for, unless all are registered where they live. The"
              + " page says that there is more to ask about;"
              + " restricted facts are never read for it, whoever asks.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = SheetText.class)))
  public RestResponse<String> sheet(
      @Parameter(description = "The family's id.") @RestPath UUID id,
      @Parameter(
              description = FamilyLanguage.PARAMETER,
              schema = @Schema(implementation = Language.class))
          @RestQuery
          String language,
      @Parameter(
              description =
                  "The day that chooses facts, rules, amounts and ages; today when not given.")
          @RestQuery
          LocalDate asOf) {
    CaseFile file = files.withoutRestrictedFacts(caller.agency(), id, asOf);
    Language in = FamilyLanguage.of(language, file, asked.language());
    Assessment assessment = assessments.of(file);
    Sheet sheet =
        SheetMaker.of(
            file, assessment, assessments.plan(file, assessment), rulebooks.on(file.asOf()), in);
    return ResponseBuilder.ok(page.of(sheet, in))
        .header(HttpHeaders.CONTENT_LANGUAGE, in.tag())
        .build();
  }

  /** What stands in the answer, for the document. */
  @Schema(
      name = "FamilySheet",
      type = SchemaType.STRING,
      description = "A page of HTML without scripts, pictures or links.")
  private static final class SheetText {}
}
