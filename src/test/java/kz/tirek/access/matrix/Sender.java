package kz.tirek.access.matrix;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.access.SignedIn;
import kz.tirek.access.matrix.Operations.Operation;
import kz.tirek.rulebook.SmallPack;

/** Sends thousands of requests, each by somebody else; the tokens are kept. */
final class Sender {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new HashMap<>();
  private final Stage stage;

  Sender(Stage stage) {
    this.stage = stage;
  }

  HttpResponse<String> send(Operation operation, String role, Relation relation, State state) {
    return send(operation, role, relation, stage.ids(state, operation.id()));
  }

  /** What is answered about that which does not exist, whole, but for its time. */
  String ofNothing(Operation operation, String role, Relation relation) {
    Map<String, String> ids = stage.ids(State.OPEN, operation.id());
    String draft = ids.get("draft");
    ids.replaceAll((name, id) -> UUID.randomUUID().toString());
    ids.put("draft", draft);
    return whole(send(operation, role, relation, ids));
  }

  /** Status, headers and body of an answer, without its time. */
  static String whole(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return answer.statusCode() + " " + headers + " " + answer.body();
  }

  private HttpResponse<String> send(
      Operation operation, String role, Relation relation, Map<String, String> ids) {
    String path = operation.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    if (path.contains("{")) {
      throw new AssertionError("Stage has no id for " + path);
    }
    String body = operation.packed() ? null : Bodies.of(operation, ids);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + token(role, relation))
            .method(operation.method(), body(operation, body, ids));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (operation.packed()) {
      request.header("Content-Type", "application/zip");
    }
    if (operation.versioned()) {
      request.header("If-Match", path.contains("referrals/") ? ReferralsOfStage.ETAG : "*");
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static BodyPublisher body(Operation operation, String json, Map<String, String> ids) {
    if (operation.packed()) {
      return BodyPublishers.ofByteArray(SmallPack.zip(ids.get("draft")));
    }
    return json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
  }

  private String token(String role, Relation relation) {
    return tokens.computeIfAbsent(
        role + " " + relation,
        none -> SignedIn.token(relation.subject(), role, stage.agency(relation)));
  }
}
