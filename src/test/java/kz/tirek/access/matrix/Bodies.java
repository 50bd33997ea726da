package kz.tirek.access.matrix;

import static kz.tirek.intake.Household.aHousehold;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import kz.tirek.trace.SentNumbers;

/**
 * Bodies of requests where the example of the document would not do, by operation: an id that must
 * be that of the case, a day that must not be over, somebody who must not be there yet.
 */
final class Bodies {

  private static final Map<String, Function<Map<String, String>, String>> BODIES =
      Map.ofEntries(
          // without restricted facts: whoever takes a family in sees what she wrote
          Map.entry("takeIn", ids -> aHousehold().withMother(1990).json()),
          Map.entry("askWhatIf", ids -> "{'housing': {'noticeToLeave': true}}"),
          // the family of the test gave no consent, and that stays so
          Map.entry("replaceProfile", ids -> "{'city': 'ALMATY', 'district': 'TURKSIB'}"),
          Map.entry("searchFamilies", ids -> "{'name': 'Matritsayeva Ulgi'}"),
          Map.entry(
              "recordIdentifier",
              ids ->
                  "{'kind': 'PHONE', 'number': '+7 701 %07d'}"
                      .formatted(ThreadLocalRandom.current().nextInt(10_000_000))),
          Map.entry(
              "correctIdentifier",
              ids ->
                  "{'why': 'MISTYPED', 'identifier': {'kind': 'PHONE', 'number': '+7 707 000 11 22'}}"),
          Map.entry("withdrawIdentifier", ids -> "{'why': 'NOT_IN_USE'}"),
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
          Map.entry(
              "nameSupervisor",
              ids ->
                  "{'family': '"
                      + ids.get("id")
                      + "', 'supervisor': 'dana', 'reason': 'keeper has left the agency'}"),
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
          Map.entry("addMember", ids -> "{'person': {}}"),
          Map.entry(
              "leaveHousehold",
              ids -> "{'leftOn': '" + Stage.today() + "', 'reason': 'MOVED_OUT'}"),
          Map.entry("returnToHousehold", ids -> "{'joinedOn': '" + Stage.today() + "'}"),
          Map.entry(
              "changeHead",
              ids -> "{'head': '" + ids.get("memberId") + "', 'on': '" + Stage.today() + "'}"),
          Map.entry(
              "correctHead",
              ids -> "{'head': '" + ids.get("memberId") + "', 'reason': 'MISHEARD'}"),
          Map.entry(
              "correctMembership",
              ids -> "{'membership': {'joinedOn': '2020'}, 'reason': 'MISHEARD'}"),
          Map.entry(
              "addKinship",
              ids ->
                  "{'member': '%s', 'kinship': {'kind': 'SPOUSE_OF', 'to': '%s'}}"
                      .formatted(ids.get("memberId"), ids.get("headId"))),
          Map.entry("correctKinship", ids -> "{'reason': 'NEVER_SO'}"),
          Map.entry(
              "splitHousehold",
              ids ->
                  "{'members': ['%s'], 'on': '%s', 'reason': 'MOVED_OUT'}"
                      .formatted(ids.get("memberId"), Stage.today())),
          Map.entry(
              "link",
              ids ->
                  "{'kind': 'SAME_FAMILY', 'otherFamily': '%s', 'source': 'FAMILY_SAID'}"
                      .formatted(ids.get("otherId"))),
          Map.entry(
              "joinHouseholds",
              ids ->
                  "{'family': '%s', 'on': '%s', 'reason': 'MOVED_IN'}"
                      .formatted(ids.get("otherId"), Stage.today())),
          Map.entry(
              "refer", ids -> "{'tie': '" + ids.get("factId") + "', 'help': 'child-minding'}"),
          Map.entry("moveReferral", ids -> "{'to': 'ENTERED_IN_ERROR'}"),
          Map.entry("tellReferralFeedback", ids -> "{'by': 'FAMILY', 'helpReceived': 'YES'}"),
          Map.entry("answerReceivedReferral", ids -> "{'to': 'ACCEPTED'}"),
          // far from any day on which somebody is judged
          Map.entry("addProvider", ids -> DirectoryOfStage.newProvider()),
          Map.entry("replaceProvider", ids -> DirectoryOfStage.sameProvider()),
          Map.entry("addOffer", ids -> DirectoryOfStage.newOffer(ids.get("providerId"))),
          Map.entry("replaceOffer", ids -> DirectoryOfStage.newOffer(ids.get("providerId"))),
          Map.entry("publishRulebook", ids -> "{'from': '2199-01-01'}"),
          Map.entry("verifyAudit", ids -> "{'most': 100}"));

  private Bodies() {}

  static String of(Operations.Operation operation, Map<String, String> ids) {
    Function<Map<String, String>, String> body = BODIES.get(operation.id());
    String json = body == null ? operation.example() : body.apply(ids).replace('\'', '"');
    SentNumbers.note(json);
    return json;
  }
}
