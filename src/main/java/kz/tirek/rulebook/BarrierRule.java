package kz.tirek.rulebook;

import java.util.List;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Text;

/**
 * What can stand in a family's way. It is found only where the condition is YES, that is on
 * recorded evidence, and it is a need for support, never a finding of neglect.
 *
 * @param theme the study's theme and sub-theme, such as T2.1
 * @param urgent whether it comes before everything about money
 * @param helpedBy kinds of help that offers and ties are matched by
 * @param criterion where the line that it draws comes from
 */
public record BarrierRule(
    String code,
    String theme,
    Subject subject,
    Condition when,
    Severity severity,
    boolean urgent,
    List<String> helpedBy,
    String criterion,
    Certainty certainty,
    Text title,
    Text explanation) {

  public BarrierRule {
    helpedBy = List.copyOf(helpedBy);
  }
}
