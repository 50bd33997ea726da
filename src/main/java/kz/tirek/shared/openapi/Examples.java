package kz.tirek.shared.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives bodies the example that is named after their schema: {@code NewHousehold} the one of {@code
 * docs/examples/new-household.json}. A success says what its schema says.
 */
final class Examples {

  private static final JsonMapper JSON = new JsonMapper();

  private final OpenAPI document;

  private Examples(OpenAPI document) {
    this.document = document;
  }

  static void apply(OpenAPI document) {
    Examples examples = new Examples(document);
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(examples::add);
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Operation operation) {
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent());
    }
    for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
      add(response.getContent());
      schemaName(response.getContent())
          .map(name -> document.getComponents().getSchemas().get(name).getDescription())
          .filter(described -> response.getDescription().equals("OK"))
          .ifPresent(response::setDescription);
    }
  }

  private void add(Content content) {
    schemaName(content).ifPresent(name -> add(name, content));
  }

  private void add(String schema, Content content) {
    String file = schema.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream json =
        loader.getResourceAsStream("META-INF/openapi/examples/" + file + ".json")) {
      if (json != null) {
        Example example = OASFactory.createExample().value(JSON.readTree(json));
        mediaTypes(content).forEach(each -> each.setExamples(Map.of(file, example)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the example " + file + " cannot be read", e);
    }
  }

  private static Optional<String> schemaName(Content content) {
    return mediaTypes(content)
        .filter(each -> each.getSchema() != null && each.getSchema().getRef() != null)
        .map(each -> each.getSchema().getRef().replaceFirst(".*/", ""))
        .findFirst();
  }

  private static Stream<MediaType> mediaTypes(Content content) {
    return content == null ? Stream.empty() : content.getMediaTypes().values().stream();
  }
}
