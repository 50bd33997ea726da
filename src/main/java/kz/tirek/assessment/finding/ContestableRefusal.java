package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;
import kz.tirek.family.facts.Recorded;
import kz.tirek.rulebook.Benefit;
import kz.tirek.situation.encounter.Encounter;

/**
 * A refusal for a reason that the rule does not support.
 *
 * @param encounter the visit
 * @param benefit what was refused
 * @param member for whom; null when for the family
 * @param reasons given reasons that no deciding rule asks about, or that by what is recorded are
 *     met
 * @param otherReasons given reasons that this does not answer
 * @param sources what to show at the counter
 */
public record ContestableRefusal(
    Recorded<Encounter> encounter,
    Benefit benefit,
    UUID member,
    List<String> reasons,
    List<String> otherReasons,
    List<String> sources) {

  public ContestableRefusal {
    reasons = List.copyOf(reasons);
    otherReasons = List.copyOf(otherReasons);
    sources = List.copyOf(sources);
  }
}
