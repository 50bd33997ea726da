package kz.tirek.assessment.letter;

import java.util.List;
import kz.tirek.shared.PartialDate;
import kz.tirek.shared.text.Text;
import kz.tirek.situation.encounter.Encounter.Office;

/**
 * What a letter rests on.
 *
 * @param office where it was refused; null when that is not recorded
 * @param asksAt where one asks for it, by the rulebook
 * @param benefit what was asked for
 * @param on when; null when that is not recorded
 * @param reasons that were given and that no certain rule supports
 * @param rules what certain rules say of it
 */
public record Complaint(
    Office office,
    Text asksAt,
    Text benefit,
    PartialDate on,
    List<String> reasons,
    List<Rule> rules) {

  /**
   * A certain rule.
   *
   * @param source where it was published
   */
  public record Rule(Text text, String source) {}

  public Complaint {
    reasons = List.copyOf(reasons);
    rules = List.copyOf(rules);
  }
}
