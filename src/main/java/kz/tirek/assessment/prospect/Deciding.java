package kz.tirek.assessment.prospect;

import java.util.Set;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.known.Truth;

/**
 * Finds the spots of which at least one must change before a benefit stands better.
 *
 * <p>A no rests on the facts that decided it, whatever the others are; so one of those must change.
 * An answer that is not known may be turned by any fact that the condition reads.
 */
final class Deciding {

  private final Benefit benefit;
  private final int member;
  private final int head;

  Deciding(Benefit benefit, int member, int head) {
    this.benefit = benefit;
    this.member = member;
    this.head = head;
  }

  /** Where it is read whether the benefit is had already. */
  void received(Set<Spot> wanted) {
    all(benefit.received(), wanted);
  }

  /**
   * Adds where one thing must change that keeps the benefit below a level: of several that do, the
   * first is enough, because each of them must.
   *
   * @param weighing the facts of the day, laid out
   */
  void add(Weighing weighing, Level level, Set<Spot> wanted) {
    if (benefit.who() != null) {
      Truth who = weighing.testCertain(benefit.who());
      if (who == Truth.NO) {
        because(weighing, benefit.who(), wanted);
        return;
      }
      if (who == Truth.UNKNOWN) {
        // whoever has it already is told so only once it is known that it is for them
        all(benefit.who(), wanted);
        if (level == Level.OPEN) {
          return;
        }
      }
    }
    for (Clause clause : benefit.clauses()) {
      if (keepsBelow(weighing.standing(clause), level)) {
        clause(weighing, clause, wanted);
        return;
      }
    }
  }

  /** Whether a clause is certain not to hold. */
  boolean blocked(Weighing weighing) {
    return benefit.clauses().stream()
        .anyMatch(clause -> keepsBelow(weighing.standing(clause), Level.WITHIN_REACH));
  }

  private static boolean keepsBelow(Standing standing, Level level) {
    return level == Level.OPEN
        ? standing != Standing.HOLDS && standing != Standing.PRESUMED
        : standing == Standing.FAILS || standing == Standing.FIXABLE;
  }

  private void clause(Weighing weighing, Clause clause, Set<Spot> wanted) {
    if (weighing.truth(clause) != Truth.NO) {
      all(clause.when(), wanted);
      all(clause.orAsk(), wanted);
      return;
    }
    because(weighing, clause.when(), wanted);
    if (clause.orAsk() != null) {
      if (weighing.test(clause.orAsk()) == Truth.NO) {
        because(weighing, clause.orAsk(), wanted);
      } else {
        all(clause.orAsk(), wanted);
      }
    }
  }

  /** What the answer rests on that was just given. */
  void because(Weighing weighing, Condition condition, Set<Spot> wanted) {
    wanted.addAll(
        Spot.of(condition.explain(weighing.facts).deciding(), condition.reads(), member, head));
  }

  void all(Condition condition, Set<Spot> wanted) {
    if (condition != null) {
      wanted.addAll(Spot.all(condition.reads(), member, head));
    }
  }
}
