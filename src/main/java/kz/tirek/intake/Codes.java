package kz.tirek.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.family.FamilyProfile;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.BenefitReceived;
import kz.tirek.situation.Encounter;

/**
 * The codes that the rulebook knows, for finding those it does not.
 *
 * @param benefits codes of benefits
 * @param services codes of services that families ask offices for, benefits among them
 * @param steps codes of steps
 */
record Codes(Set<String> benefits, Set<String> services, Set<String> steps) {

  List<FieldError> unknownIn(NewHousehold household) {
    List<FieldError> errors = new ArrayList<>();
    FamilyProfile family = household.family();
    check(errors, "/family/refusedSteps", family == null ? null : family.refusedSteps(), steps);
    List<BenefitReceived> received = Listed.itemsOf(household.benefitsReceived());
    for (int i = 0; i < received.size(); i++) {
      check(
          errors, "/benefitsReceived/items/" + i + "/benefit", received.get(i).benefit(), benefits);
    }
    if (household.dailyLife() != null) {
      check(
          errors,
          "/dailyLife/knowsOf/items",
          Listed.itemsOf(household.dailyLife().knowsOf()),
          services);
    }
    List<Encounter> encounters = Listed.itemsOf(household.encounters());
    for (int i = 0; i < encounters.size(); i++) {
      check(errors, "/encounters/items/" + i + "/service", encounters.get(i).service(), services);
    }
    return errors;
  }

  private static void check(
      List<FieldError> errors, String at, List<String> codes, Set<String> known) {
    for (int i = 0; codes != null && i < codes.size(); i++) {
      check(errors, at + "/" + i, codes.get(i), known);
    }
  }

  private static void check(List<FieldError> errors, String at, String code, Set<String> known) {
    if (code != null && !known.contains(code)) {
      errors.add(FieldError.pointer(at, "unknown-code"));
    }
  }
}
