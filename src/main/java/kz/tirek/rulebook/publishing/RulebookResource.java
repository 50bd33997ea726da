package kz.tirek.rulebook.publishing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.access.Caller;
import kz.tirek.access.rule.Allowed;
import kz.tirek.access.rule.Deed;
import kz.tirek.rulebook.archive.Archive;
import kz.tirek.rulebook.archive.Pack;
import kz.tirek.rulebook.comparison.Comparison;
import kz.tirek.rulebook.language.Language;
import kz.tirek.rulebook.reading.RulebookFiles;
import kz.tirek.rulebook.version.PublicationTable;
import kz.tirek.rulebook.version.RulebookTable;
import kz.tirek.rulebook.version.Rulebooks;
import kz.tirek.rulebook.version.StoredRulebook;
import kz.tirek.rulebook.yaml.YamlParser;
import kz.tirek.shared.idempotency.Idempotency;
import kz.tirek.shared.idempotency.Outcome;
import kz.tirek.shared.json.ZipBody;
import kz.tirek.shared.openapi.problem.Unprocessable;
import kz.tirek.shared.page.Page;
import kz.tirek.shared.page.PageRequest;
import kz.tirek.shared.page.Pages;
import kz.tirek.shared.problem.Conflicts;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The rulebooks: those that came with the service, and those that were brought in. */
@Path("/v1/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebooks", description = "What the rules say, version by version")
public class RulebookResource {

  private static final String ADDRESS = "/v1/rulebooks/";

  private final RulebookTable table;
  private final PublicationTable publications;
  private final Rulebooks rulebooks;
  private final Trial trial;
  private final Idempotency idempotency;
  private final Pages pages;
  private final Caller caller;

  @Inject
  RulebookResource(
      RulebookTable table,
      PublicationTable publications,
      Rulebooks rulebooks,
      Trial trial,
      Idempotency idempotency,
      Pages pages,
      Caller caller) {
    this.table = table;
    this.publications = publications;
    this.rulebooks = rulebooks;
    this.trial = trial;
    this.idempotency = idempotency;
    this.pages = pages;
    this.caller = caller;
  }

  @GET
  @Allowed(Deed.READ_RULES)
  @Operation(
      operationId = "listRulebooks",
      summary = "The rulebooks that there are",
      description =
          "What came last first: those that came with the service, drafts, and what was published, with who brought each in and when.")
  public Page<RulebookView> list(@Valid @BeanParam PageRequest request) {
    String inForce = rulebooks.inForce().version();
    List<StoredRulebook> rows = table.page(pages.afterId(request), request.rows());
    return pages
        .page(rows, request, rulebook -> rulebook.id().toString())
        .map(rulebook -> RulebookView.of(rulebook, inForce));
  }

  @GET
  @Path("/{version}")
  @Allowed(Deed.READ_RULES)
  @Operation(
      operationId = "getRulebook",
      summary = "A rulebook, without what it says",
      description = "Its state, who brought it in and when, and from when on it judges.")
  public RulebookView get(
      @Parameter(description = "The rulebook's version.", example = "kz-2026.5") @RestPath
          String version) {
    return RulebookView.of(found(version), rulebooks.inForce().version());
  }

  @GET
  @Path("/{version}/archive")
  @Produces(ZipBody.TYPE)
  @Allowed(Deed.READ_RULES)
  @APIResponse(
      responseCode = "200",
      description = "A ZIP archive of the YAML files, byte for byte as it was brought in.",
      content =
          @Content(
              mediaType = ZipBody.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Operation(
      operationId = "downloadRulebook",
      summary = "The files of a rulebook as one archive",
      description =
          "The YAML files of the country (kz) and the city (almaty), with the tests that they carry. Of a rulebook that came with the"
              + " service the archive is the same on every node.")
  public RestResponse<byte[]> archive(
      @Parameter(description = "The rulebook's version.", example = "kz-2026.5") @RestPath
          String version) {
    return ResponseBuilder.ok(bytes(version))
        .type(ZipBody.TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + version + ".zip\"")
        .build();
  }

  @POST
  @Consumes(ZipBody.TYPE)
  @Allowed(Deed.CHANGE_RULES)
  @APIResponseSchema(
      value = ValidationView.class,
      responseCode = "201",
      responseDescription = "It is a draft now, or was there already with the same content.")
  @Conflicts("rulebook-version-taken")
  @Unprocessable("rulebook-broken")
  @Operation(
      operationId = "uploadRulebook",
      summary = "Brings a draft in, whole",
      description =
          "A ZIP archive of at most 1 MiB, at most 2 MiB when unpacked, of the files that the archive of another version has: at most "
              + Archive.MOST_FILES
              + " files, in each at most "
              + RulebookFiles.MOST_ENTRIES
              + " entries, texts of "
              + YamlParser.MAX_TEXT
              + " characters and "
              + YamlParser.MAX_DEPTH
              + " levels, and conditions of fewer than "
              + Language.MAX_DEPTH
              + " levels. It is kept only where nothing is wrong with it: otherwise the answer lists what is, the first "
              + Problem.MOST_ERRORS
              + ", with file, line and column. The"
              + " tests that it carries are run, and may still fail. Its version is the one that kz/rulebook.yaml says; what"
              + " is kept under a version never changes. It judges nobody before it is published.")
  public RestResponse<ValidationView> upload(
      @HeaderParam("Idempotency-Key") String key,
      @RequestBody(
              description = "The archive.",
              required = true,
              content =
                  @Content(
                      mediaType = ZipBody.TYPE,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          @NotNull
          ZipBody.Zip archive) {
    UUID newId = publications.newId();
    Optional<Outcome> earlier = idempotency.earlier(key, newId, RestResponse.StatusCode.CREATED);
    Pack pack = trial.read(archive.bytes());
    if (earlier.isEmpty()) {
      keep(newId, pack, archive.bytes());
    }
    return ResponseBuilder.create(RestResponse.Status.CREATED, trial.validate(pack))
        .location(URI.create(ADDRESS + pack.rulebook().version()))
        .build();
  }

  private void keep(UUID id, Pack pack, byte[] archive) {
    byte[] content = Archive.digest(pack.files());
    String version = pack.rulebook().version();
    if (!table.add(id, version, archive, content, caller.subject())
        && !Arrays.equals(found(version).content(), content)) {
      throw Problem.conflict("rulebook-version-taken");
    }
  }

  @POST
  @Path("/{version}/validation")
  @Allowed(Deed.CHANGE_RULES)
  @Operation(
      operationId = "validateRulebook",
      summary = "Tries a rulebook, with the tests that it carries",
      description =
          "Reads it as it would be used today and runs its tests: what is wrong and which tests fail, each with what was expected and"
              + " what was found. Nothing changes.")
  public ValidationView validate(
      @Parameter(description = "The rulebook's version.", example = "kz-2026.5") @RestPath
          String version) {
    return trial.validate(version, bytes(version));
  }

  @GET
  @Path("/{version}/comparison")
  @Allowed(Deed.READ_RULES)
  @Operation(
      operationId = "compareRulebooks",
      summary = "What a rulebook says otherwise than another",
      description =
          "Rule by rule: those that came, went and changed, as YAML, and what of each changed, parameters by the first days of their"
              + " values. Layout, comments and order do not count.")
  public ComparisonView compare(
      @Parameter(description = "The rulebook's version.", example = "kz-2026.5") @RestPath
          String version,
      @Parameter(
              description = "The version to compare with; that which judges today when not given.",
              example = "kz-2026.5")
          @RestQuery
          String with) {
    String before = with == null ? rulebooks.inForce().version() : with;
    byte[] other =
        table
            .archive(before)
            .orElseThrow(
                () -> Problem.unreadable(FieldError.parameter("with", "unknown-rulebook")));
    return new ComparisonView(
        before, version, Comparison.of(Archive.unpack(other), Archive.unpack(bytes(version))));
  }

  private StoredRulebook found(String version) {
    return table.find(version).orElseThrow(Problem::notFound);
  }

  private byte[] bytes(String version) {
    return table.archive(version).orElseThrow(Problem::notFound);
  }
}
