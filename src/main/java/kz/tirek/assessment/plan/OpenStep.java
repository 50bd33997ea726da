package kz.tirek.assessment.plan;

import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.Said;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Truth;

/**
 * A step that is not in the order of a plan.
 *
 * @param member for whom; null when for the family
 * @param needs whether what it needs is there
 * @param missing facts that would tell
 * @param against codes of the barriers that it stands against
 * @param benefits codes of the benefits that it would help to open
 */
public record OpenStep(
    Step step,
    UUID member,
    Truth needs,
    List<MissingFact> missing,
    List<String> against,
    List<String> benefits,
    Said mayCost) {

  public OpenStep {
    missing = List.copyOf(missing);
    against = List.copyOf(against);
    benefits = List.copyOf(benefits);
  }
}
