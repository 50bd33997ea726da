package kz.tirek.shared.openapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Gives every operation the answers that it does not give by itself: problems, and 304. */
final class CommonAnswers {

  private CommonAnswers() {}

  static void apply(OpenAPI document) {
    Set<Answer> used = EnumSet.noneOf(Answer.class);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().values().forEach(each -> used.addAll(add(path, each))));
    for (Answer answer : used) {
      document.getComponents().addResponse(answer.component(), answer.response());
    }
  }

  private static Set<Answer> add(String path, Operation operation) {
    Set<Answer> used = EnumSet.noneOf(Answer.class);
    for (Answer answer : answersOf(path, operation)) {
      var there = operation.getResponses().getAPIResponse(answer.status());
      // Quarkus writes its own 401 and 403, and they say less
      if (there == null || there.getContent() == null) {
        operation.getResponses().addAPIResponse(answer.status(), answer.reference());
        used.add(answer);
      }
    }
    return used;
  }

  private static Set<Answer> answersOf(String path, Operation operation) {
    boolean reads = operation.getRequestBody() == null;
    Set<Answer> answers = EnumSet.of(Answer.NOT_ACCEPTABLE, Answer.FAILED, Answer.UNAVAILABLE);
    // a query parameter that is not declared is refused everywhere
    answers.add(reads ? Answer.BAD_QUERY : Answer.UNREADABLE);
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      answers.addAll(List.of(Answer.SIGN_IN, Answer.FORBIDDEN));
    }
    if (path.contains("{")) {
      answers.add(Answer.NOT_FOUND);
    }
    if (CommonHeaders.asks(operation, "If-None-Match")) {
      answers.add(Answer.NOT_MODIFIED);
    }
    if (CommonHeaders.asks(operation, "If-Match")) {
      answers.addAll(List.of(Answer.STALE, Answer.VERSION_REQUIRED));
    }
    if (!reads) {
      answers.addAll(List.of(Answer.TOO_LARGE, Answer.NOT_JSON));
      answers.add(
          CommonHeaders.asks(operation, "Idempotency-Key")
              ? Answer.INVALID_OR_KEY_REUSED
              : Answer.INVALID);
    }
    return answers;
  }
}
