package kz.tirek.rulebook;

import java.time.LocalDate;
import java.util.List;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.shared.text.Text;

/**
 * One thing that a benefit asks for.
 *
 * @param orAsk where {@code when} fails and this holds, the office is asked instead of a no; where
 *     this is not known, nothing is decided; null where a failure is a failure
 * @param fixableBy codes of steps that can make it hold
 * @param byTime whether it comes to hold by waiting alone
 * @param presumed whether it is taken to hold until the opposite is recorded, which is then said
 * @param discretion whether the office may decide otherwise whenever it fails, so that a failure is
 *     asked there and is not a no
 * @param from the first day on which the sources say that it holds; before it nothing is known of
 *     it, so that it decides nothing; null when the sources name no day
 * @param source where it stands, as published, with its date
 * @param note what is to be said of the source; null when nothing
 */
public record Clause(
    String code,
    Condition when,
    Condition orAsk,
    List<String> fixableBy,
    boolean byTime,
    boolean presumed,
    boolean discretion,
    LocalDate from,
    String source,
    Text note,
    Certainty certainty,
    Wording text) {

  public Clause {
    fixableBy = List.copyOf(fixableBy);
  }

  /** How sure the rulebook is of it on a day: of what was before its first day nothing is known. */
  public Certainty certainty(LocalDate day) {
    return from != null && day.isBefore(from) ? Certainty.D : certainty;
  }

  /** Whether it may decide anything alone on a day. */
  public boolean decides(LocalDate day) {
    return certainty(day).decides();
  }

  /** Whether it asks for registration. */
  public boolean readsRegistration() {
    return when != null && readsRegistration(when);
  }

  /** Whether a condition asks for it. */
  public static boolean readsRegistration(Condition condition) {
    return condition.reads().facts().stream()
        .map(FactPath::general)
        .anyMatch(
            path ->
                path.startsWith("member.registration")
                    || path.equals("member.permanentInCitySince"));
  }
}
