package kz.tirek.shared.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.shared.openapi.schema.SchemaWalk;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives bodies the example that is named after their schema: {@code NewHousehold} the one of {@code
 * docs/examples/new-household.json}, or {@code referral-of-refer.json} where the operation {@code
 * refer} answers with one of its own. What holds the value of a fact is made of the example of the
 * value. A success says what its schema says.
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

  private void add(Operation operation) {
    if (operation.getRequestBody() != null) {
      add(operation, operation.getRequestBody().getContent());
    }
    for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
      add(operation, response.getContent());
      schemaName(response.getContent())
          .map(name -> document.getComponents().getSchemas().get(name).getDescription())
          .filter(described -> response.getDescription().equals("OK"))
          .ifPresent(response::setDescription);
    }
  }

  private void add(Operation operation, Content content) {
    mediaTypes(content)
        .forEach(each -> schemaName(each).ifPresent(name -> add(operation, name, each)));
  }

  private void add(Operation operation, String schema, MediaType body) {
    String file = kebab(schema);
    String own = file + "-of-" + kebab(operation.getOperationId());
    Optional<JsonNode> json = read(own).or(() -> read(file)).or(() -> made(file));
    if (json.isPresent()) {
      Example example = OASFactory.createExample().value(json.get());
      body.setExamples(Map.of(file, example));
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Optional<JsonNode> read(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream json =
        loader.getResourceAsStream("META-INF/openapi/examples/" + file + ".json")) {
      return json == null ? Optional.empty() : Optional.of(JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException("the example " + file + " cannot be read", e);
    }
  }

  /** A fact, a list of facts or a correction, made of the example of the value. */
  private static Optional<JsonNode> made(String file) {
    for (Frame frame : Frame.values()) {
      Matcher named = frame.name.matcher(file);
      if (named.matches()) {
        return read(named.group(1)).map(value -> frame.around((ObjectNode) value.deepCopy()));
      }
    }
    return Optional.empty();
  }

  /** What holds the value of a fact. */
  private enum Frame {
    LIST("(.+)-fact-list") {
      @Override
      ObjectNode around(ObjectNode value) {
        ObjectNode list = JSON.createObjectNode().put("complete", true);
        list.putArray("items").add(FACT.around(value));
        return list;
      }
    },
    FACT("(.+)-fact") {
      @Override
      ObjectNode around(ObjectNode value) {
        value.remove(List.of("observed", "member"));
        ObjectNode fact =
            JSON.createObjectNode()
                .put("id", "01930d5e-7a00-7000-8000-000000000017")
                .put("observedOn", "2026-03-02")
                .put("source", "FAMILY_SAID")
                .put("recordedAt", "2026-03-02T06:10:00Z")
                .put("recordedBy", "caseworker-1");
        fact.set("value", value);
        return fact;
      }
    },
    CORRECTION("new-(.+)-correction") {
      @Override
      ObjectNode around(ObjectNode value) {
        ObjectNode correction = JSON.createObjectNode().put("reason", "FAMILY_CORRECTED_ITSELF");
        correction.set("fact", value);
        return correction;
      }
    };

    final Pattern name;

    Frame(String name) {
      this.name = Pattern.compile(name);
    }

    abstract ObjectNode around(ObjectNode value);
  }

  private static Optional<String> schemaName(Content content) {
    return mediaTypes(content).flatMap(each -> schemaName(each).stream()).findFirst();
  }

  private static Optional<String> schemaName(MediaType body) {
    return Optional.ofNullable(body.getSchema()).map(SchemaWalk::target);
  }

  private static Stream<MediaType> mediaTypes(Content content) {
    return content == null ? Stream.empty() : content.getMediaTypes().values().stream();
  }
}
