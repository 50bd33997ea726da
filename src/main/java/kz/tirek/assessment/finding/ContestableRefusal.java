package kz.tirek.assessment.finding;

import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.letter.Letter;
import kz.tirek.rulebook.Benefit;
import kz.tirek.situation.encounter.Encounter;

/**
 * A refusal for a reason that the rule does not support.
 *
 * @param fact the fact that tells of it: a visit, or a place that was refused
 * @param office where it was refused; null when that is not recorded
 * @param saidBy whether the office itself said it; null when that is not recorded
 * @param benefit what was refused
 * @param member for whom; null when for the family, or for nobody in particular
 * @param reasons given reasons that no deciding rule asks about, or that by what is recorded are
 *     met
 * @param otherReasons given reasons that this does not answer
 * @param sources what to show at the counter
 * @param cautions what must be said before the family complains
 * @param letter to take along; null where it would expose somebody, where no office said it, and
 *     where nothing but uncertain rules could stand in it
 */
public record ContestableRefusal(
    UUID fact,
    Encounter.Office office,
    Encounter.SaidBy saidBy,
    Benefit benefit,
    UUID member,
    List<String> reasons,
    List<String> otherReasons,
    List<String> sources,
    Said sayAtCounter,
    List<Said> cautions,
    Letter letter) {

  public ContestableRefusal {
    reasons = List.copyOf(reasons);
    otherReasons = List.copyOf(otherReasons);
    sources = List.copyOf(sources);
    cautions = List.copyOf(cautions);
  }
}
