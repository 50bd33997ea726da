package kz.tirek.assessment.plan;

import java.util.List;
import java.util.UUID;
import kz.tirek.assessment.finding.BarrierFinding.Blocks;
import kz.tirek.assessment.finding.Said;
import kz.tirek.rulebook.BarrierRule;

/**
 * A barrier, once, with everything that it stands before.
 *
 * @param members those whom it concerns; empty when it is the family's
 * @param steps the numbers of the steps of the best way that open what it blocks
 */
public record Cause(
    BarrierRule barrier,
    Said explanation,
    List<UUID> members,
    List<Blocks> blocks,
    List<Integer> steps) {

  public Cause {
    members = List.copyOf(members);
    blocks = List.copyOf(blocks);
    steps = List.copyOf(steps);
  }
}
