package kz.tirek.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.shared.openapi.ServedDocument.Operation;

/** Answers of one operation, held against what the document says of them. */
final class Answers {

  /** Answers that no request can ask for. */
  private static final Set<String> UNASKED = Set.of("500", "503");

  /** Headers that a client needs; no answer has one that is not documented. */
  private static final List<String> TOLD =
      List.of("ETag", "Location", "Retry-After", "WWW-Authenticate", "Content-Language");

  private final ServedDocument document;
  private final Operation operation;
  private final Set<String> seen = new TreeSet<>(UNASKED);

  Answers(ServedDocument document, String operationId) {
    this.document = document;
    this.operation = document.operation(operationId);
  }

  /** The answer has this status, and body and headers are as documented. */
  Answers expect(int status, Response answer) {
    String what = operation.id() + " " + status;
    assertEquals(status, answer.statusCode(), () -> what + ": " + answer.body().asString());
    seen.add(String.valueOf(status));
    JsonNode documented = document.resolved(operation.node().at("/responses/" + status));
    check(document, documented, answer, what);
    return this;
  }

  static void check(ServedDocument document, JsonNode documented, Response answer, String what) {
    assertTrue(documented.has("description"), what + " is not documented");
    documented
        .path("headers")
        .fieldNames()
        .forEachRemaining(name -> assertNotNull(answer.header(name), what + " " + name));
    for (String name : TOLD) {
      assertTrue(
          answer.header(name) == null || documented.path("headers").has(name),
          what + " " + name + " is sent and not documented");
    }
    if (!documented.has("content")) {
      assertEquals("", answer.body().asString(), what);
      return;
    }
    String type = answer.contentType().replaceFirst(";.*", "");
    JsonNode schema = documented.path("content").path(type).path("schema");
    assertTrue(schema.isObject(), what + " as " + type + " is not documented");
    assertEquals("", document.complaints(schema, body(type, answer.body().asString())), what);
  }

  private static JsonNode body(String type, String text) {
    return type.endsWith("json") ? ServedDocument.parse(text) : TextNode.valueOf(text);
  }

  /** Every answer that is documented was seen. */
  void complete() {
    assertEquals(operation.statuses(), seen);
  }
}
