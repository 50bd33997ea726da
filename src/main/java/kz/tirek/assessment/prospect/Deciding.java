package kz.tirek.assessment.prospect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.assessment.finding.Standing;
import kz.tirek.assessment.judging.Weighing;
import kz.tirek.rulebook.Benefit;
import kz.tirek.rulebook.Clause;
import kz.tirek.rulebook.condition.Condition;
import kz.tirek.rulebook.condition.Goal;
import kz.tirek.rulebook.known.Truth;

/** Finds the spots of which at least one must change before a benefit stands better. */
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
    if (benefit.received() != null) {
      wanted.addAll(Spot.all(benefit.received().reads(), member, head));
    }
  }

  /**
   * Adds where one thing must change that keeps the benefit below a level: of several that do, the
   * first is enough, because each of them must.
   *
   * @param weighing the facts of the day, laid out
   */
  void add(Weighing weighing, Level level, Set<Spot> wanted) {
    List<Set<Spot>> causes = each(weighing, level, true);
    if (!causes.isEmpty()) {
      wanted.addAll(causes.get(0));
    }
    who(weighing, wanted);
  }

  /**
   * Adds where something must change before it is for this member: who has it already is told so
   * then. Nothing where it is.
   */
  void who(Weighing weighing, Set<Spot> wanted) {
    if (benefit.who() != null && weighing.testCertain(benefit.who()) != Truth.YES) {
      because(weighing, benefit.who(), Goal.YES, wanted);
    }
  }

  /** Whether it is for this member, as far as is known. */
  boolean isFor(Weighing weighing) {
    return weighing.isFor(benefit) == Truth.YES;
  }

  /**
   * For each thing that keeps the benefit below a level, where it must change, if the benefit is
   * not had already.
   *
   * @param weighing the facts of the day, laid out
   */
  List<Set<Spot>> each(Weighing weighing, Level level) {
    return each(weighing, level, false);
  }

  private List<Set<Spot>> each(Weighing weighing, Level level, boolean first) {
    List<Set<Spot>> causes = new ArrayList<>();
    if (benefit.who() != null) {
      Truth who = weighing.isFor(benefit);
      Goal goal = level == Level.OPEN ? Goal.YES : Goal.NOT_NO;
      if (who == Truth.NO || (who == Truth.UNKNOWN && level == Level.OPEN)) {
        Set<Spot> wanted = new HashSet<>();
        because(weighing, benefit.who(), goal, wanted);
        causes.add(wanted);
      }
    }
    for (Clause clause : benefit.clauses()) {
      if (first && !causes.isEmpty()) {
        return causes;
      }
      if (keepsBelow(weighing.standing(clause), level)) {
        causes.add(clause(weighing, clause, level));
      }
    }
    return causes;
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

  private Set<Spot> clause(Weighing weighing, Clause clause, Level level) {
    Set<Spot> wanted = new HashSet<>();
    boolean open = level == Level.OPEN && !clause.presumed();
    weighing.truth(clause);
    because(weighing, clause.when(), open ? Goal.YES : Goal.NOT_NO, wanted);
    if (level != Level.OPEN && clause.orAsk() != null) {
      weighing.test(clause.orAsk());
      because(weighing, clause.orAsk(), Goal.NOT_NO, wanted);
    }
    return wanted;
  }

  /**
   * @param weighing by whose amounts the condition was asked last
   */
  private void because(Weighing weighing, Condition condition, Goal goal, Set<Spot> wanted) {
    wanted.addAll(Spot.of(condition, goal, weighing.facts, member, head));
  }
}
