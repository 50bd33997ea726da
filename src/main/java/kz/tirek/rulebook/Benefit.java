package kz.tirek.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Certainty;
import kz.tirek.rulebook.parameter.Wording;
import kz.tirek.shared.text.Text;

/**
 * A benefit or service that a family, or each member of it, could have.
 *
 * @param service the code under which people ask for it at an office; several benefits may share
 *     one
 * @param alsoAskedAs codes of other services that it covers, under which it may be refused too
 * @param silentOn reasons for a refusal of which the sources that were read say nothing, so that it
 *     cannot be said that the rule does not support them
 * @param place whether it is a place at a school or kindergarten, which may be refused to a child
 * @param who the members it is for; null for every member, or for the family
 * @param unlikelyFor where it is not known whether it is for a member and this holds, it is taken
 *     to be for somebody else until the opposite is recorded; may be null
 * @param received what shows that it is already had, beside the benefits received; may be null
 * @param value what it is worth; null where it is not money or nobody knows
 * @param office where one asks for it
 * @param sayAtCounter what to say there
 * @param goodToKnow what comes with it; null when nothing is known to
 * @param from first day in force; null when it always was
 * @param until last day in force; null when it still is
 */
public record Benefit(
    String code,
    String service,
    Set<String> alsoAskedAs,
    Set<String> silentOn,
    boolean place,
    Subject subject,
    Condition who,
    Condition unlikelyFor,
    Condition received,
    Value value,
    LocalDate from,
    LocalDate until,
    List<Clause> clauses,
    List<Practice> practices,
    Text title,
    Wording office,
    Wording sayAtCounter,
    Wording goodToKnow) {

  public Benefit {
    alsoAskedAs = Set.copyOf(alsoAskedAs);
    silentOn = Set.copyOf(silentOn);
    clauses = List.copyOf(clauses);
    practices = List.copyOf(practices);
  }

  public boolean inForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether people ask for it under this code. */
  public boolean askedAs(String asked) {
    return asked.equals(code) || asked.equals(service) || alsoAskedAs.contains(asked);
  }

  /**
   * The first day for which the sources know every deciding clause; before it nothing is decided.
   * Null when the sources name no day.
   */
  public LocalDate knownFrom() {
    LocalDate latest = null;
    for (Clause clause : clauses) {
      if (clause.certainty().decides() && clause.from() != null) {
        latest = latest == null || clause.from().isAfter(latest) ? clause.from() : latest;
      }
    }
    return latest;
  }

  /**
   * Whether registration is asked for: YES where a certain rule reads it, NO where no rule does,
   * UNKNOWN where uncertain rules alone do.
   */
  public Truth needsRegistration() {
    Truth needs = Truth.NO;
    for (Clause clause : clauses) {
      if (!clause.presumed() && clause.readsRegistration()) {
        needs = needs.or(clause.certainty().decides() ? Truth.YES : Truth.UNKNOWN);
      }
    }
    return needs;
  }

  /**
   * What offices were seen to demand although the rule does not. It decides nothing; it warns.
   *
   * @param reason the reason that is then given for a refusal
   * @param when whom it may meet; null when everybody
   */
  public record Practice(
      String reason, Condition when, String source, Certainty certainty, Text text) {}
}
