package kz.tirek.family.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tirek.family.profile.FamilyProfile.Consent;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;

/** Finds what cannot be so about a family as a whole. */
public final class ProfileCheck {

  private ProfileCheck() {}

  /**
   * What cannot be so.
   *
   * @param at the JSON pointer of the profile
   */
  public static List<FieldError> check(
      String at, FamilyProfile profile, LocalDate today, KnownCodes codes) {
    List<FieldError> errors = new ArrayList<>();
    if (profile.observed() != null && isAfter(profile.observed().on(), today)) {
      errors.add(FieldError.pointer(at + "/observed/on", "in-the-future"));
    }
    if (profile.arrivedOn() != null && isAfter(profile.arrivedOn().earliest(), today)) {
      errors.add(FieldError.pointer(at + "/arrivedOn", "in-the-future"));
    }
    Consent consent = profile.consent();
    if (consent != null && isAfter(consent.on(), today)) {
      errors.add(FieldError.pointer(at + "/consent/on", "in-the-future"));
    }
    if (consent != null && consent.until() != null && isAfter(consent.on(), consent.until())) {
      errors.add(FieldError.pointer(at + "/consent/until", "ends-before-it-starts"));
    }
    for (int i = 0; profile.refusedSteps() != null && i < profile.refusedSteps().size(); i++) {
      if (!codes.steps().contains(profile.refusedSteps().get(i))) {
        errors.add(FieldError.pointer(at + "/refusedSteps/" + i, "unknown-step"));
      }
    }
    return errors;
  }

  private static boolean isAfter(LocalDate date, LocalDate other) {
    return date != null && date.isAfter(other);
  }
}
