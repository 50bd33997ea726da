package kz.tirek.shared.openapi.header;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.shared.openapi.schema.SchemaWalk;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says which answers carry the ETag of a thing, and of every change whose ETag it asks for: a PUT
 * changes what is read at the same address, any other change what is read above its own. An
 * operation whose description speaks of If-Match itself asks for something else.
 */
final class ToldVersions {

  private static final String IF_MATCH = "If-Match";
  private static final String ETAG = "ETag";

  private final Map<String, PathItem> paths;
  private final Map<String, Schema> schemas;

  /** The references to the schemas of things that have a version. */
  private final Set<String> things = new HashSet<>();

  private ToldVersions(OpenAPI document) {
    this.paths = document.getPaths().getPathItems();
    this.schemas = document.getComponents().getSchemas();
  }

  static void apply(OpenAPI document) {
    ToldVersions versions = new ToldVersions(document);
    versions.paths.forEach(
        (path, item) ->
            item.getOperations()
                .forEach(
                    (method, operation) -> {
                      if (CommonHeaders.asks(operation, IF_MATCH)) {
                        versions.changes(path, method == PathItem.HttpMethod.PUT, operation);
                      }
                    }));
    versions.paths.values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(versions::tell);
  }

  private void changes(String path, boolean replaces, Operation change) {
    if (change.getDescription() != null && change.getDescription().contains(IF_MATCH)) {
      return;
    }
    Optional<Operation> page = replaces ? page(path) : Optional.empty();
    page.or(() -> above(path))
        .ifPresent(
            read -> {
              change.setDescription(
                  change.getDescription()
                      + "\n\nIf-Match takes the ETag of `"
                      + read.getOperationId()
                      + "`.");
              APIResponse answer = read.getResponses().getAPIResponse("200");
              CommonHeaders.tell(answer, ETAG);
              schema(answer).ifPresent(schema -> things.add(schema.getRef()));
            });
  }

  /** What is read at the nearest address of which this one is a part. */
  private Optional<Operation> above(String path) {
    int slash = path.lastIndexOf('/');
    if (slash <= 0) {
      return Optional.empty();
    }
    String outer = path.substring(0, slash);
    return page(outer).or(() -> above(outer));
  }

  private Optional<Operation> page(String path) {
    return Optional.ofNullable(paths.get(path)).map(PathItem::getGET);
  }

  private void tell(Operation operation) {
    boolean versioned =
        CommonHeaders.asks(operation, IF_MATCH) || CommonHeaders.asks(operation, "If-None-Match");
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              boolean told =
                  versioned && status.startsWith("20") && !status.equals("204")
                      || status.equals("201") && schema(response).filter(this::holds).isPresent();
              if (told && response.getRef() == null) {
                CommonHeaders.tell(response, ETAG);
              }
            });
  }

  /** Whether it is a thing that has a version, or holds one. */
  private boolean holds(Schema schema) {
    Schema meant = schema.getRef() == null ? schema : schemas.get(SchemaWalk.target(schema));
    Stream<Schema> parts =
        meant == null || meant.getProperties() == null
            ? Stream.empty()
            : meant.getProperties().values().stream();
    return Stream.concat(Stream.of(schema), parts)
        .anyMatch(each -> each.getRef() != null && things.contains(each.getRef()));
  }

  private static Optional<Schema> schema(APIResponse response) {
    return Optional.ofNullable(response.getContent())
        .flatMap(content -> content.getMediaTypes().values().stream().findFirst())
        .map(media -> media.getSchema());
  }
}
