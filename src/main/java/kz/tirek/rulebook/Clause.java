package kz.tirek.rulebook;

import java.util.List;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.shared.text.Text;

/**
 * One thing that a benefit asks for.
 *
 * @param fixableBy codes of steps that can make it hold
 * @param byTime whether it comes to hold by waiting alone
 * @param presumed whether it is taken to hold until the opposite is recorded, which is then said
 * @param discretion whether the office may decide otherwise where it fails, so that a failure is
 *     asked there and is not a no
 * @param source where it stands, with its date
 */
public record Clause(
    String code,
    Condition when,
    List<String> fixableBy,
    boolean byTime,
    boolean presumed,
    boolean discretion,
    String source,
    Certainty certainty,
    Text text) {

  public Clause {
    fixableBy = List.copyOf(fixableBy);
  }
}
