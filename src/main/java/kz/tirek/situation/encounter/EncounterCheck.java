package kz.tirek.situation.encounter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.ServiceCheck;

/** Finds what cannot be so about how encounters follow each other. */
public final class EncounterCheck {

  private EncounterCheck() {}

  /**
   * What cannot be so: an encounter follows one that stands before it in the list, and asks for
   * what the rulebook knows.
   *
   * @param at the JSON pointer of the list
   */
  public static List<FieldError> check(String at, List<Encounter> encounters, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> refs = new HashSet<>();
    for (int i = 0; i < encounters.size(); i++) {
      Encounter encounter = encounters.get(i);
      if (encounter.follows() != null && !refs.contains(encounter.follows())) {
        errors.add(FieldError.pointer(at + "/" + i + "/follows", "follows-nothing-before-it"));
      }
      if (encounter.ref() != null && !refs.add(encounter.ref())) {
        errors.add(FieldError.pointer(at + "/" + i + "/ref", "used-twice"));
      }
      errors.addAll(ServiceCheck.check(at + "/" + i + "/service", encounter.service(), codes));
    }
    return errors;
  }
}
