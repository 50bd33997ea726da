package kz.tirek.situation.livelihood;

import java.util.List;
import kz.tirek.shared.KnownCodes;
import kz.tirek.shared.problem.FieldError;
import kz.tirek.situation.ServiceCheck;

/** Finds what cannot be so about a benefit that the family has. */
public final class BenefitCheck {

  private BenefitCheck() {}

  /**
   * What cannot be so: it is one that the rulebook knows.
   *
   * @param at the JSON pointer of the benefit
   */
  public static List<FieldError> check(String at, BenefitReceived received, KnownCodes codes) {
    return ServiceCheck.check(at + "/benefit", received.benefit(), codes);
  }
}
