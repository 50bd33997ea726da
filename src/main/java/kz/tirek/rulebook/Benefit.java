package kz.tirek.rulebook;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.rulebook.condition.Amount;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.vocabulary.FactPath;
import kz.tirek.shared.text.Text;

/**
 * A benefit or service that a family, or each member of it, could have.
 *
 * @param service the code under which people ask for it at an office; several benefits may share
 *     one
 * @param who the members it is for; null for every member, or for the family
 * @param received what shows that it is already had, beside the benefits received; may be null
 * @param value what it is worth; null where it is not money or nobody knows
 * @param office where one asks for it
 * @param sayAtCounter what to say there
 * @param from first day in force; null when it always was
 * @param until last day in force; null when it still is
 */
public record Benefit(
    String code,
    String service,
    Subject subject,
    Condition who,
    Condition received,
    Value value,
    LocalDate from,
    LocalDate until,
    List<Clause> clauses,
    List<Practice> practices,
    Text title,
    Text office,
    Text sayAtCounter) {

  public Benefit {
    clauses = List.copyOf(clauses);
    practices = List.copyOf(practices);
  }

  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /**
   * Whether registration is asked for: YES where a certain rule reads it, NO where no rule does,
   * UNKNOWN where uncertain rules alone do.
   */
  public Truth needsRegistration() {
    Truth needs = who != null && readsRegistration(who) ? Truth.YES : Truth.NO;
    for (Clause clause : clauses) {
      if (readsRegistration(clause.when())) {
        needs = needs.or(clause.certainty().decides() ? Truth.YES : Truth.UNKNOWN);
      }
    }
    return needs;
  }

  private static boolean readsRegistration(Condition condition) {
    return condition.reads().facts().stream()
        .anyMatch(path -> FactPath.general(path).startsWith("member.registration."));
  }

  /**
   * What a benefit is worth.
   *
   * @param amount in tenge, or in hundredths of a tenge where they are rounded
   * @param once whether it is paid once; otherwise every month
   * @param rounding how hundredths become whole tenge; null where the amount is in tenge already
   */
  public record Value(Amount amount, boolean once, RoundingMode rounding) {}

  /**
   * What offices were seen to demand although the rule does not. It decides nothing; it warns.
   *
   * @param reason the reason that is then given for a refusal
   */
  public record Practice(String reason, String source, Certainty certainty, Text text) {}
}
