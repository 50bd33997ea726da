package kz.tirek.shared.openapi.problem;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.shared.openapi.header.CommonHeaders;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** Gives every operation the answers that it does not give by itself: problems, and 304. */
public final class CommonAnswers {

  private CommonAnswers() {}

  /** Adds them to every operation, and describes once those that many have. */
  public static void apply(OpenAPI document) {
    Set<Answer> used = EnumSet.noneOf(Answer.class);
    InvalidBodies bodies = new InvalidBodies(document);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .values()
                    .forEach(each -> used.addAll(add(path, each, bodies))));
    for (Answer answer : used) {
      document.getComponents().addResponse(answer.component(), answer.response());
    }
  }

  private static Set<Answer> add(String path, Operation operation, InvalidBodies bodies) {
    Set<Answer> used = EnumSet.noneOf(Answer.class);
    for (Answer answer : answersOf(path, operation)) {
      var there = operation.getResponses().getAPIResponse(answer.status());
      Map<String, Example> examples = answer.examples();
      boolean invalid = examples.containsKey(InvalidBodies.CODE);
      if (invalid && !bodies.isUsual(operation)) {
        examples.remove(InvalidBodies.CODE);
        Map<String, Example> fitting = new LinkedHashMap<>(bodies.examples(operation));
        fitting.putAll(examples);
        NamedProblems.add(operation, answer.status(), answer.description(), fitting);
      } else if (there != null && NamedProblems.isNamed(there)) {
        NamedProblems.add(operation, answer.status(), answer.description(), examples);
      } else if (there == null || there.getContent() == null) {
        // Quarkus writes its own 401 and 403, and they say less
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
