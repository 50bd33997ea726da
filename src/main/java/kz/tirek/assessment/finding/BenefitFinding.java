package kz.tirek.assessment.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.reason.MissingFact;
import kz.tirek.assessment.reason.Reasons;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.Step;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;
import kz.tirek.rulebook.parameter.Certainty;

/**
 * Where the family, or one member, stands with a benefit, and why.
 *
 * @param member null when the benefit is for the family
 * @param who why the benefit is for this member, or why that is not known
 * @param opensOn the earliest day on which a blocked benefit could open, if the steps were taken
 *     now; null where that cannot be said
 * @param noWayKnown whether a clause fails whose steps cannot be taken as things stand
 * @param worth null where it is not money, and where there is nothing to be had: not in force, or
 *     not eligible
 * @param knownFrom the first day for which the rules are known, where that lies ahead of the day
 *     that is judged; null otherwise
 * @param exposes whether to ask for it would expose somebody, so that no words for the counter are
 *     given
 * @param sayAtCounter null where it would expose somebody
 * @param goodToKnow null when nothing is
 * @param cautions what must be said before the family asks for it
 */
public record BenefitFinding(
    Benefit benefit,
    UUID member,
    Status status,
    Reasons who,
    List<ClauseFinding> clauses,
    LocalDate opensOn,
    boolean noWayKnown,
    Worth worth,
    LocalDate knownFrom,
    Said office,
    boolean exposes,
    Said sayAtCounter,
    Said goodToKnow,
    List<Said> cautions) {

  /**
   * What a benefit is worth to this family where it has it, in whole tenge.
   *
   * @param atLeast null where there is no lower bound
   * @param atMost null where there is no upper bound
   * @param once whether it is paid once; otherwise every month
   * @param reasons the facts and amounts that it was reckoned from, and the facts that would tell
   *     it more exactly
   */
  public record Worth(Long atLeast, Long atMost, boolean once, Reasons reasons) {

    private static final long MONTHS = 12;

    public static Worth of(Range tenge, boolean once, Reasons reasons) {
      return new Worth(
          tenge.atLeast() == Long.MIN_VALUE ? null : Long.valueOf(tenge.atLeast()),
          tenge.atMost() == Long.MAX_VALUE ? null : Long.valueOf(tenge.atMost()),
          once,
          reasons);
    }

    /** Whether the amount is known. */
    public boolean exact() {
      return atLeast != null && atLeast.equals(atMost);
    }

    /** The least that it is for sure worth a month, what is paid once spread over a year. */
    public Long surelyMonthly() {
      return atLeast == null || !once ? atLeast : Long.valueOf(atLeast / MONTHS);
    }
  }

  /**
   * How one clause stands.
   *
   * @param fails whether its condition does not hold by what is recorded, whatever follows from
   *     that
   * @param opensOn the earliest day on which it could hold; null where that cannot be said
   * @param ways the steps that can make it hold
   */
  public record ClauseFinding(
      Clause clause,
      Standing standing,
      boolean fails,
      Certainty certainty,
      Said text,
      Reasons reasons,
      LocalDate opensOn,
      List<Way> ways) {}

  /**
   * A step that can make a clause hold.
   *
   * @param members for whom it would be taken; empty when it is for the family
   * @param needs whether what it needs is there: YES, NO, or UNKNOWN with the missing facts
   * @param first another step that makes what it needs; null when none is needed or known
   * @param holdsFrom the earliest day on which the clause would hold; null where that cannot be
   *     said
   * @param mayCost what it may cost the family; null when nothing is known to
   */
  public record Way(
      Step step,
      List<UUID> members,
      Truth needs,
      List<MissingFact> missing,
      Step first,
      LocalDate holdsFrom,
      Said mayCost) {

    /** Whether it cannot be taken, as far as is recorded. */
    public boolean closed() {
      return needs == Truth.NO && first == null;
    }
  }
}
