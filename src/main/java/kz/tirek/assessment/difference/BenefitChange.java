package kz.tirek.assessment.difference;

import kz.tirek.assessment.finding.BenefitFinding;

/**
 * A benefit that stands otherwise.
 *
 * @param before null where it was not for this member, or for nobody who was there
 * @param after null where it is not for this member any more, or for nobody who is there
 */
public record BenefitChange(BenefitFinding before, BenefitFinding after) {

  /** The finding of the two that there is; the later one where there are both. */
  public BenefitFinding any() {
    return after == null ? before : after;
  }
}
