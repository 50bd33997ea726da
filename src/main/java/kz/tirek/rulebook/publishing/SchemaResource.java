package kz.tirek.rulebook.publishing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tirek.shared.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The JSON Schemas of the files of a rulebook, for editors, which do not sign in. They say nothing
 * but how such a file is written.
 */
@Path("/v1/rulebooks/schema")
@PermitAll
@Tag(name = "Rulebooks")
public class SchemaResource {

  /** The names of the files of a rulebook, {@code tests}, and what the others share. */
  static final List<String> NAMES =
      List.of(
          "barriers",
          "benefits",
          "cautions",
          "common",
          "deadlines",
          "matching",
          "parameters",
          "questions",
          "refusals",
          "rulebook",
          "steps",
          "tests");

  @GET
  @Path("/{name}.json")
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The JSON Schema.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RuleFileSchema.class)))
  @Operation(
      operationId = "getRulebookSchema",
      summary = "How a file of a rulebook is written",
      description =
          "The JSON Schema of the files of this name, for editors, which check and complete by it; it refers to `common` beside it. It"
              + " is for everybody, and nobody signs in for it.")
  public String schema(
      @Parameter(
              description =
                  "The name of the file, `tests` for those with tests, or `common` for what the others share.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "barriers",
                        "benefits",
                        "cautions",
                        "common",
                        "deadlines",
                        "matching",
                        "parameters",
                        "questions",
                        "refusals",
                        "rulebook",
                        "steps",
                        "tests"
                      }),
              example = "barriers")
          @RestPath
          String name) {
    if (!NAMES.contains(name)) {
      throw Problem.notFound();
    }
    ClassLoader loader = SchemaResource.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream("rulebook/schema/" + name + ".json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What stands in the answer, for the document. */
  @Schema(
      name = "RuleFileSchema",
      type = SchemaType.OBJECT,
      description = "A JSON Schema (2020-12) of a file of a rulebook.",
      additionalProperties = Schema.True.class)
  private static final class RuleFileSchema {}
}
