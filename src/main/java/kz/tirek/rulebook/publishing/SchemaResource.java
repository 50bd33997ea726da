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
import org.jboss.resteasy.reactive.RestPath;

/**
 * The JSON Schemas of the files of a rulebook, for editors, which do not sign in. They say nothing
 * but how such a file is written.
 */
@Path("/v1/rulebooks/schema")
@PermitAll
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
  @Operation(operationId = "getRulebookSchema", hidden = true)
  public String schema(@RestPath String name) {
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
}
