package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Truth;

/**
 * Where the family, or one member, stands with a benefit, and why.
 *
 * @param member null when the benefit is for the family
 * @param who why it is not known whether the benefit is for this member; nothing where it is
 * @param opensOn the earliest day on which a blocked benefit could open, if the steps were taken
 *     now; null where that cannot be said
 * @param noWayKnown whether a clause fails whose steps cannot be taken as things stand
 * @param worth null where it is not money, and where there is nothing to be had: not in force, or
 *     not eligible
 */
public record BenefitFinding(
    Benefit benefit,
    UUID member,
    Status status,
    Reasons who,
    List<ClauseFinding> clauses,
    LocalDate opensOn,
    boolean noWayKnown,
    Worth worth) {

  /**
   * How one clause stands.
   *
   * @param opensOn the earliest day on which it could hold; null where that cannot be said
   * @param ways the steps that can make it hold
   */
  public record ClauseFinding(
      Clause clause, Standing standing, Reasons reasons, LocalDate opensOn, List<Way> ways) {}

  /**
   * A step that can make a clause hold.
   *
   * @param members for whom it would be taken; empty when it is for the family
   * @param needs whether what it needs is there: YES, NO, or UNKNOWN with the missing facts
   * @param first another step that makes what it needs; null when none is needed or known
   * @param holdsFrom the earliest day on which the clause would hold; null where that cannot be
   *     said
   */
  public record Way(
      Step step,
      List<UUID> members,
      Truth needs,
      List<MissingFact> missing,
      Step first,
      LocalDate holdsFrom) {

    /** Whether it cannot be taken, as far as is recorded. */
    public boolean closed() {
      return needs == Truth.NO && first == null;
    }
  }
}
