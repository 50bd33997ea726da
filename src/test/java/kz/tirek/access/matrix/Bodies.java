package kz.tirek.access.matrix;

import static kz.tirek.intake.Household.aHousehold;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Bodies of requests where the example of the document would not do, by operation: an id that must
 * be that of the case, a day that must not be over, somebody who must not be there yet.
 */
final class Bodies {

  private static final Map<String, Function<Map<String, String>, String>> BODIES =
      Map.of(
          // without restricted facts: whoever takes a family in sees what she wrote
          "takeIn", ids -> aHousehold().withMother(1990).json(),
          "assign", ids -> "{'worker': '" + UUID.randomUUID() + "'}",
          "arrangeCover",
              ids ->
                  "{'absent': '%s', 'covering': 'stand-in', 'from': '%s', 'until': '%s'}"
                      .formatted(UUID.randomUUID(), Stage.today(), Stage.today()),
          "moveCaseload", ids -> "{'from': 'nobody', 'to': 'nobody-else'}",
          "takeEmergencyAccess",
              ids -> "{'family': '" + ids.get("id") + "', 'reason': 'child found alone'}",
          "closeCase", ids -> "{'reason': 'HELPED', 'on': '" + Stage.today() + "'}");

  private Bodies() {}

  static String of(Operations.Operation operation, Map<String, String> ids) {
    Function<Map<String, String>, String> body = BODIES.get(operation.id());
    return body == null ? operation.example() : body.apply(ids).replace('\'', '"');
  }
}
