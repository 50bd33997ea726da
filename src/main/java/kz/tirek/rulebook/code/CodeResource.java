package kz.tirek.rulebook.code;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.rulebook.Rulebook;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.shared.http.Preconditions;
import kz.tirek.shared.text.AskedLanguage;
import kz.tirek.shared.text.Language;
import kz.tirek.shared.time.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What the codes of the rulebook are called. */
@Path("/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "What the codes of the rulebook are called")
public class CodeResource {

  private final Rulebooks rulebooks;
  private final AskedLanguage asked;
  private final Today today;

  @Inject
  CodeResource(Rulebooks rulebooks, AskedLanguage asked, Today today) {
    this.rulebooks = rulebooks;
    this.asked = asked;
    this.today = today;
  }

  @GET
  @Allowed(Deed.READ_CODES)
  @Operation(
      operationId = "listCodes",
      summary = "The codes that requests may name and answers name, with what they are called",
      description =
          "Barriers, benefits, services, steps, kinds of help and papers of the rulebook that judges a day, in the language that is asked"
              + " for. They change when another rulebook is published; the ETag tells whether they did.")
  public RestResponse<CodesView> list(
      @Parameter(description = "Codes of this kind alone.") @RestQuery CodeKind kind,
      @Parameter(description = "The day that chooses the rulebook; today when not given.")
          @RestQuery
          LocalDate asOf,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    Rulebook rulebook = rulebooks.on(asOf == null ? today.date() : asOf);
    Language language = asked.language();
    return Preconditions.answerView(
        CodesView.of(rulebook, kind, language),
        0,
        ifNoneMatch,
        rulebook.version(),
        kind == null ? "" : kind,
        language.tag());
  }
}
