package kz.tirek.shared.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives every operation the problems it can answer, so that no endpoint repeats them. */
@OpenApiFilter(stages = RunStage.BUILD)
public class CommonAnswers implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    ExampleJson json = new ExampleJson();
    for (Answer answer : Answer.values()) {
      document.getComponents().addResponse(answer.component(), answer.response(json));
    }
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations().values().forEach(operation -> add(path, item, operation)));
  }

  private static void add(String path, PathItem item, Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    for (Answer answer : answersOf(path, item, operation)) {
      var there = operation.getResponses().getAPIResponse(answer.status());
      // Quarkus writes its own 401 and 403, and they say less
      if (there == null || there.getContent() == null) {
        operation.getResponses().addAPIResponse(answer.status(), answer.reference());
      }
    }
  }

  private static Set<Answer> answersOf(String path, PathItem item, Operation operation) {
    Set<Answer> answers = EnumSet.of(Answer.NOT_ACCEPTABLE, Answer.FAILED, Answer.UNAVAILABLE);
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      answers.add(Answer.SIGN_IN);
      answers.add(Answer.FORBIDDEN);
    }
    if (path.contains("{")) {
      answers.add(Answer.NOT_FOUND);
    }
    if (hasParameters(item.getParameters()) || hasParameters(operation.getParameters())) {
      answers.add(Answer.UNREADABLE);
    }
    if (operation.getRequestBody() != null) {
      answers.addAll(List.of(Answer.UNREADABLE, Answer.TOO_LARGE, Answer.NOT_JSON, Answer.INVALID));
    }
    return answers;
  }

  private static boolean hasParameters(List<Parameter> parameters) {
    return Stream.ofNullable(parameters)
        .flatMap(List::stream)
        .anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
  }
}
