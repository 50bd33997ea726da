package kz.tirek.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.Listed;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.encounter.Encounter;
import kz.tirek.situation.livelihood.BenefitReceived;

/** Finds the codes in a household that the rulebook does not know. */
final class UnknownCodes {

  private UnknownCodes() {}

  static List<FieldError> in(NewHousehold household, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>();
    List<BenefitReceived> received = Listed.itemsOf(household.benefitsReceived());
    for (int i = 0; i < received.size(); i++) {
      check(
          errors,
          "/benefitsReceived/items/" + i + "/benefit",
          received.get(i).benefit(),
          codes.services());
    }
    List<String> known =
        household.dailyLife() == null ? List.of() : Listed.itemsOf(household.dailyLife().knowsOf());
    for (int i = 0; i < known.size(); i++) {
      check(errors, "/dailyLife/knowsOf/items/" + i, known.get(i), codes.services());
    }
    List<Encounter> encounters = Listed.itemsOf(household.encounters());
    for (int i = 0; i < encounters.size(); i++) {
      check(
          errors,
          "/encounters/items/" + i + "/service",
          encounters.get(i).service(),
          codes.services());
    }
    return errors;
  }

  private static void check(List<FieldError> errors, String at, String code, Set<String> known) {
    if (code != null && !known.contains(code)) {
      errors.add(FieldError.pointer(at, "unknown-code"));
    }
  }
}
