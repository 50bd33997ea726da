package kz.tirek.rulebook;

import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;

/**
 * What must be said before a family asks for something or complains: what it may cost, and whom it
 * may expose.
 *
 * @param when whom it is about
 * @param benefits codes of the benefits with which it is said
 * @param refusals whether it is said with every refusal that could be contested
 * @param warns whether it is said whatever the family asks for
 * @param plans whether it is said with every plan
 * @param silent whether the words for the counter are held back, because they would expose somebody
 * @param source where the rule it rests on was read; null where the text names none
 * @param certainty of that rule; null without a source
 */
public record Caution(
    String code,
    Subject subject,
    Condition when,
    Set<String> benefits,
    boolean refusals,
    boolean warns,
    boolean plans,
    boolean silent,
    Wording text,
    String source,
    Certainty certainty) {

  public Caution {
    benefits = Set.copyOf(benefits);
  }
}
