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
      Map.ofEntries(
          // without restricted facts: whoever takes a family in sees what she wrote
          Map.entry("takeIn", ids -> aHousehold().withMother(1990).json()),
          // the family of the test gave no consent, and that stays so
          Map.entry("replaceProfile", ids -> "{'city': 'ALMATY', 'district': 'TURKSIB'}"),
          Map.entry("assign", ids -> "{'worker': '" + UUID.randomUUID() + "'}"),
          Map.entry(
              "arrangeCover",
              ids ->
                  "{'absent': '%s', 'covering': 'stand-in', 'from': '%s', 'until': '%s'}"
                      .formatted(UUID.randomUUID(), Stage.today(), Stage.today())),
          Map.entry("moveCaseload", ids -> "{'from': 'nobody', 'to': 'nobody-else'}"),
          Map.entry(
              "takeEmergencyAccess",
              ids -> "{'family': '" + ids.get("id") + "', 'reason': 'child found alone'}"),
          Map.entry("closeCase", ids -> "{'reason': 'HELPED', 'on': '" + Stage.today() + "'}"),
          Map.entry("withdrawConsent", ids -> "{'on': '" + Stage.today() + "', 'how': 'PAPER'}"),
          Map.entry("exportFamily", ids -> "{'purpose': 'ASKED_BY_FAMILY'}"),
          Map.entry(
              "requestTransfer",
              ids ->
                  "{'toAgency': '%s', 'consent': '%s', 'reason': 'MOVED'}"
                      .formatted(ids.get("toAgency"), ids.get("consentId"))),
          // nobody is in the second grade at her age, and she has a temporary registration
          Map.entry("recordSchooling", ids -> "{'status': 'FINISHED'}"),
          Map.entry(
              "correctSchooling", ids -> "{'reason': 'MISTYPED', 'fact': {'status': 'FINISHED'}}"),
          Map.entry("recordRegistration", ids -> "{'kind': 'PERMANENT', 'place': 'OUTSIDE_CITY'}"),
          Map.entry(
              "correctRegistration",
              ids ->
                  "{'reason': 'MISTYPED', 'fact': {'kind': 'TEMPORARY', 'place': 'OUTSIDE_CITY'}}"),
          Map.entry("verifyAudit", ids -> "{'most': 100}"));

  private Bodies() {}

  static String of(Operations.Operation operation, Map<String, String> ids) {
    Function<Map<String, String>, String> body = BODIES.get(operation.id());
    return body == null ? operation.example() : body.apply(ids).replace('\'', '"');
  }
}
