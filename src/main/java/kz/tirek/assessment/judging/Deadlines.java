package kz.tirek.assessment.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.DeadlineFinding;
import kz.tirek.rulebook.DeadlineRule;
import kz.tirek.rulebook.condition.Explanation;
import kz.tirek.rulebook.known.Range;
import kz.tirek.rulebook.known.Truth;

/** Collects the days on which something runs out: those to come, and those just past. */
final class Deadlines {

  private final Weighing weighing;
  private final Tracing tracing;
  private final Questions questions;
  private final List<DeadlineFinding> found = new ArrayList<>();

  Deadlines(Weighing weighing, Tracing tracing, Questions questions) {
    this.weighing = weighing;
    this.tracing = tracing;
    this.questions = questions;
  }

  /** For the member laid out, or for the family; what is not known is asked where it matters. */
  void check(DeadlineRule rule, UUID member) {
    if (rule.when() != null && weighing.test(rule.when()) != Truth.YES) {
      return;
    }
    Range left = rule.daysLeft().compute(weighing.facts);
    Explanation why = rule.daysLeft().explain(weighing.facts);
    boolean bounded = left.atLeast() != Long.MIN_VALUE && left.atMost() != Long.MAX_VALUE;
    if (!left.exact() && rule.when() != null) {
      questions.deadline(rule, tracing.reasons(why).missing());
    }
    if (bounded && left.atMost() >= -rule.rememberedFor()) {
      found.add(
          new DeadlineFinding(
              rule,
              member,
              weighing.day.plusDays(left.atLeast()),
              weighing.day.plusDays(left.atMost()),
              left.atLeast(),
              left.atMost() < 0,
              tracing.reasons(why)));
    }
  }

  /** The earliest first. */
  List<DeadlineFinding> inOrder() {
    found.sort(Comparator.comparing(DeadlineFinding::date));
    return found;
  }
}
