package kz.tirek.assessment.finding;

import java.util.List;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Caution;
import kz.tirek.rulebook.parameter.Certainty;

/**
 * What to mind: what offices were seen to demand beyond the rule, where the family may meet it; or
 * what something that is recorded may bring upon somebody.
 *
 * @param code of the caution; null of a practice
 * @param benefit code of the benefit at which a practice was seen; null of a caution
 * @param reason that offices give, of a practice; null of a caution
 */
public record Warning(
    String code, String benefit, String reason, Said said, String source, Certainty certainty) {

  public static Warning of(String benefit, Benefit.Practice practice) {
    return new Warning(
        null,
        benefit,
        practice.reason(),
        new Said(practice.text(), List.of()),
        practice.source(),
        practice.certainty());
  }

  /**
   * A caution.
   *
   * @param said its words on the day
   */
  public static Warning of(Caution caution, Said said) {
    return new Warning(caution.code(), null, null, said, caution.source(), caution.certainty());
  }
}
