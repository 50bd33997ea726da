package kz.tirek.rulebook;

import java.util.List;
import java.util.Map;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.shared.text.Text;

/**
 * What can change a fact. No step touches who lives together, marital status, declared income or
 * where somebody claims to live.
 *
 * @param needs what must hold before it can be taken; null when nothing
 * @param sets the facts that it makes, by path; a path under {@code member} is set for the member
 *     whose fact stands in the way
 * @param adds what it adds to lists of facts, by path, each the components of the new item
 * @param days until it takes effect; null when nobody knows
 * @param visits to an office
 * @param papers that must be shown
 * @param helpedBy kinds of help that offers and ties are matched by
 * @param mayCost what it may cost the family; null when nothing is known to
 */
public record Step(
    String code,
    Condition needs,
    Map<String, String> sets,
    Map<String, Map<String, String>> adds,
    Integer days,
    int visits,
    List<String> papers,
    List<String> helpedBy,
    Text title,
    Wording mayCost) {

  /**
   * The value in {@link #sets} and {@link #adds} that stands for the day on which the step takes
   * effect.
   */
  public static final String DAY_OF_EFFECT = "TODAY";

  public Step {
    sets = Map.copyOf(sets);
    adds = Map.copyOf(adds);
    papers = List.copyOf(papers);
    helpedBy = List.copyOf(helpedBy);
  }
}
