package kz.tirek.rulebook;

import java.util.List;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.shared.text.Text;

/**
 * What can stand in a family's way. It is found only where the condition is YES, that is on
 * recorded evidence, and it is a need for support, never a finding of neglect.
 *
 * @param theme the study's theme and sub-theme, such as T2.1
 * @param lighter where this is known to hold, it lies less heavily: one step below its severity;
 *     null where it always lies alike
 * @param urgent whether it comes before everything about money
 * @param helpedBy kinds of help that offers and ties are matched by
 * @param criterion where the line that it draws comes from, in words
 * @param source where the line is published, with its date; null where it is this product's
 */
public record BarrierRule(
    String code,
    String theme,
    Subject subject,
    Condition when,
    Severity severity,
    Condition lighter,
    boolean urgent,
    List<String> helpedBy,
    Text criterion,
    String source,
    Certainty certainty,
    Text title,
    Wording explanation) {

  public BarrierRule {
    helpedBy = List.copyOf(helpedBy);
  }
}
